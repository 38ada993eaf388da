package org.wallettracker.ui.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.desk.MintInfo;
import org.wallettracker.domain.desk.WalletDossier;
import org.wallettracker.domain.ledger.Lot;
import org.wallettracker.domain.ledger.Position;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Unknown;

/**
 * A token that at least two of the wallets traded.
 *
 * @param dealings of each wallet, in the order of the wallets; null for one that did not trade it
 * @param firstBuy the earliest first buy among them, Unix seconds; {@link Unknown#TIME} if none is known
 * @param spread seconds between the earliest and the latest first buy; {@link Unknown#AMOUNT} with fewer than two
 */
record CommonToken(MintInfo mint, List<@Nullable Dealing> dealings, long firstBuy, long spread) {

    /**
     * What one wallet did with it.
     *
     * @param firstBuy Unix seconds; {@link Unknown#TIME} if it bought none or its time is not known
     * @param realized profit in lamports
     * @param amountsKnown false if its amounts are too large to be true
     */
    record Dealing(long firstBuy, long realized, boolean amountsKnown) {
    }

    /** How many of the wallets traded it. */
    int traders() {
        int traders = 0;
        for (Dealing dealing : dealings) {
            traders += dealing == null ? 0 : 1;
        }
        return traders;
    }

    /** How many seconds after the earliest {@code wallet}, by place, bought first; {@link Unknown#AMOUNT} if not known. */
    long after(int wallet) {
        Dealing dealing = dealings.get(wallet);
        return dealing == null || dealing.firstBuy == Unknown.TIME || firstBuy == Unknown.TIME
                ? Unknown.AMOUNT
                : dealing.firstBuy - firstBuy;
    }

    /** Those of {@code wallets}: most traders first, then the closest first buys, then by mint. */
    static List<CommonToken> of(List<WalletDossier> wallets) {
        Map<Address, MintInfo> mints = new LinkedHashMap<>();
        List<Map<Address, Dealing>> byWallet = new ArrayList<>();
        for (WalletDossier wallet : wallets) {
            Map<Address, Dealing> own = new LinkedHashMap<>();
            for (int i = 0; i < wallet.positions().size(); i++) {
                Position position = wallet.positions().get(i);
                if (position.buys() + position.sells() > 0 || !position.amountsKnown()) {
                    own.put(position.mint(),
                            new Dealing(firstBuy(position), position.realizedLamports(), position.amountsKnown()));
                    mints.putIfAbsent(position.mint(), wallet.mints().get(i));
                }
            }
            byWallet.add(own);
        }
        List<CommonToken> tokens = new ArrayList<>();
        mints.forEach((address, mint) -> {
            List<@Nullable Dealing> dealings = new ArrayList<>();
            byWallet.forEach(own -> dealings.add(own.get(address)));
            CommonToken token = of(mint, dealings);
            if (token.traders() > 1) {
                tokens.add(token);
            }
        });
        tokens.sort(Comparator.comparingInt((CommonToken t) -> -t.traders())
                .thenComparingLong(t -> t.spread == Unknown.AMOUNT ? Long.MAX_VALUE : t.spread)
                .thenComparing(t -> t.mint.mint()));
        return List.copyOf(tokens);
    }

    private static CommonToken of(MintInfo mint, List<@Nullable Dealing> dealings) {
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        int known = 0;
        for (Dealing dealing : dealings) {
            if (dealing != null && dealing.firstBuy != Unknown.TIME) {
                first = Math.min(first, dealing.firstBuy);
                last = Math.max(last, dealing.firstBuy);
                known++;
            }
        }
        return new CommonToken(mint, dealings, known == 0 ? Unknown.TIME : first,
                known < 2 ? Unknown.AMOUNT : last - first);
    }

    private static long firstBuy(Position position) {
        long first = Long.MAX_VALUE;
        for (Lot lot : position.lots()) {
            if (lot.origin() == Lot.Origin.BUY && lot.time() != Unknown.TIME) {
                first = Math.min(first, lot.time());
            }
        }
        return first == Long.MAX_VALUE ? Unknown.TIME : first;
    }
}
