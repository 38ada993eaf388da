package org.wallettracker.domain.model;

/**
 * A fact as the desk recorded it.
 *
 * @param recordSeq place in the desk's own order of recording, from 1: the second clock of SEMANTICS 4
 * @param recordedAt Unix milliseconds of recording
 */
public record RecordedFact(TransactionHeader header, Fact fact, long recordSeq, long recordedAt) {
}
