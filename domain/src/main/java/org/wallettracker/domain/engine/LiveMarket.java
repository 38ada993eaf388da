package org.wallettracker.domain.engine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.desk.LiveStatus.Waits;
import org.wallettracker.domain.market.FactMarket;
import org.wallettracker.domain.market.Market;
import org.wallettracker.domain.market.MintReplay;
import org.wallettracker.domain.market.ReplayedMint;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.money.PricePoint;
import org.wallettracker.domain.money.SolUsd;

/**
 * The market between two runs, at the newest fact. A trade at the end of its mint's facts is added to its history; after
 * anything else that may tell of a mint its history is replayed from all its facts.
 */
final class LiveMarket implements Market {
    private static final long DAY = 86_400;

    private final FactMarket base;
    private final FactMarket timeless;
    private final LiveFacts facts;
    private final LiveSlot slot;
    private final Map<Address, ReplayedMint> moved = new HashMap<>();
    private final Set<Address> open = new HashSet<>();
    private final Set<Address> recreated = new HashSet<>();
    private final long day;
    private long asOf;
    private @Nullable Waits over;

    /**
     * @param base that of the run
     * @param prices all of SOL/USD that is known
     */
    LiveMarket(FactMarket base, List<PricePoint> prices, LiveFacts facts, LiveSlot slot) {
        this.base = base;
        this.facts = facts;
        this.slot = slot;
        timeless = base.at(Long.MAX_VALUE, prices);
        asOf = base.asOf();
        day = Math.floorDiv(asOf, DAY);
    }

    /** Something happened at {@code time}. */
    void at(long time) {
        asOf = Math.max(asOf, time);
        if (Math.floorDiv(asOf, DAY) != day) {
            over = Waits.NEW_DAY;
        }
    }

    /** Why nothing is told any more; null while things are. */
    @Nullable
    Waits over() {
        return over;
    }

    /** Mints whose facts can't be put in order until the next run. */
    Set<Address> open() {
        return open;
    }

    /** Mints whose creation is another one than when their trades were read. */
    Set<Address> recreated() {
        return recreated;
    }

    /**
     * Moves the mints of {@code fact}, the one taken in last, on.
     *
     * @return true if it is a trade that follows all other facts of its mint
     */
    boolean move(RecordedFact fact) {
        boolean last = false;
        for (Address mint : FactIndex.mintsOf(fact.fact())) {
            if (over == null && !open.contains(mint)) {
                last |= move(mint, fact) && fact.fact() instanceof Fact.Trade t && t.mint().equals(mint);
            }
        }
        return last;
    }

    private boolean move(Address mint, RecordedFact fact) {
        ReplayedMint known = mint(mint);
        boolean last = fact.fact() instanceof Fact.Trade && fact.fact().status() != FactStatus.DISPUTED
                && slot.last(fact, mint, known == null ? -1 : known.lastSlot());
        ReplayedMint next = null;
        if (last && fact.header().blockTime() != Unknown.TIME
                && Math.floorDiv(fact.header().blockTime(), DAY) == day && fact.fact() instanceof Fact.Trade t
                && t.mint().equals(mint) && t.inSol() && t.amountsFit() && known != null && known.keepsSource(t)) {
            next = known.with(fact, t);
        } else if (known != null) {
            next = known.beside(fact, last);
        }
        if (next == null) {
            replay(mint);
        } else {
            moved.put(mint, next);
        }
        return last && !open.contains(mint);
    }

    /** Reads {@code mint} anew from all its facts. */
    void replay(Address mint) {
        if (over != null || open.contains(mint)) {
            return;
        }
        LiveFacts.Picked all = facts.ofMint(mint);
        if (all == null) {
            open.add(mint);
            return;
        }
        ReplayedMint known = mint(mint);
        ReplayedMint now = MintReplay.of(mint, all.facts());
        if (!now.sameBefore(day, base.mint(mint))) {
            over = Waits.OLD_PRICES; // the days before tell today's regime
        }
        if (known != null && !Objects.equals(known.creation(), now.creation())) {
            recreated.add(mint);
        }
        moved.put(mint, now);
    }

    /** Nothing is told of {@code mint} until the next run. */
    void refuse(Address mint) {
        open.add(mint);
        ReplayedMint known = mint(mint);
        if (known != null && known.tradedBefore(day)) {
            over = Waits.OLD_PRICES;
        }
    }

    @Override
    public long asOf() {
        return asOf;
    }

    @Override
    public @Nullable ReplayedMint mint(Address mint) {
        ReplayedMint now = moved.get(mint);
        return now != null ? now : base.mint(mint);
    }

    @Override
    public SolUsd solUsd() {
        return timeless.solUsd();
    }

    @Override
    public Regime regimeAt(long time) {
        return time == Unknown.TIME ? Regime.NORMAL : timeless.regimeAt(time);
    }
}
