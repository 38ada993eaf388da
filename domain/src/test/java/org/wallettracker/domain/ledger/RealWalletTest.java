package org.wallettracker.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.Sample;
import org.wallettracker.domain.SharedData;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.model.Side;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.model.TransactionHeader;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.money.PricePoint;

/**
 * Two months of one real wallet against results that were calculated elsewhere, with exact fractions. The oracle cuts no
 * lamports, the ledger does: a figure that is a sum of cut parts may differ by one lamport a cut.
 */
class RealWalletTest {
    private static final String WALLET = "3JoVBiQEA2QKsq7TzW5ez5jVRtbbYgTNijoZzp5qgkr2";

    private final List<RecordedFact> facts = new ArrayList<>();
    private final Map<String, JsonNode> expected = new HashMap<>();

    @Test
    void realisedProfitOfEveryExactlyClosedTokenIsTheOracles() throws IOException {
        Map<String, Position> positions = replay();
        int closed = 0;
        long sum = 0;
        int won = 0;
        for (JsonNode token : expected.values()) {
            if (token.path("status").asText().equals("closed_exactly")) {
                Position p = positions.get(token.path("mint").asText());
                assertThat(p.realizedLamports()).as(p.mint().toBase58())
                        .isEqualTo(units(token.path("realisedSol").asText(), 9));
                assertThat(p.averageCostLamports()).isEqualTo(p.realizedLamports());
                assertThat(p.cashFlowLamports()).isEqualTo(p.realizedLamports());
                assertThat(p.openRaw()).isZero();
                assertThat(p.unmatchedLamports()).isZero();
                closed++;
                sum += p.realizedLamports();
                won += p.realizedLamports() > 0 ? 1 : 0;
            }
        }
        // totals.closedExactly of the summary
        assertThat(closed).isEqualTo(651);
        assertThat(sum).isEqualTo(-592_907_994_000L);
        assertThat(won).isEqualTo(155);
    }

    @Test
    void fifoOfEveryTokenIsTheOracles() throws IOException {
        Map<String, Position> positions = replay();
        int compared = 0;
        for (JsonNode token : expected.values()) {
            JsonNode fifo = token.path("fifo");
            if (fifo.isMissingNode()) {
                continue;
            }
            Position p = positions.get(token.path("mint").asText());
            String mint = p.mint().toBase58();
            long matchedCost = p.disposals().stream().mapToLong(Disposal::costLamports).sum();
            long matchedProceeds = p.disposals().stream().mapToLong(Disposal::matchedProceedsLamports).sum();
            long unmatchedRaw = p.disposals().stream().mapToLong(Disposal::unmatchedRaw).sum();
            assertNear(p.realizedLamports(), fifo, "realisedSol", p, mint);
            assertNear(matchedCost, fifo, "matchedCostSol", p, mint);
            assertNear(matchedProceeds, fifo, "matchedProceedsSol", p, mint);
            assertNear(p.openCostLamports(), fifo, "openCostSol", p, mint);
            if (fifo.has("unmatchedProceedsSol")) {
                assertNear(p.unmatchedLamports(), fifo, "unmatchedProceedsSol", p, mint);
                assertThat(unmatchedRaw).as(mint)
                        .isEqualTo(units(fifo.path("unmatchedSoldTokens").asText(), decimals(p.mint())));
            }
            assertThat(p.openRaw()).as(mint).isEqualTo(units(fifo.path("openTokens").asText(), decimals(p.mint())));
            assertThat(matchedCost + p.openCostLamports()).as(mint)
                    .isEqualTo(units(token.path("solSpent").asText(), 9));
            assertThat(matchedProceeds + p.unmatchedLamports()).as(mint)
                    .isEqualTo(units(token.path("solReceived").asText(), 9));
            compared++;
        }
        assertThat(compared).isEqualTo(791);
    }

    /**
     * The table of the guide: what tools that subtract what was spent from what was received (Cielo does) say of this
     * wallet, and what lies between that and first in, first out. Sums over the oracle's tokens by their status, SOL.
     */
    @Test
    void whatLiesBetweenCashFlowAndFifoIsHeldOrUnmatched() throws IOException {
        Map<String, Position> positions = replay();
        Map<String, long[]> byStatus = new java.util.TreeMap<>();
        for (JsonNode token : expected.values()) {
            if (token.has("fifo")) {
                Position p = positions.get(token.path("mint").asText());
                long[] sums = byStatus.computeIfAbsent(token.path("status").asText(), k -> new long[4]);
                sums[0]++;
                sums[1] += p.cashFlowLamports();
                sums[2] += p.unmatchedLamports() - p.openCostLamports();
                sums[3] += p.realizedLamports();
                assertThat(p.cashFlowLamports()).isEqualTo(units(token.path("solReceived").asText(), 9)
                        - units(token.path("solSpent").asText(), 9));
            }
        }
        Map<String, String> told = new java.util.TreeMap<>();
        byStatus.forEach((status, s) -> {
            assertThat(s[1]).as("FIFO + unmatched - held = cash flow").isEqualTo(s[3] + s[2]);
            told.put(status, s[0] + " " + sol(s[1]) + " " + sol(-s[2]) + " " + sol(s[3]));
        });
        assertThat(told).containsExactlyInAnyOrderEntriesOf(Map.of("bought_only", "6 -270.98 270.98 0.00",
                "closed_exactly", "651 -592.91 0.00 -592.91", "closed_within_1_percent", "125 534.84 0.00 534.84",
                "oversold", "2 99.02 -166.91 -67.89", "partly_open", "4 143.36 928.44 1071.80", "sold_only",
                "3 61.04 -61.04 0.00"));
    }

