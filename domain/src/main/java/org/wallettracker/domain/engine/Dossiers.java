package org.wallettracker.domain.engine;

import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.desk.MintInfo;
import org.wallettracker.domain.desk.WalletDossier;
import org.wallettracker.domain.desk.WalletDossier.Period;
import org.wallettracker.domain.desk.WalletDossier.ProfitPoint;
import org.wallettracker.domain.ledger.Bridge;
import org.wallettracker.domain.ledger.BridgeReader;
import org.wallettracker.domain.ledger.Disposal;
import org.wallettracker.domain.ledger.PeriodFigures;
import org.wallettracker.domain.ledger.Position;
import org.wallettracker.domain.ledger.UsdBasis;
import org.wallettracker.domain.ledger.WalletHistory;
import org.wallettracker.domain.market.MintHistory;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.KnownAccounts;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.port.PriceStore;
import org.wallettracker.domain.score.ScoreCard;
import org.wallettracker.domain.score.WalletScorer;

/** Puts together what a run knows of one wallet, on demand: a run itself keeps only brief cards. */
record Dossiers(WalletScorer scorer, KnownAccounts accounts, PriceStore prices) {
    private static final long DAY = 86_400;
    private static final int[] DAYS = {1, 7, 30, 90, 0};

    Optional<WalletDossier> wallet(Run run, Address address) {
        int[] places = run.index().ofWallet(address);
        if (places.length == 0 && !run.base().failedFees().containsKey(address)) {
            return Optional.empty();
        }
        Run.Scored scored = run.scored(address);
        WalletHistory history = run.base().history(address, scored != null && scored.withoutAmounts());
        List<MintInfo> mints = history.positions().stream().map(p -> info(p.mint(), run.market().mint(p.mint())))
                .toList();
        ToIntFunction<Signature> order = order(history);
        List<Bridge> bridges = history.positions().stream()
                .map(p -> BridgeReader.of(p, run.market().solUsd(), order)).toList();
        return Optional.of(new WalletDossier(address, scored == null ? null : scored.row(),
                scored == null ? null : full(run, scored, history), history.positions(), history.reconciled(), mints,
                history.facts(),
                profit(history, order), bridges, Bridge.sum(bridges),
                periods(history.positions(), run.market().asOf(), order),
                history.failedFees(), accounts.label(address).orElse(null),
                history.positions().stream().map(p -> UsdBasis.of(p, run.market().solUsd(), prices::refusals))
                        .toList()));
    }

    /** The whole card of a wallet of which the run keeps the line on the leaderboard. */
    private ScoreCard full(Run run, Run.Scored scored, WalletHistory history) {
        return RunBuilder.withPercentile(run.score(history, scorer), scored.percentile());
    }

    static MintInfo info(Address mint, @Nullable MintHistory history) {
        return history == null
                ? new MintInfo(mint, "", "", Unknown.INDEX, Unknown.TIME, false)
                : new MintInfo(mint, history.name(), history.symbol(), history.decimals(), history.createdTime(),
                        history.graduated());
    }

    /** The place of a transaction among the wallet's, in chain order. */
    private static ToIntFunction<Signature> order(WalletHistory history) {
        Object2IntOpenHashMap<Signature> place = new Object2IntOpenHashMap<>();
        for (int i = history.facts().size() - 1; i >= 0; i--) {
            place.put(history.facts().get(i).header().signature(), i);
        }
        return place;
    }

    private static List<Period> periods(List<Position> positions, long asOf, ToIntFunction<Signature> places) {
        if (asOf == Unknown.TIME) {
            return List.of();
        }
        List<Period> periods = new ArrayList<>();
        for (int days : DAYS) {
            long from = days == 0 ? Long.MIN_VALUE : asOf - days * DAY;
            periods.add(new Period(days, PeriodFigures.of(positions, from, asOf, places)));
        }
        return periods;
    }

    /** Running realised profit, one point a sale or burn, in chain order. */
    private static List<ProfitPoint> profit(WalletHistory history, ToIntFunction<Signature> places) {
        List<Disposal> closing = new ArrayList<>();
        for (Position p : history.positions()) {
            p.disposals().stream().filter(
                    d -> (d.kind() == Disposal.Kind.SELL || d.kind() == Disposal.Kind.BURN)
                            && d.tokenRaw() > d.unmatchedRaw())
                    .forEach(closing::add);
        }
        closing.sort(Comparator.<Disposal>comparingInt(d -> places.applyAsInt(d.signature()))
                .thenComparingInt(Disposal::ordinal));
        List<ProfitPoint> line = new ArrayList<>(closing.size());
        long total = 0;
        for (Disposal d : closing) {
            total += d.realizedLamports();
            if (d.time() != Unknown.TIME) {
                line.add(new ProfitPoint(d.time(), total));
            }
        }
        return line;
    }
}
