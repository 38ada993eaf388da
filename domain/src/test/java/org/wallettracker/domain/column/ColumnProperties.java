package org.wallettracker.domain.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.wallettracker.domain.RandomFacts;
import org.wallettracker.domain.Sample;
import org.wallettracker.domain.ledger.ChainOrder;
import org.wallettracker.domain.ledger.Position;
import org.wallettracker.domain.ledger.WalletHistory;
import org.wallettracker.domain.ledger.WalletLedger;
import org.wallettracker.domain.market.FactMarket;
import org.wallettracker.domain.market.MintHistory;
import org.wallettracker.domain.market.MintReplay;
import org.wallettracker.domain.market.ReplayedMint;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.score.DefaultParameters;
import org.wallettracker.domain.score.feature.FeatureReader;
import org.wallettracker.domain.score.feature.PositionFeature;
import org.wallettracker.domain.score.feature.WalletFeatures;
import org.wallettracker.domain.score.parameter.ParameterSet;

/** What the columns tell is what the ledger's objects tell, to the digit. */
class ColumnProperties {
    private static final ParameterSet SET = DefaultParameters.set();

    private static FactMarket market(ChainOrder order, long seed) {
        Map<Address, List<RecordedFact>> byMint = new HashMap<>();
        for (int i = 0; i < order.size(); i++) {
            RecordedFact f = order.fact(i);
            for (int m = 50; m < 55; m++) {
                Address mint = Sample.address(m);
                if (speaksOf(f.fact(), mint)) {
                    byMint.computeIfAbsent(mint, a -> new ArrayList<>()).add(f);
                }
            }
        }
        Map<Address, ReplayedMint> mints = new HashMap<>();
        byMint.forEach((mint, facts) -> mints.put(mint, MintReplay.of(mint, facts)));
        return new FactMarket(Sample.time(800_000), mints, RandomFacts.prices(seed));
    }

    private static boolean speaksOf(Fact fact, Address mint) {
        return switch (fact) {
            case Fact.Creation c -> c.mint().equals(mint);
            case Fact.Trade t -> t.mint().equals(mint) || t.quoteMint().equals(mint);
            case Fact.Completion c -> c.mint().equals(mint);
            case Fact.Migration m -> m.mint().equals(mint);
            case Fact.PoolCreation c -> c.mint().equals(mint);
            case Fact.LiquidityChange c -> c.mint().equals(mint);
            case Fact.SolTransfer t -> false;
            case Fact.TokenTransfer t -> t.mint().equals(mint);
        };
    }

    @Property(tries = 300, seed = "20261122")
    void whatIsOnlyBoughtSoldAndBurnedIsToldWithoutObjects(@ForAll long seed) {
        assertThat(compare(seed, 150, false)).isZero();
    }

    @Property(tries = 600, seed = "20261122")
    void whatColumnsTellIsWhatObjectsTell(@ForAll long seed) {
        compare(seed, 200, true);
    }

    /** Compares all positions; how many the columns left to the objects. */
    private static int compare(long seed, int steps, boolean strange) {
        ChainOrder order = ChainOrder.of(RandomFacts.of(seed, steps, strange));
        FactMarket market = market(order, seed);
        ColumnBuilder builder = new ColumnBuilder(market.solUsd(), a -> true, market::mint, 0);
        for (int i = 0; i < order.size(); i++) {
            builder.add(order.fact(i), order.transaction(i));
        }
        TradeColumns t = builder.build();
        MintHistory[] mints = IntStream.range(0, t.mints()).mapToObj(m -> market.mint(t.mint(m)))
                .toArray(MintHistory[]::new);
        MintColumns mintColumns = MintColumns.of(t, mints);
        FeatureColumns features = FeatureColumns.of(t, mintColumns, SET, SET.ledgerRules(), market);
        PositionFigures figures = new PositionFigures(t, mintColumns, SET, SET.ledgerRules(), market);
        FeatureReader reader = new FeatureReader(SET);
        Set<String> objects = new LinkedHashSet<>();
        for (int w = 0; w < t.wallets(); w++) {
            Address wallet = t.wallet(w);
            int[] all = IntStream.range(0, order.size()).toArray();
            List<Position> positions = WalletLedger.replay(wallet, order, all, market, SET.ledgerRules());
            WalletHistory history = new WalletHistory(wallet, positions, order.facts(all), 0);
            WalletFeatures expected = reader.read(history, market);
            Map<Address, PositionFeature> byMint = new HashMap<>();
            expected.positions().forEach(p -> byMint.put(p.mint(), p));
            WalletSums fromColumns = new WalletSums(market.asOf());
            WalletSums fromObjects = new WalletSums(market.asOf());
            List<Position> plain = new ArrayList<>();
            for (int p = t.firstPosition(w); p < t.firstPosition(w + 1); p++) {
                Address mint = t.mint(t.mintOf(p));
                objects.add(w + "/" + mint);
                if (!figures.read(w, p)) {
                    assertThat(features.told(p)).isFalse();
                    continue;
                }
                Position position = positions.stream().filter(x -> x.mint().equals(mint)).findFirst().orElseThrow();
                assertThat(figures.feature(p)).isEqualTo(byMint.get(mint));
                assertThat(features.told(p)).isTrue();
                assertThat(features.profit(p)).isEqualTo(figures.profit);
                assertThat(figures.fifo.exitValue).isEqualTo(position.exitValueLamports());
                fromColumns.add(figures);
                fromObjects.add(position, mints[t.mintOf(p)]);
                plain.add(position);
            }
            assertThat(positions).allMatch(p -> objects.contains(t.numberOf(p.wallet()) + "/" + p.mint()));
            WalletHistory part = new WalletHistory(wallet, plain, history.facts(), 0);
            fromObjects.bought(reader.part(part, market).lastBuy());
            plain.forEach(p -> FeatureReader.addDays(p, fromObjects.days()));
            assertThat(fromColumns.sound()).isTrue();
            assertThat(text(fromColumns)).isEqualTo(text(fromObjects));
        }
        return features.left();
    }

    private static String text(WalletSums s) {
        s.days().sort(null);
        return s.realized() + " " + s.unrealized() + " " + s.microUsd() + " " + s.usdKnown() + " " + s.multiple() + " "
                + s.graduates() + " " + s.tokens() + " " + s.lastBuy() + " " + s.holdSeconds() + " " + s.days() + " "
                + java.util.Arrays.toString(s.spark());
    }
}
