package org.wallettracker.domain.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.wallettracker.domain.RandomFacts;
import org.wallettracker.domain.ledger.ChainOrder;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Fact;

/** The index beside what the facts themselves tell. */
class FactIndexProperties {

    @Property(tries = 40, seed = "7110")
    void everyPlaceIsWhereTheFactSaysItBelongs(@ForAll long seed) {
        ChainOrder order = ChainOrder.of(RandomFacts.of(seed, 300, true));
        FactIndex index = new FactIndex(order);
        Map<Address, TreeSet<Integer>> wallets = new LinkedHashMap<>();
        Map<Address, TreeSet<Integer>> mints = new LinkedHashMap<>();
        for (int i = 0; i < order.size(); i++) {
            Fact fact = order.fact(i).fact();
            for (Address wallet : FactIndex.walletsOf(fact)) {
                wallets.computeIfAbsent(wallet, w -> new TreeSet<>()).add(i);
            }
            for (Address mint : FactIndex.mintsOf(fact)) {
                mints.computeIfAbsent(mint, m -> new TreeSet<>()).add(i);
            }
        }
        assertThat(index.wallets()).isEqualTo(List.copyOf(wallets.keySet()));
        assertThat(index.mints()).isEqualTo(List.copyOf(mints.keySet()));
        wallets.forEach((wallet, places) -> assertThat(index.ofWallet(wallet)).containsExactly(numbers(places)));
        mints.forEach((mint, places) -> assertThat(index.ofMint(mint)).containsExactly(numbers(places)));
    }

    private static int[] numbers(TreeSet<Integer> places) {
        return places.stream().mapToInt(Integer::intValue).toArray();
    }
}
