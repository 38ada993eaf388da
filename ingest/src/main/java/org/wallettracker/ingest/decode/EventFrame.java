package org.wallettracker.ingest.decode;

import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;
import org.wallettracker.ingest.decode.wire.WireInstruction;

/**
 * One event as found, before its fields are read.
 *
 * @param program that emitted it
 * @param ordinal place among all events of that program, from 0, known to us or not
 * @param at where it stands in the order of execution (of two events at one place the ordinal decides)
 * @param emitter the instruction that emitted it, null where only a log line told it and the caller is not known
 * @param bytes hold it, the discriminator at {@code start}
 */
record EventFrame(Address program, int ordinal, int at, @Nullable WireInstruction emitter, byte[] bytes, int start) {
}
