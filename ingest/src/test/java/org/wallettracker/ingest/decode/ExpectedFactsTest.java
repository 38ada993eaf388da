package org.wallettracker.ingest.decode;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.Side;
import org.wallettracker.domain.model.Unknown;

/** What others found in the real transactions, against what is decoded from them, to the unit. */
class ExpectedFactsTest {
    private static final List<String> FILES = List.of("0xjeffro-tx-parser", "chainstacklabs-pump-fun-bot",
            "chainstacklabs-pumpfun-bonkfun-bot", "lyc0603-meme", "rpcpool-yellowstone-vixen",
            "cxcx-ai-solana-dex-parser");

    /** What can't match, by file and why. A line whose expectation begins to match fails the test. */
    private static final Map<String, String> NO_MATCH = Map.ofEntries(
            Map.entry(
                    "3J7xWK1gZTyk6GQJUopbP34Z1GxRSN1dLEmq3PyUrbMVYjkjfvMSLNRDVDggVrneJJGt1cdXsgfRUGYnavP75XQR_tx.json",
                    "the dump holds the bare instruction: no balances, inner instructions or log, so neither the mint "
                            + "nor what came out stands in it, and its accounts' mints are not told"),
            Map.entry(
                    "2WhQXGYdZrrQrixgsxALHgZUiM5SdHasiX56jJb6QMZHXnYf69zFfUoJLmCjKHzfuA2UV5kaPRfhqPGudJDZeWwk_tx.json",
                    "the dump holds the bare instruction: its amounts are what was asked for and the least to come out, "
                            + "not what moved, and upstream asserts no amount that did"),
            Map.entry("5oFZHz8ZQU9dRrtrLkRtp52P4BZABaGTSKt5Q4haihJ5VBbkdUGF3EVDFbupD5mSbR8f2znVXDT5zx6FwCgP4cAZ.json",
                    "10^19 base units are over 2^63-1: quarantined with that figure instead of wrapped round"));

    /** What an expectation must name to be one of ours; anything else (compute budget, account set-up) is no fact. */
    private static final Set<String> KINDS = Set.of("buy", "sell", "create", "migrate", "swap", "transfer",
            "add_liquidity");

