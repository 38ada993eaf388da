package org.wallettracker.domain.engine;

import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.desk.MintInfo;
import org.wallettracker.domain.desk.TokenDossier;
import org.wallettracker.domain.desk.TokenDossier.EarlyBuyer;
import org.wallettracker.domain.desk.TokenDossier.Graduation;
import org.wallettracker.domain.desk.WalletDossier;
import org.wallettracker.domain.desk.WalletDossier.ProfitPoint;
import org.wallettracker.domain.ledger.Disposal;
import org.wallettracker.domain.ledger.Position;
import org.wallettracker.domain.ledger.WalletHistory;
import org.wallettracker.domain.market.MintHistory;
import org.wallettracker.domain.market.ReplayedMint;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.KnownAccounts;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.model.Side;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.money.Amounts;

/** Puts together what a run knows of one wallet or token, on demand. */
record Dossiers(RunBuilder builder, KnownAccounts accounts) {

    Optional<WalletDossier> wallet(Run run, Address address) {
        int[] places = run.index().ofWallet(address);
        if (places.length == 0 && !run.failedFees().containsKey(address)) {
            return Optional.empty();
        }
        Run.Scored scored = run.byWallet().get(address);
        WalletHistory history = scored != null
                ? scored.history()
                : builder.history(address, run.order(), run.index(), run.market(), run.failedFees());
        List<MintInfo> mints = history.positions().stream().map(p -> info(p.mint(), run.market().mint(p.mint())))
                .toList();
        return Optional.of(new WalletDossier(address, scored == null ? null : scored.row(),
                scored == null ? null : scored.card(), history.positions(), mints, history.facts(), profit(history),
                history.failedFees(), accounts.label(address).orElse(null)));
    }

    private static MintInfo info(Address mint, @Nullable MintHistory history) {
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

    Optional<TokenDossier> token(Run run, Address mint) {
        ReplayedMint history = run.market().mint(mint);
        if (history == null) {
            return Optional.empty();
        }
        List<RecordedFact> facts = run.order().facts(run.index().ofMint(mint));
        int trades = (int) facts.stream().filter(f -> f.fact() instanceof Fact.Trade t && t.mint().equals(mint)
                && t.status() != FactStatus.DISPUTED).count();
        return Optional.of(new TokenDossier(mint, info(mint, history), history.creation(), graduation(history),
                history.reserves(), earlyBuyers(run, history, facts), trades));
    }

    private static @Nullable Graduation graduation(ReplayedMint m) {
        RecordedFact fact = m.graduation();
        if (fact == null) {
            return null;
        }
        long price = m.lastCurvePrice().orElse(Unknown.AMOUNT);
        long peak = m.peakPrice(Long.MIN_VALUE, Long.MAX_VALUE).orElse(Unknown.AMOUNT);
        long cap = price < 0 || m.supplyRaw() < 0
                ? Unknown.AMOUNT
                : Amounts.saturatedMulDiv(price, m.supplyRaw(), MintHistory.PRICE_UNIT);
        return new Graduation(fact.header().signature(), fact.header().blockTime(), price, peak, cap, m.platform(),
                fact.header().source(), fact.fact().status());
    }

    /** Buys up to the graduation; without one, all buys on the curve. */
    private List<EarlyBuyer> earlyBuyers(Run run, ReplayedMint mint, List<RecordedFact> facts) {
        Map<Address, Early> buyers = new LinkedHashMap<>();
        for (RecordedFact f : facts) {
            if (f.fact() instanceof Fact.Trade t && t.mint().equals(mint.mint()) && t.side() == Side.BUY
                    && t.status() != FactStatus.DISPUTED && t.program().equals(Programs.PUMP)) {
                Early early = buyers.computeIfAbsent(t.wallet(), w -> new Early(f.header().blockTime(),
                        mint.progressBefore(t.reserves(), t.tokenRaw(), true)));
                early.cost = Math.addExact(early.cost, t.inSol() ? t.netLamports() : 0);
            }
        }
        List<EarlyBuyer> result = new ArrayList<>(buyers.size());
        buyers.forEach((wallet, early) -> {
            Run.Scored scored = run.byWallet().get(wallet);
            Position position = scored == null
                    ? null
                    : scored.history().positions().stream().filter(p -> p.mint().equals(mint.mint())).findFirst()
                            .orElse(null);
            result.add(new EarlyBuyer(wallet, early.firstBuy, early.progress, early.cost,
                    position == null ? 0 : position.realizedLamports(), position == null ? 0 : position.openRaw(),
                    scored == null ? -1 : scored.card().score()));
        });
        return result;
    }

    private static final class Early {
        private final long firstBuy;
        private final int progress;
        private long cost;

        private Early(long firstBuy, int progress) {
            this.firstBuy = firstBuy;
            this.progress = progress;
        }
    }
}
