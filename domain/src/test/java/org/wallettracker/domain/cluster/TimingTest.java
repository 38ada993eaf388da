package org.wallettracker.domain.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.Sample;
import org.wallettracker.domain.model.KnownAccounts;

class TimingTest {
    private static final EnumSet<Method> TIMING = EnumSet.of(Method.TIMING);

    private static List<Cluster> detect(ChainSample chain) {
        return new Detector(KnownAccounts.none(), ClusterRules.DEFAULT).detect(chain.order(), TIMING);
    }

    @Test
    void whatChanceGivesKnowsHowBusyWalletsAndMintsAre() {
        // mint 1: wallets 1, 2, 3 in one slot (three pairs); mint 2: wallets 1, 4 in one slot (one pair); mint 3: 2 alone
        ChainSample chain = new ChainSample().buy(1, 101, 1, 10).buy(2, 101, 1, 10).buy(3, 101, 1, 10)
                .buy(1, 102, 1, 20).buy(4, 102, 1, 20).buy(2, 103, 1, 30);
        Columns columns = Columns.of(chain.order(), KnownAccounts.none());
        CloseBuys buys = new CloseBuys(columns);
        ChanceMeetings chance = new ChanceMeetings(buys, columns.nodes().size(), 0);
        assertThat(chance.counted()).isEqualTo(4);
        // beside wallet 1 lie three entries, beside wallet 2 two; each has two of the six: the more of 3 * 2/6 and 2 * 2/6
        assertThat(chance.expected(columns.nodes().of(Sample.address(1)), columns.nodes().of(Sample.address(2))))
                .isCloseTo(1.0, within(1e-12));
        // beside wallet 3 lie two, beside wallet 4 one; each has one of the six
        assertThat(chance.expected(columns.nodes().of(Sample.address(3)), columns.nodes().of(Sample.address(4))))
                .isCloseTo(1.0 / 3, within(1e-12));
    }

    @Test
    void threeThatBuyInTheSameSlotsAreFoundAmongStrangers() {
        ChainSample chain = new ChainSample().strangers(10_000, 300, 200, 12);
        for (int mint = 0; mint < 5; mint++) {
            for (int wallet = 1; wallet <= 3; wallet++) {
                chain.buy(wallet, 1_000_000 + 11 * mint, ChainSample.SOL, 11 * mint * 10_000L + 4_321);
            }
        }
        List<Cluster> found = detect(chain);
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().wallets()).containsExactly(Sample.address(1), Sample.address(2),
                Sample.address(3));
        assertThat(found.getFirst().type()).isEqualTo(ClusterType.TRADING_GROUP);
        // each pair rests on its five buys each
        assertThat(found.getFirst().edges()).filteredOn(e -> e.kind() == LinkKind.SAME_BLOCK).hasSize(3)
                .allMatch(e -> e.evidence().size() == 10);
    }

    @Test
    void twoMintsAreNoHabitAndStrangersAreNoCluster() {
        ChainSample chain = new ChainSample().strangers(10_000, 300, 200, 12);
        for (int mint = 0; mint < 2; mint++) {
            for (int wallet = 1; wallet <= 3; wallet++) {
                chain.buy(wallet, 1_000_000 + 11 * mint, ChainSample.SOL, 11 * mint * 10_000L + 4_321);
            }
        }
        assertThat(detect(chain)).isEmpty();
    }

    @Test
    void copiersOfOneAreNotTied() {
        // wallet 1 enters fifteen mints; 2, 3 and 4 each a few slots later, in an order that changes
        ChainSample chain = new ChainSample().strangers(10_000, 300, 200, 12);
        for (int mint = 0; mint < 15; mint++) {
            long slot = 11 * mint * 10_000L + 4_321;
            chain.buy(1, 1_000_000 + 11 * mint, ChainSample.SOL, slot);
            for (int copier = 0; copier < 3; copier++) {
                chain.buy(2 + copier, 1_000_000 + 11 * mint, ChainSample.SOL / 3 + mint,
                        slot + 3 + (copier + mint) % 3);
            }
        }
        assertThat(detect(chain)).isEmpty();
    }

    @Test
    void aScriptThatBuysInTheSameOrderSlotBySlotIsNoCopier() {
        // wallets 1, 2, 3 in six mints, each a slot or two after the one before
        ChainSample chain = new ChainSample().strangers(10_000, 300, 200, 12);
        for (int mint = 0; mint < 6; mint++) {
            long slot = 11 * mint * 10_000L + 4_321;
            chain.buy(1, 1_000_000 + 11 * mint, ChainSample.SOL, slot)
                    .buy(2, 1_000_000 + 11 * mint, ChainSample.SOL, slot + 1 + mint % 2)
                    .buy(3, 1_000_000 + 11 * mint, ChainSample.SOL, slot + 3);
        }
        List<Cluster> found = detect(chain);
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().wallets()).containsExactly(Sample.address(1), Sample.address(2),
                Sample.address(3));
    }

    @Test
    void sixThatComeInAnyOrderFollowNobody() {
        // who is first changes from mint to mint: 0, 2, 4, ... slots after it the others, turned on by one each time
        ChainSample chain = new ChainSample().strangers(10_000, 300, 200, 12);
        for (int mint = 0; mint < 6; mint++) {
            for (int wallet = 0; wallet < 6; wallet++) {
                chain.buy(1 + wallet, 1_000_000 + 11 * mint, ChainSample.SOL,
                        11 * mint * 10_000L + 4_321 + 2 * ((wallet + mint) % 6));
            }
        }
        List<Cluster> found = detect(chain);
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().wallets()).hasSize(6);
    }

    @Test
    void readersOfOneChannelAreNotTied() {
        // thirty read the same twenty calls; each takes up every third, at a moment of its own within fifteen seconds
        ChainSample chain = new ChainSample().strangers(10_000, 300, 200, 12);
        java.util.SplittableRandom dice = new java.util.SplittableRandom(9);
        for (int call = 0; call < 20; call++) {
            for (int reader = 1; reader <= 30; reader++) {
                if (dice.nextInt(3) == 0) {
                    chain.buy(reader, 1_000_000 + 9 * call, ChainSample.SOL, 9 * call * 10_000L + 7_000
                            + dice.nextInt(38));
                }
            }
        }
        assertThat(detect(chain)).isEmpty();
    }

    @Test
    void aRingThatMeetsInQuietMintsStandsOutOfABusyMarket() {
        // a crowd of 300 meets in four mints over and over; the three meet in five where nobody else is
        ChainSample chain = new ChainSample().strangers(10_000, 300, 4, 12);
        for (int mint = 0; mint < 5; mint++) {
            for (int wallet = 1; wallet <= 3; wallet++) {
                chain.buy(wallet, 2_000_000 + mint, ChainSample.SOL, 100_000L * mint + 5 * ((wallet + mint) % 3));
            }
        }
        List<Cluster> found = detect(chain);
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().wallets()).containsExactly(Sample.address(1), Sample.address(2),
                Sample.address(3));
    }
}
