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
        // four pairs, eight ordered; six entries: wallet 1 and wallet 2 have two each: 8 * 2/6 * 2/6
        assertThat(chance.expected(columns.nodes().of(Sample.address(1)), columns.nodes().of(Sample.address(2))))
                .isCloseTo(8.0 / 9, within(1e-12));
        // wallets 3 and 4 have one each: 8 / 36
        assertThat(chance.expected(columns.nodes().of(Sample.address(3)), columns.nodes().of(Sample.address(4))))
                .isCloseTo(2.0 / 9, within(1e-12));
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
}