    private static String sol(long lamports) {
        return BigDecimal.valueOf(lamports, 9).setScale(2, java.math.RoundingMode.HALF_EVEN).toPlainString();
    }

    private static void assertNear(long ours, JsonNode fifo, String field, Position p, String mint) {
        // one lamport a cut, in cost and in proceeds; and the oracle's own rounding to 12 decimals
        long cuts = p.disposals().stream().mapToLong(d -> d.matches().size()).sum();
        BigDecimal theirs = new BigDecimal(fifo.path(field).asText()).movePointRight(9);
        assertThat(BigDecimal.valueOf(ours)).as(mint + " " + field).isCloseTo(theirs,
                within(BigDecimal.valueOf(2 * cuts + 1)));
    }

    @Test
    void realisedDollarsOfClosedTokensAgreeWithTheRowsOwnPrices() throws IOException {
        // each row's own price, rounded to a micro-dollar a SOL; the rows state micro-dollars: so a part in 10^6 is left
        Map<String, Position> positions = replay();
        List<PricePoint> prices = prices();
        int compared = 0;
        Map<String, Position> inUsd = byMint(Replays.all(Address.parse(WALLET), facts, prices));
        for (JsonNode token : expected.values()) {
            if (token.path("status").asText().equals("closed_exactly")) {
                Position p = inUsd.get(token.path("mint").asText());
                long theirs = units(token.path("realisedUsd").asText(), 6);
                long turnover = units(token.path("usdSpent").asText(), 6)
                        + units(token.path("usdReceived").asText(), 6);
                assertThat(p.usdKnown()).isTrue();
                assertThat(p.realizedMicroUsd()).as(p.mint().toBase58()).isCloseTo(theirs,
                        within(turnover / 1_000_000 + 100));
                compared++;
            }
        }
        assertThat(compared).isEqualTo(651);
        assertThat(positions).hasSameSizeAs(inUsd);
    }

    /** All amounts are told to 6 decimals, but of one token of huge supply whole units alone fit in 63 bits. */
    private static int decimals(Address mint) {
        return mint.toBase58().startsWith("DZLhXZuq") ? 0 : 6;
    }

    private Map<String, Position> replay() throws IOException {
        read();
        return byMint(Replays.all(Address.parse(WALLET), facts, List.of()));
    }

    private static Map<String, Position> byMint(List<Position> positions) {
        Map<String, Position> map = new HashMap<>();
        positions.forEach(p -> map.put(p.mint().toBase58(), p));
        return map;
    }

    private void read() throws IOException {
        facts.clear();
        JsonNode summary = new ObjectMapper()
                .readTree(SharedData.file("trades/wallet_3JoVBi_summary.json").toFile());
        summary.path("tokens").forEach(t -> expected.put(t.path("mint").asText(), t));
        for (String[] row : rows()) {
            // wallet,slot,signature,timestamp,dex,sold_mint,sold_amount,sold_usd,bought_mint,bought_amount,...
            boolean buy = row[5].equals(Programs.WSOL.toBase58());
            boolean sell = row[8].equals(Programs.WSOL.toBase58());
            if (!buy && !sell) {
                continue;
            }
            Address mint = Address.parse(row[buy ? 8 : 5]);
            long raw = units(row[buy ? 9 : 6], decimals(mint));
            long lamports = units(row[buy ? 6 : 9], 9);
            TransactionHeader header = new TransactionHeader(Signature.parse(row[2]), Long.parseLong(row[1]),
                    Unknown.INDEX, Instant.parse(row[3]).getEpochSecond(), Address.parse(WALLET), false, 0, "file", 1);
            facts.add(Sample.at(header,
                    new Fact.Trade(Programs.PUMP, 0, 0, Address.parse(WALLET), mint, buy ? Side.BUY : Side.SELL, raw, 6,
                            Programs.WSOL, lamports, Sample.FREE, Sample.address(5), null, false,
                            FactStatus.VERIFIED)));
        }
    }

    private List<PricePoint> prices() throws IOException {
        List<PricePoint> prices = new ArrayList<>();
        for (String[] row : rows()) {
            int leg = row[5].equals(Programs.WSOL.toBase58()) ? 6 : 9;
            BigDecimal sol = new BigDecimal(row[leg]);
            if (sol.signum() > 0 && new BigDecimal(row[leg + 1]).signum() > 0) {
                long micro = new BigDecimal(row[leg + 1]).movePointRight(6)
                        .divide(sol, 0, java.math.RoundingMode.HALF_EVEN).longValueExact();
                prices.add(new PricePoint(Instant.parse(row[3]).getEpochSecond(), micro, row[2]));
            }
        }
        return prices;
    }

    private static List<String[]> rows() throws IOException {
        try (var lines = Files.lines(SharedData.file("trades/wallet_3JoVBi_swaps.csv"))) {
            return lines.skip(1).map(line -> line.split(",", -1)).toList();
        }
    }

    private static long units(String decimal, int places) {
        return new BigDecimal(decimal).movePointRight(places).longValueExact();
    }
}
