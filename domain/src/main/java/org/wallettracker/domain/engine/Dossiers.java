package org.wallettracker.domain.engine;

import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.desk.MintInfo;
import org.wallettracker.domain.desk.WalletDossier;
import org.wallettracker.domain.desk.WalletDossier.ProfitPoint;
import org.wallettracker.domain.ledger.Disposal;
import org.wallettracker.domain.ledger.Position;
import org.wallettracker.domain.ledger.WalletHistory;
import org.wallettracker.domain.market.MintHistory;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.KnownAccounts;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.score.ScoreCard;
import org.wallettracker.domain.score.WalletScorer;

/** Puts together what a run knows of one wallet, on demand: a run itself keeps only brief cards. */
record Dossiers(WalletScorer scorer, KnownAccounts accounts) {

    Optional<WalletDossier> wallet(Run run, Address address) {
        int[] places = run.index().ofWallet(address);
        if (places.length == 0 && !run.base().failedFees().containsKey(address)) {
            return Optional.empty();
        }
        Run.Scored scored = run.scored(address);
        WalletHistory history = run.base().history(address, scored != null && scored.withoutAmounts());
        List<MintInfo> mints = history.positions().stream().map(p -> info(p.mint(), run.market().mint(p.mint())))
                .toList();
        return Optional.of(new WalletDossier(address, scored == null ? null : scored.row(),
                scored == null ? null : full(run, scored, history), history.positions(), mints, history.facts(),
                profit(history),
                history.failedFees(), accounts.label(address).orElse(null)));
    }

    /** The whole card of a wallet of which the run keeps the line on the leaderboard. */
    private ScoreCard full(Run run, Run.Scored scored, WalletHistory history) {
        return RunBuilder.withPercentile(scorer.score(history, run.market()), scored.percentile());
    }

    static MintInfo info(Address mint, @Nullable MintHistory history) {
        return history == null
                ? new MintInfo(mint, "", "", Unknown.INDEX, Unknown.TIME, false)
                : new MintInfo(mint, history.name(), history.symbol(), history.decimals(), history.createdTime(),
                        history.graduated());
    }

    /** Running realised profit, one point a sale or burn, in chain order. */
    private static List<ProfitPoint> profit(WalletHistory history) {
        Object2IntOpenHashMap<Signature> place = new Object2IntOpenHashMap<>();
        for (int i = history.facts().size() - 1; i >= 0; i--) {
            place.put(history.facts().get(i).header().signature(), i);
        }
        List<Disposal> closing = new ArrayList<>();
        for (Position p : history.positions()) {
            p.disposals().stream().filter(
                    d -> (d.kind() == Disposal.Kind.SELL || d.kind() == Disposal.Kind.BURN)
                            && d.tokenRaw() > d.unmatchedRaw())
                    .forEach(closing::add);
        }
        closing.sort(Comparator.<Disposal>comparingInt(d -> place.getInt(d.signature()))
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
