package org.wallettracker.domain.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.market.Market;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.RecordedFact;

/** Replays all positions of one wallet from its facts alone. */
public final class WalletLedger {
    private static final Comparator<Position> BY_FIRST_TIME = Comparator.comparingLong(Position::firstTime)
            .thenComparing(Position::mint);

    private WalletLedger() {
    }

    /**
     * The positions of {@code wallet}, by first time, then mint.
     *
     * @param order facts in chain order
     * @param at places in {@code order} of the facts that the wallet takes part in, ascending
     */
    public static List<Position> replay(Address wallet, ChainOrder order, int[] at, Market market, LedgerRules rules) {
        return replay(wallet, order, at, order::fact, market, rules);
    }

    /**
     * The same of facts as {@code told} tells them.
     *
     * @param told by place; null where the fact is to be left out
     */
    public static List<Position> replay(Address wallet, ChainOrder order, int[] at,
            IntFunction<@Nullable RecordedFact> told, Market market, LedgerRules rules) {
        Map<Address, Open> open = new HashMap<>();
        List<Address> inDoubt = new ArrayList<>();
        for (int i : at) {
            RecordedFact fact = told.apply(i);
            if (fact == null) {
                continue;
            }
            boolean disputed = fact.fact().status() == FactStatus.DISPUTED;
            if (fact.fact() instanceof Fact.Trade t && t.wallet().equals(wallet) && !t.amountsFit()) {
                if (disputed) {
                    inDoubt.add(t.mint());
                } else {
                    open.computeIfAbsent(t.mint(), mint -> open(wallet, mint, market)).replay.overflow(fact);
                }
                continue;
            }
            for (Movement m : Movement.of(fact, wallet, market.solUsd())) {
                if (disputed) {
                    inDoubt.add(m.mint());
                } else {
                    open.computeIfAbsent(m.mint(), mint -> open(wallet, mint, market)).apply(m, order, i,
                            fact);
                }
            }
        }
        for (Address mint : inDoubt) {
            Open position = open.get(mint);
            if (position != null) {
                position.replay.disputed();
            }
        }
        List<Position> positions = new ArrayList<>(open.size());
        open.forEach((mint, o) -> positions.add(o.replay.finish(market.mint(mint), market.asOf(), rules)));
        positions.sort(BY_FIRST_TIME);
        return positions;
    }

    private static Open open(Address wallet, Address mint, Market market) {
        return new Open(new PositionReplay(wallet, mint, market.solUsd()));
    }

    private static final class Open {
        private final PositionReplay replay;
        private int last = -1;

        private Open(PositionReplay replay) {
            this.replay = replay;
        }

        private void apply(Movement m, ChainOrder order, int i, RecordedFact fact) {
            if (last >= 0 && !order.proved(last, i)) {
                replay.orderUnknown();
            }
            last = i;
            replay.apply(m, fact);
        }
    }
}
