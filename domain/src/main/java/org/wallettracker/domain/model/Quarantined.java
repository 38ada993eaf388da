package org.wallettracker.domain.model;

import org.jspecify.annotations.Nullable;

/**
 * Something that was not understood, kept with its reason so that a later version can try again.
 *
 * @param reason a stable code, e.g. {@code truncated-json}; the list of codes stands in the user guide
 * @param message one sentence: what was found, where, what was expected
 * @param path file it came from
 * @param position line (JSON Lines) or element (array) in that file, from 1
 * @param byteOffset where it begins in the (unpacked) file, {@link Unknown#AMOUNT} if not known
 * @param signature of the transaction, if that much was readable
 * @param payload the bytes as they came, cut at a stated limit
 * @param payloadCut true if {@code payload} is not all of it (then it can't be retried from the store)
 * @param decoderVersion the version that did not understand it
 */
public record Quarantined(String reason, String message, String path, long position, long byteOffset,
        @Nullable Signature signature, byte[] payload, boolean payloadCut, int decoderVersion) {
}