    @Test
    void everyExpectationMatchesToTheUnit() {
        List<String> wrong = new ArrayList<>();
        Set<String> noMatch = new TreeSet<>();
        int matched = 0;
        for (String file : FILES) {
            for (JsonNode entry : SharedData.json("expected/" + file + ".json")) {
                if (entry.get("file").isNull()) {
                    continue; // the upstream project fetches the body; it is not here
                }
                String path = entry.get("file").asText();
                String name = path.substring(path.lastIndexOf('/') + 1);
                for (JsonNode expected : entry.get("expected")) {
                    if (!KINDS.contains(expected.get("kind").asText())) {
                        continue;
                    }
                    boolean found = found(expected, facts(entry));
                    if (found && NO_MATCH.containsKey(name)) {
                        wrong.add(name + " matches now: take it off the list");
                    } else if (found) {
                        matched++;
                    } else if (NO_MATCH.containsKey(name)) {
                        noMatch.add(name);
                    } else {
                        wrong.add(name + ": no fact is " + expected);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(noMatch).isEqualTo(NO_MATCH.keySet());
        assertThat(matched).isEqualTo(53);
    }

    @Test
    void whatHasNoTradeGivesNone() {
        for (String file : FILES) {
            for (JsonNode entry : SharedData.json("expected/" + file + ".json")) {
                boolean trades = false;
                for (JsonNode expected : entry.get("expected")) {
                    trades |= Set.of("buy", "sell", "swap", "create").contains(expected.get("kind").asText());
                }
                if (!entry.get("file").isNull() && !trades) {
                    assertThat(facts(entry)).as(entry.toString())
                            .noneMatch(f -> f instanceof Fact.Trade);
                }
            }
        }
    }

    /** One pool of fourteen is pump.fun's migration; three look-alikes with 79 SOL and 206.9 M tokens are not. */
    @Test
    void onlyTheMigratorsPoolIsAMigration() {
        int migrations = 0;
        int pools = 0;
        for (JsonNode entry : SharedData.json("expected/lyc0603-meme.json")) {
            for (Fact fact : facts(entry)) {
                migrations += fact instanceof Fact.Migration ? 1 : 0;
                pools += fact instanceof Fact.PoolCreation ? 1 : 0;
            }
        }
        assertThat(migrations).isEqualTo(1);
        assertThat(pools).isEqualTo(12); // and one whose amount is too large, see above
    }

    @Test
    void everyFactOfTheRealBodiesIsProvedByItsBalances() {
        int facts = 0;
        for (String file : FILES) {
            for (JsonNode entry : SharedData.json("expected/" + file + ".json")) {
                if (!entry.get("file").isNull()) {
                    for (Fact fact : facts(entry)) {
                        facts++;
                        boolean dump = entry.get("file").asText().contains("vixen"); // which has no balances
                        assertThat(fact.status()).as(entry.get("file") + " " + fact)
                                .isEqualTo(dump ? FactStatus.PENDING : FactStatus.VERIFIED);
                    }
                }
            }
        }
        assertThat(facts).isGreaterThan(60);
    }

    private static List<Fact> facts(JsonNode entry) {
        String path = entry.get("file").asText();
        String signature = entry.path("signature").asText();
        JsonNode root = SharedData.json(path);
        List<Fact> facts = new ArrayList<>();
        JsonNode block = root.path("blockSubscribe").path("block").path("transactions");
        for (JsonNode one : block.isArray() ? block : root.has("tx") || root.has("txs") ? root : List.of(root)) {
            Decoded decoded = SharedData.decode(one.isArray() ? one.get(0) : one, path);
            if (decoded.transaction() != null
                    && (!(block.isArray() || root.has("tx"))
                            || decoded.transaction().header().signature().toBase58().equals(signature))) {
                facts.addAll(decoded.transaction().facts());
            }
        }
        return facts;
    }

    private static boolean found(JsonNode e, List<Fact> facts) {
        if (!e.get("kind").asText().equals("swap")) {
            return facts.stream().anyMatch(fact -> matches(e, fact));
        }
        boolean given = false;
        boolean got = false;
        for (Fact fact : facts) {
            if (fact instanceof Fact.Trade t && is(e, "wallet", t.wallet())) {
                boolean buy = t.side() == Side.BUY;
                String in = (buy ? t.quoteMint() : t.mint()).toBase58();
                String out = (buy ? t.mint() : t.quoteMint()).toBase58();
                given |= in.equals(e.path("inMint").asText())
                        && (buy ? quote(t, e.path("inAmountRaw")) : t.tokenRaw() == e.path("inAmountRaw").asLong(-1));
                got |= out.equals(e.path("outMint").asText()) && (e.path("outAmountRaw").isMissingNode()
                        || (buy
                                ? t.tokenRaw() == e.path("outAmountRaw").asLong(-1)
                                : quote(t, e.path("outAmountRaw"))));
            }
        }
        return given && got;
    }

    /** A coin's commission that the router adds to what is swapped is a fee here and part of the amount there. */
    private static boolean quote(Fact.Trade t, JsonNode amount) {
        long expected = amount.asLong(-1);
        return t.quoteRaw() == expected || !t.inSol() && t.quoteRaw() + t.costs().venueFees() == expected;
    }

    private static boolean matches(JsonNode e, Fact fact) {
        String kind = e.get("kind").asText();
        return switch (fact) {
            case Fact.Trade t -> kind.equals(t.side().wireName()) && is(e, "wallet", t.wallet())
                    && is(e, "mint", t.mint()) && t.tokenRaw() == e.get("tokenAmountRaw").asLong()
                    && money(e, t)
                    && (!e.has("tokenDecimals") || t.decimals() == e.get("tokenDecimals").asInt())
                    && fee(e, "feeLamports", t.costs().protocol()) && fee(e, "feeAmount", t.costs().protocol())
                    && fee(e, "pumpfunFeeAmount", t.costs().protocol())
                    && fee(e, "creatorFeeLamports", t.costs().creator());
            case Fact.Creation c -> kind.equals("create") && is(e, "wallet", c.wallet()) && is(e, "mint", c.mint())
                    && c.name().equals(e.at("/extra/name").asText())
                    && c.symbol().equals(e.at("/extra/symbol").asText())
                    && c.uri().equals(e.at("/extra/uri").asText())
                    && c.curve().toBase58().equals(e.at("/extra/bondingCurve").asText());
            case Fact.Migration m -> kind.equals("migrate") && is(e, "wallet", m.wallet()) && is(e, "mint", m.mint())
                    && m.tokenRaw() == e.get("tokenAmountRaw").asLong()
                    && m.quoteRaw() == e.get("solLamports").asLong()
                    && m.pool().toBase58().equals(e.at("/extra/amm").asText());
            case Fact.PoolCreation p -> kind.equals("add_liquidity") && is(e, "wallet", p.wallet())
                    && is(e, "mint", p.mint()) && p.tokenRaw() == e.get("tokenAmountRaw").asLong()
                    && p.quoteRaw() == e.get("solLamports").asLong()
                    && p.decimals() == e.get("tokenDecimals").asInt()
                    && p.pool().toBase58().equals(e.at("/extra/amm").asText());
            case Fact.SolTransfer t -> kind.equals("transfer") && is(e, "wallet", t.from())
                    && t.lamports() == e.path("solLamports").asLong(-1);
            case Fact.TokenTransfer t -> kind.equals("transfer") && is(e, "mint", t.mint())
                    && t.tokenRaw() == e.path("tokenAmountRaw").asLong(-1);
            default -> false;
        };
    }

    private static boolean is(JsonNode e, String field, org.wallettracker.domain.model.Address address) {
        return !e.has(field) || address.toBase58().equals(e.get(field).asText());
    }

    private static boolean money(JsonNode e, Fact.Trade t) {
        if (e.has("solLamports")) {
            return t.swapLamports() == e.get("solLamports").asLong();
        }
        JsonNode amount = t.side() == Side.BUY ? e.get("inAmountRaw") : e.get("outAmountRaw");
        JsonNode mint = t.side() == Side.BUY ? e.get("inMint") : e.get("outMint");
        return t.swapLamports() == Unknown.AMOUNT && t.quoteRaw() == amount.asLong()
                && t.quoteMint().toBase58().equals(mint.asText());
    }

    private static boolean fee(JsonNode e, String name, long amount) {
        JsonNode expected = e.at("/extra/" + name);
        return expected.isMissingNode() || expected.asLong() == amount;
    }
}
