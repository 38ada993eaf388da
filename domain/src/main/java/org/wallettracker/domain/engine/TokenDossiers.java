package org.wallettracker.domain.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.desk.EarlyBuyer;
import org.wallettracker.domain.desk.LeaderboardRow;
import org.wallettracker.domain.desk.TokenBoard;
import org.wallettracker.domain.desk.TokenBoard.TokenRow;
import org.wallettracker.domain.desk.TokenDossier;
import org.wallettracker.domain.desk.TokenDossier.Curve;
import org.wallettracker.domain.desk.TokenDossier.Graduation;
import org.wallettracker.domain.desk.TokenTrade;
import org.wallettracker.domain.ledger.Disposal;
import org.wallettracker.domain.ledger.Lot;
import org.wallettracker.domain.ledger.Position;
import org.wallettracker.domain.market.CurveCoverage;
import org.wallettracker.domain.market.CurveState;
import org.wallettracker.domain.market.MintHistory;
import org.wallettracker.domain.market.ReplayedMint;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.model.Side;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.money.Amounts;

/** Puts together what a run knows of its tokens. */
final class TokenDossiers {
    private static final Comparator<TokenRow> NEWEST_FIRST = Comparator
            .comparingLong((TokenRow r) -> r.info().createdAt() == Unknown.TIME
                    ? r.firstTrade()
                    : r.info().createdAt())
            .reversed().thenComparing(r -> r.info().mint());

    private TokenDossiers() {
    }

    static Optional<TokenDossier> token(Run run, Address mint) {
        ReplayedMint history = run.market().mint(mint);
        if (history == null) {
            return Optional.empty();
        }
        List<RecordedFact> facts = run.order().facts(run.index().ofMint(mint));
        List<TokenTrade> path = new ArrayList<>();
        for (RecordedFact f : facts) {
            if (trade(f, mint) instanceof Fact.Trade t) {
                path.add(new TokenTrade(f, history.priceAfter(t).orElse(Unknown.AMOUNT), score(run, t.wallet())));
            }
        }
        return Optional.of(new TokenDossier(mint, Dossiers.info(mint, history), history.creation(),
                history.completion(), history.migration(), graduation(history), history.reserves(), curve(history),
                history.supplyRaw(), earlyBuyers(run, history, facts), path.size(), path,
                CurveCoverage.of(mint, facts)));
    }

    /** The trade of {@code mint} that {@code f} is, if it is one that is not in doubt. */
    private static Fact.@Nullable Trade trade(RecordedFact f, Address mint) {
        return f.fact() instanceof Fact.Trade t && t.mint().equals(mint) && t.status() != FactStatus.DISPUTED
                ? t
                : null;
    }

    private static int score(Run run, Address wallet) {
        Run.Scored scored = run.scored(wallet);
        if (scored == null) {
            return -1;
        }
        return scored.row().tooLittleEvidence() ? LeaderboardRow.TOO_LITTLE : scored.row().score();
    }

    private static @Nullable Graduation graduation(ReplayedMint m) {
        RecordedFact fact = m.graduation();
        if (fact == null) {
            return null;
        }
        long price = m.lastCurvePrice().orElse(Unknown.AMOUNT);
        long peak = m.peakPrice(Long.MIN_VALUE, Long.MAX_VALUE).orElse(Unknown.AMOUNT);
        return new Graduation(fact.header().signature(), fact.header().blockTime(), price, peak,
                cap(price, m.supplyRaw()), m.platform(), fact.header().source(), fact.fact().status());
    }

    private static long cap(long priceE15, long supplyRaw) {
        return priceE15 < 0 || supplyRaw < 0
                ? Unknown.AMOUNT
                : Amounts.saturatedMulDiv(priceE15, supplyRaw, MintHistory.PRICE_UNIT);
    }

    private static @Nullable Curve curve(ReplayedMint m) {
        CurveState s = m.curve();
        return s == null
                ? null
                : new Curve(s.forSaleRaw(), s.leftRaw(), s.raisedLamports(), s.goalLamports(), s.progress(),
                        m.graduated());
    }

