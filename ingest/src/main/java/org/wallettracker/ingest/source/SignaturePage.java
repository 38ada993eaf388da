package org.wallettracker.ingest.source;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Signature;

/**
 * A page of what names an address, newest first.
 *
 * @param cursor where the next page begins; null if this one is empty
 * @param end true if there is nothing older
 */
public record SignaturePage(List<SignatureInfo> entries, @Nullable Signature cursor, boolean end) {
    public SignaturePage {
        entries = List.copyOf(entries);
    }
}
