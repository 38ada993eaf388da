package org.wallettracker.ingest.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.KnownAccounts;
import org.wallettracker.domain.model.Side;
import org.wallettracker.ingest.decode.TransactionDecoder;
import org.wallettracker.ingest.simulate.WorldTruth.TrueRing;
import org.wallettracker.ingest.simulate.WorldTruth.TrueWallet;

/** Rings of the truth do on the chain what their kind says. */
class SimulatedRingsTest {
    private static final String BINANCE = "5tzFkiKscXHK5ZXCGbXZxdw7gTjjD1mBwuoFbhUvuAi9";
    private static Seen ordinary;

    /** What the decoder sees of a world. */
    private record Seen(WorldTruth truth, Map<String, String> firstPayer, Map<String, Set<String>> paidBy,
            Map<String, List<Set<String>>> buyersAtOnce) {
        private static Seen of(WorldSpec spec) throws IOException {
            TransactionDecoder decoder = new TransactionDecoder(KnownAccounts.none());
            Map<String, String> first = new HashMap<>();
            Map<String, Set<String>> paid = new HashMap<>();
            Map<String, List<Set<String>>> together = new HashMap<>();
            long[] number = {0};
            WorldTruth truth = WorldGenerator.generate(spec, (json, length, slot) -> {
                Set<String> buyers = new HashSet<>();
                for (Fact fact : decoder.decode(json, length, "simulated", ++number[0], 0).transaction().facts()) {
                    if (fact instanceof Fact.SolTransfer sent) {
                        first.putIfAbsent(sent.to().toBase58(), sent.from().toBase58());
                        paid.computeIfAbsent(sent.from().toBase58(), p -> new HashSet<>()).add(sent.to().toBase58());
                    } else if (fact instanceof Fact.Trade trade && trade.side() == Side.BUY) {
                        buyers.add(trade.wallet().toBase58());
                    }
                }
                if (buyers.size() > 1) {
                    buyers.forEach(b -> together.computeIfAbsent(b, x -> new ArrayList<>()).add(buyers));
                }
            });
            return new Seen(truth, first, paid, together);
        }

        private List<TrueRing> rings(String kind) {
            List<TrueRing> found = truth.rings().stream().filter(ring -> ring.kind().equals(kind)).toList();
            assertThat(found).as(kind).isNotEmpty();
            return found;
        }

        private List<String> of(TrueRing ring, String kind) {
            Set<String> members = new HashSet<>(ring.members());
            return truth.wallets().stream().filter(w -> w.kind().equals(kind) && members.contains(w.address()))
                    .map(TrueWallet::address).toList();
        }

        private Set<String> payersOf(Collection<String> wallets) {
            Set<String> payers = new HashSet<>();
            wallets.stream().filter(firstPayer::containsKey).forEach(w -> payers.add(firstPayer.get(w)));
            return payers;
        }
    }

    @BeforeAll
    static void simulate() throws IOException {
        ordinary = Seen.of(new WorldSpec(3, 60, 1_440, 20));
    }

    @Test
    void thereAreRingsAndInnocentsOfEveryKind() {
        assertThat(ordinary.truth.rings()).extracting(TrueRing::kind).contains("sniperCrew", "fundedBundle",
                "ownWallets", "starRing", "treeRing", "relayRing", "chainRing", "staggeredRing", "exchangeRing",
                "unlistedExchangeRing", "timingRing", "scriptedRing", "sameTransactionRing", "deployerSnipers",
                "sharedMember").doesNotContain("largeRing");
        assertThat(ordinary.truth.wallets()).filteredOn(TrueWallet::innocent).extracting(TrueWallet::kind).contains(
                "copyTrader", "marketMaker", "callReader", "exchangeCustomer", "terminalCustomer", "friend");
        assertThat(ordinary.truth.wallets()).filteredOn(w -> w.ring() != null).noneMatch(TrueWallet::innocent);
    }

    @Test
    void friendsHadTheirFirstMoneyFromOneOfThem() {
        Map<String, Integer> givers = new HashMap<>();
        Set<String> friends = new HashSet<>(ordinary.truth.wallets().stream().filter(w -> w.kind().equals("friend"))
                .map(TrueWallet::address).toList());
        for (String friend : friends) {
            String payer = ordinary.firstPayer.get(friend);
            if (friends.contains(payer)) {
                givers.merge(payer, 1, Integer::sum);
                assertThat(friends).as("a giver's own comes from an exchange")
                        .doesNotContain(ordinary.firstPayer.get(payer));
            }
        }
        assertThat(givers.values()).isNotEmpty().allMatch(gifts -> gifts >= 1 && gifts <= 3);
        assertThat(givers.values().stream().mapToInt(n -> n).sum()).isGreaterThan(friends.size() / 2);
    }

