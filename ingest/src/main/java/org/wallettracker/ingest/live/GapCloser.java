package org.wallettracker.ingest.live;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.port.FactStore;
import org.wallettracker.domain.port.GapStore.Gap;
import org.wallettracker.domain.port.GapStore.Pages;
import org.wallettracker.ingest.source.ChainReader;
import org.wallettracker.ingest.source.Commitment;
import org.wallettracker.ingest.source.SignatureInfo;
import org.wallettracker.ingest.source.SignaturePage;
import org.wallettracker.ingest.source.SourceFailure;

/** Closes gaps that are listed by themselves: a page at a time, stored before the next. */
final class GapCloser {
    private final ChainReader reader;
    private final Missing missing;
    private final FactStore facts;
    private final GapBook gaps;

    GapCloser(ChainReader reader, Missing missing, FactStore facts, GapBook gaps) {
        this.reader = reader;
        this.missing = missing;
        this.facts = facts;
        this.gaps = gaps;
    }

    /** Does a page of the newest such gap; false if there is none. */
    boolean step() throws SourceFailure {
        for (Gap gap : gaps.open().reversed()) {
            Pages pages = gap.pages();
            Address program = gap.program();
            if (pages != null && program != null) {
                page(gap, program, pages);
                return true;
            }
        }
        return false;
    }

    private void page(Gap gap, Address program, Pages pages) throws SourceFailure {
        SignaturePage page = reader.page(program, pages.cursor(), pages.until(), Commitment.FINALIZED, true);
        Map<Signature, SignatureInfo> wanted = new LinkedHashMap<>();
        if (gap.found() == 0 && pages.until() == null) {
            // the newest of a history is where its listing begins, and in no page
            wanted.put(pages.cursor(), new SignatureInfo(pages.cursor(), gap.toSlot(), Unknown.TIME, false));
        }
        boolean end = page.end() || page.cursor() == null;
        for (SignatureInfo entry : page.entries()) {
            boolean old = entry.blockTime() != Unknown.TIME && entry.blockTime() < pages.fromTime()
                    || gap.fromSlot() != Unknown.AMOUNT && entry.slot() < gap.fromSlot();
            end |= old;
            if (!old && !entry.failed()) {
                wanted.put(entry.signature(), entry);
            }
        }
        Set<Signature> there = facts.whole(new HashSet<>(wanted.keySet()));
        there.forEach(wanted::remove);
        List<SignatureInfo> lost = missing.store(new ArrayList<>(wanted.values()));
        Signature cursor = page.cursor() == null ? pages.cursor() : page.cursor();
        gaps.progress(gap, cursor, wanted.size() - lost.size(), end);
    }
}