    /** Who bought on the curve, in order of the first buy. */
    private static List<EarlyBuyer> earlyBuyers(Run run, ReplayedMint mint, List<RecordedFact> facts) {
        Map<Address, Early> buyers = new LinkedHashMap<>();
        for (RecordedFact f : facts) {
            if (trade(f, mint.mint()) instanceof Fact.Trade t && early(t)) {
                Early early = buyers.computeIfAbsent(t.wallet(), w -> new Early(f.header().blockTime(),
                        mint.progressBefore(t.reserves(), t.tokenRaw(), t.program().equals(Programs.PUMP))));
                early.add(t);
            }
        }
        MintPositions positions = new MintPositions(run, mint.mint());
        List<EarlyBuyer> result = new ArrayList<>(buyers.size());
        buyers.forEach((wallet, early) -> {
            Position position = positions.of(wallet);
            result.add(new EarlyBuyer(wallet, early.firstBuy, early.progress, early.cost, score(run, wallet), position,
                    position == null || !position.amountsKnown() ? null : next(position)));
        });
        return result;
    }

    private static boolean early(Fact.Trade t) {
        return t.side() == Side.BUY && Programs.curve(t.program());
    }

    private static EarlyBuyer.Next next(Position p) {
        int sells = 0;
        long first = Unknown.TIME;
        long last = Unknown.TIME;
        long got = 0;
        long sold = 0;
        long proceeds = 0;
        long cost = 0;
        for (Lot lot : p.lots()) {
            got = Amounts.saturatedAdd(got, lot.boughtRaw());
        }
        for (Disposal d : p.disposals()) {
            boolean sale = d.kind() == Disposal.Kind.SELL || d.kind() == Disposal.Kind.SWAP;
            if (sale) {
                sells++;
                sold = Amounts.saturatedAdd(sold, d.tokenRaw());
                first = first == Unknown.TIME ? d.time() : first;
                last = d.time() == Unknown.TIME ? last : d.time();
            }
            if (d.kind() == Disposal.Kind.SELL || d.kind() == Disposal.Kind.BURN) {
                proceeds += d.matchedProceedsLamports();
                cost += d.costLamports();
            }
        }
        int share = got == 0 ? 0 : (int) Amounts.mulDiv(Math.min(sold, got), 10_000, got);
        int multiple = cost <= 0
                ? -1
                : (int) Math.min(Integer.MAX_VALUE, Amounts.saturatedMulDiv(Math.max(0, proceeds), 1_000, cost));
        OptionalLong open = p.openProfitLamports();
        return new EarlyBuyer.Next(sells, first, last, share, multiple, p.openRaw(), p.realizedLamports(),
                p.realizedLamports() + open.orElse(0), open.isPresent());
    }

    /** All tokens of {@code run} that were created or traded. */
    static TokenBoard board(Run run) {
        List<TokenRow> rows = new ArrayList<>();
        for (Address mint : run.index().mints()) {
            ReplayedMint history = run.market().mint(mint);
            TokenRow row = history == null ? null : row(run, history);
            if (row != null && (row.trades() > 0 || row.info().createdAt() != Unknown.TIME)) {
                rows.add(row);
            }
        }
        rows.sort(NEWEST_FIRST);
        return new TokenBoard(run.market().asOf(), rows);
    }

    private static TokenRow row(Run run, ReplayedMint mint) {
        int trades = 0;
        int best = -1;
        long first = Unknown.TIME;
        long last = Unknown.TIME;
        Set<Address> buyers = new HashSet<>();
        List<RecordedFact> facts = run.order().facts(run.index().ofMint(mint.mint()));
        for (RecordedFact f : facts) {
            if (trade(f, mint.mint()) instanceof Fact.Trade t) {
                trades++;
                long time = f.header().blockTime();
                first = first == Unknown.TIME || (time != Unknown.TIME && time < first) ? time : first;
                last = Math.max(last, time);
                if (early(t) && buyers.add(t.wallet())) {
                    best = EarlyBuyer.better(best, score(run, t.wallet()));
                }
            }
        }
        CurveState curve = mint.curve();
        int progress = mint.graduated() ? 10_000 : curve == null ? -1 : curve.progress();
        return new TokenRow(Dossiers.info(mint.mint(), mint), progress,
                cap(mint.lastPrice().orElse(Unknown.AMOUNT), mint.supplyRaw()), trades, buyers.size(), best, first,
                last, CurveCoverage.of(mint.mint(), facts));
    }

    private static final class Early {
        private final long firstBuy;
        private final int progress;
        private long cost;

        private Early(long firstBuy, int progress) {
            this.firstBuy = firstBuy;
            this.progress = progress;
        }

        /** Amounts too large to be true end at the largest number instead of the run. */
        private void add(Fact.Trade t) {
            long net = !t.amountsFit() ? Long.MAX_VALUE : t.inSol() ? t.netLamports() : 0;
            cost = Amounts.saturatedAdd(cost, net);
        }
    }
}