    @Test
    void aStarsFunderPaysAllOfIt() {
        for (String kind : List.of("starRing", "staggeredRing")) {
            for (TrueRing ring : ordinary.rings(kind)) {
                String funder = ordinary.of(ring, "funder").getFirst();
                assertThat(ordinary.payersOf(ordinary.of(ring, "ringTrader"))).containsExactly(funder);
                assertThat(ring.members()).doesNotContain(ordinary.firstPayer.get(funder));
            }
        }
    }

    @Test
    void relaysAndTreesLeadToTheFunderInSevenStepsThroughWalletsOfTheirOwn() {
        int longest = 0;
        for (String kind : List.of("relayRing", "treeRing")) {
            for (TrueRing ring : ordinary.rings(kind)) {
                String funder = ordinary.of(ring, "funder").getFirst();
                for (String trader : ordinary.of(ring, "ringTrader")) {
                    String at = trader;
                    int steps = 0;
                    while (!at.equals(funder)) {
                        at = ordinary.firstPayer.get(at);
                        assertThat(ring.members()).contains(at);
                        longest = Math.max(longest, ++steps);
                    }
                }
            }
        }
        assertThat(longest).isBetween(2, 7);
    }

    @Test
    void aChainGoesFromMemberToMember() {
        for (TrueRing ring : ordinary.rings("chainRing")) {
            Set<String> payers = ordinary.payersOf(ring.members());
            // all but the last pay the next, and an exchange pays the first
            assertThat(payers).hasSize(ring.members().size());
            assertThat(payers).filteredOn(payer -> !ring.members().contains(payer)).hasSize(1);
        }
    }

    @Test
    void exchangeRingsHaveNothingInCommonButTheExchangeAndWhereItIsGathered() {
        Set<String> listed = new HashSet<>(ordinary.payersOf(ordinary.truth.wallets().stream()
                .filter(w -> w.kind().equals("whale")).map(TrueWallet::address).toList()));
        assertThat(listed).contains(BINANCE);
        for (String kind : List.of("exchangeRing", "unlistedExchangeRing")) {
            for (TrueRing ring : ordinary.rings(kind)) {
                List<String> traders = ordinary.of(ring, "ringTrader");
                Set<String> payers = ordinary.payersOf(traders);
                assertThat(payers).hasSize(1).noneMatch(ring.members()::contains);
                assertThat(ordinary.paidBy.get(payers.iterator().next()).size()).isGreaterThan(ring.members().size());
                String collector = ordinary.of(ring, "passThrough").getFirst();
                assertThat(traders).anyMatch(t -> ordinary.paidBy.getOrDefault(t, Set.of()).contains(collector));
            }
        }
    }

    @Test
    void someBuyInOneTransactionAndSomeWalletIsOfTwoRings() {
        for (TrueRing ring : ordinary.rings("sameTransactionRing")) {
            assertThat(ring.members()).anyMatch(ordinary.buyersAtOnce::containsKey);
        }
        ordinary.buyersAtOnce.values().forEach(all -> all.forEach(
                buyers -> assertThat(ordinary.truth.rings()).anyMatch(ring -> ring.members().containsAll(buyers))));
        Set<String> seen = new HashSet<>();
        List<String> twice = ordinary.rings("sharedMember").stream().flatMap(ring -> ring.members().stream())
                .filter(member -> !seen.add(member)).toList();
        assertThat(twice).hasSize(ordinary.rings("sharedMember").size() / 2);
    }

    @Test
    void whereOneExchangePaysEverybodyThereIsNoRing() throws IOException {
        Seen seen = Seen.of(new WorldSpec(3, 10, 120, 6).shaped(WorldSpec.Shape.ONE_EXCHANGE));
        assertThat(seen.truth.rings()).isEmpty();
        assertThat(seen.payersOf(seen.truth.wallets().stream().map(TrueWallet::address).toList()))
                .containsExactly(BINANCE);
    }

    @Test
    void theFunderOfALargeRingPaysFourHundred() throws IOException {
        Seen seen = Seen.of(new WorldSpec(3, 10, 120, 6).shaped(WorldSpec.Shape.LARGE_RING));
        TrueRing ring = seen.rings("largeRing").getFirst();
        assertThat(ring.members()).hasSize(401);
        assertThat(seen.paidBy.get(seen.of(ring, "funder").getFirst())).hasSize(400).allMatch(ring.members()::contains);
    }
}
