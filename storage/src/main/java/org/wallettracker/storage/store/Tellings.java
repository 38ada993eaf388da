package org.wallettracker.storage.store;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.TransactionHeader;
import org.wallettracker.domain.model.Unknown;

/** When two tellings of one thing agree, and what they say together. Both questions have answers free of order. */
final class Tellings {
    private Tellings() {
    }

    /** True if nothing that both headers know differs. */
    static boolean agree(TransactionHeader a, TransactionHeader b) {
        return agree(a.slot(), b.slot(), Unknown.AMOUNT) && agree(a.txIndex(), b.txIndex(), Unknown.INDEX)
                && agree(a.blockTime(), b.blockTime(), Unknown.TIME)
                && agree(a.networkFee(), b.networkFee(), Unknown.AMOUNT)
                && (a.feePayer().equals(b.feePayer()) || !a.payerKnown() || !b.payerKnown())
                && a.failed() == b.failed();
    }

    /** {@code header} with what it does not know filled in from {@code other}; the same object if that adds nothing. */
    static TransactionHeader filled(TransactionHeader header, TransactionHeader other) {
        long slot = header.slot() == Unknown.AMOUNT ? other.slot() : header.slot();
        int txIndex = header.txIndex() == Unknown.INDEX ? other.txIndex() : header.txIndex();
        long blockTime = header.blockTime() == Unknown.TIME ? other.blockTime() : header.blockTime();
        long networkFee = header.networkFee() == Unknown.AMOUNT ? other.networkFee() : header.networkFee();
        Address payer = header.payerKnown() ? header.feePayer() : other.feePayer();
        if (slot == header.slot() && txIndex == header.txIndex() && blockTime == header.blockTime()
                && networkFee == header.networkFee() && payer.equals(header.feePayer())) {
            return header;
        }
        return new TransactionHeader(header.signature(), slot, txIndex, blockTime, payer, header.failed(),
                networkFee, header.source(), header.decoderVersion());
    }

    /**
     * What {@code a} and {@code b} tell together of one event, not contested; null if they contradict each other.
     */
    static @Nullable FactRow joined(FactRow a, FactRow b) {
        if (a.table() != b.table() || !Arrays.equals(a.texts(), b.texts())) {
            return null;
        }
        // with balances and without: the one with them overrules what the other could only guess
        FactRow fuller = b.toldWithoutBalances() || !a.toldWithoutBalances() ? a : b;
        boolean guess = a.toldWithoutBalances() || b.toldWithoutBalances();
        boolean bothGuess = a.toldWithoutBalances() && b.toldWithoutBalances();
        long[] together = new long[a.values().length];
        for (int i = 0; i < together.length; i++) {
            long x = a.values()[i];
            long y = b.values()[i];
            if (x == y) {
                together[i] = x;
            } else if (i == FactRow.STATUS) {
                together[i] = Math.max(x, y);
            } else if (i == FactRow.PLACE) {
                // a telling that saw more of the transaction counts further
                together[i] = guess && !bothGuess ? fuller.values()[i] : Math.max(x, y);
            } else if (i != FactRow.CONTESTED) {
                Column.Told told = a.table().columns().get(i).told();
                if (told != Column.Told.EXACT && (x == FactRow.NULL || y == FactRow.NULL)) {
                    together[i] = x == FactRow.NULL ? y : x;
                } else if (told == Column.Told.BALANCE && guess) {
                    together[i] = bothGuess ? Math.max(x, y) : fuller.values()[i];
                } else {
                    return null;
                }
            }
        }
        together[FactRow.CONTESTED] = 0;
        return new FactRow(a.table(), together, a.texts());
    }

    private static boolean agree(long a, long b, long unknown) {
        return a == b || a == unknown || b == unknown;
    }
}
