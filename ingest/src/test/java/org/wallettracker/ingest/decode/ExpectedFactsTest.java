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
import org.wallettracker.domain.model.KnownAccounts;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.domain.model.Side;
import org.wallettracker.domain.model.Unknown;

/** What others found in the real transactions, against what is decoded from them, to the unit. */
class ExpectedFactsTest {
    private static final List<String> FILES = List.of("0xjeffro-tx-parser", "chainstacklabs-pump-fun-bot",
            "chainstacklabs-pumpfun-bonkfun-bot", "lyc0603-meme", "rpcpool-yellowstone-vixen",
            "cxcx-ai-solana-dex-parser");
    private static final Set<String> VENUES = Set.of("6EF8rrecthR5Dkzon8Nwu78hRvfCKubJ14M5uBEwF6P",
            "pAMMBay6oceH9fJKBRHGP5D4bD4sWpmSwMn52FMfXEA", "BSfD6SHZigAfDWSjzD5Q41jw8LmKwtmjskPH9XW1mrRW");

    /** What can't match yet, by file and why. A line whose expectation begins to match fails the test. */
    private static final Map<String, String> NOT_YET = Map.of(
            "4GtxzHLTW8ZqhhHLqXPK2DSqtqaMXBvknpkXqgtfGjxaPvBC6AdHnzvX6X8EgMo9V4Ua4osroEpk7Q3f3oernYTQ_tx.json",
            "an instruction dump (ix_index), not a getTransaction answer",
            "3tkxRjNDfth6NxXpYbbLKmPkPYyAD4jjXfNnDCYtCKSPN2zSpJXT29reowKtFKz1puY1fHmBFVAskkK2A7o8cZgJ_tx.json",
            "an instruction dump (ix_index), not a getTransaction answer",
            "raw_create_tx_from_blockSubscribe.json", "transaction in encoding base64",
            "raw_create_tx_from_blocksubscribe.json", "transaction in encoding base64");

    @Test
    void curveAndPoolExpectationsMatchToTheUnit() {
        List<String> wrong = new ArrayList<>();
        Set<String> notYet = new TreeSet<>();
        int matched = 0;
        for (String file : FILES) {
            for (JsonNode entry : SharedData.json("expected/" + file + ".json")) {
                if (entry.get("file").isNull()) {
                    continue; // the upstream project fetches the body; it is not here
                }
                String path = entry.get("file").asText();
                String name = path.substring(path.lastIndexOf('/') + 1);
                for (JsonNode expected : entry.get("expected")) {
                    if (!expected.has("program") || !VENUES.contains(expected.get("program").asText())) {
                        continue;
                    }
                    boolean found = facts(path).stream().anyMatch(fact -> matches(expected, fact));
                    if (found && NOT_YET.containsKey(name)) {
                        wrong.add(name + " matches now: take it off the list");
                    } else if (found) {
                        matched++;
                    } else if (NOT_YET.containsKey(name)) {
                        notYet.add(name);
                    } else {
                        wrong.add(name + ": no fact is " + expected);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(notYet).isEqualTo(NOT_YET.keySet());
        assertThat(matched).isEqualTo(18);
    }

    @Test
    void plainTransfersMatchToTheUnit() {
        List<String> wrong = new ArrayList<>();
        int matched = 0;
        for (JsonNode entry : SharedData.json("expected/0xjeffro-tx-parser.json")) {
            for (JsonNode expected : entry.get("expected")) {
                if (!expected.get("kind").asText().equals("transfer")) {
                    continue;
                }
                matched++;
                boolean found = facts(entry.get("file").asText()).stream().anyMatch(fact -> switch (fact) {
                    case Fact.SolTransfer t -> t.lamports() == expected.path("solLamports").asLong(-1)
                            && t.from().toBase58().equals(expected.path("wallet").asText());
                    case Fact.TokenTransfer t -> t.tokenRaw() == expected.path("tokenAmountRaw").asLong(-1);
                    default -> false;
                });
                if (!found) {
                    wrong.add(entry.get("file") + ": no fact is " + expected);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(matched).isEqualTo(3);
    }

    @Test
    void whatHasNoTradeGivesNone() {
        for (String file : FILES) {
            for (JsonNode entry : SharedData.json("expected/" + file + ".json")) {
                if (!entry.get("file").isNull() && entry.get("expected").isEmpty()) {
                    assertThat(facts(entry.get("file").asText())).noneMatch(f -> f instanceof Fact.Trade);
                }
            }
        }
    }

    @Test
    void everyFactOfTheRealBodiesIsProvedByItsBalances() {
        int facts = 0;
        for (String file : FILES) {
            for (JsonNode entry : SharedData.json("expected/" + file + ".json")) {
                if (!entry.get("file").isNull()) {
                    for (Fact fact : facts(entry.get("file").asText())) {
                        facts++;
                        assertThat(fact.status()).as(entry.get("file") + " " + fact).isEqualTo(FactStatus.VERIFIED);
                    }
                }
            }
        }
        assertThat(facts).isGreaterThan(40);
    }

    private static List<Fact> facts(String path) {
        Decoded decoded = SharedData.decode(path, KnownAccounts.none());
        return decoded.transaction() == null ? List.of() : decoded.transaction().facts();
    }

    private static boolean matches(JsonNode e, Fact fact) {
        return switch (fact) {
            case Fact.Trade t -> e.get("kind").asText().equals(t.side().wireName())
                    && t.wallet().toBase58().equals(e.get("wallet").asText())
                    && t.mint().toBase58().equals(e.get("mint").asText())
                    && t.tokenRaw() == e.get("tokenAmountRaw").asLong()
                    && money(e, t)
                    && (!e.has("tokenDecimals") || t.decimals() == e.get("tokenDecimals").asInt())
                    && fee(e, "feeLamports", t.costs().protocol()) && fee(e, "feeAmount", t.costs().protocol())
                    && fee(e, "pumpfunFeeAmount", t.costs().protocol())
                    && fee(e, "creatorFeeLamports", t.costs().creator());
            case Fact.Creation c -> e.get("kind").asText().equals("create")
                    && c.wallet().toBase58().equals(e.get("wallet").asText())
                    && c.mint().toBase58().equals(e.get("mint").asText())
                    && c.name().equals(e.at("/extra/name").asText())
                    && c.symbol().equals(e.at("/extra/symbol").asText())
                    && c.uri().equals(e.at("/extra/uri").asText())
                    && c.curve().toBase58().equals(e.at("/extra/bondingCurve").asText());
            default -> false;
        };
    }

    private static boolean money(JsonNode e, Fact.Trade t) {
        if (e.has("solLamports")) {
            return t.swapLamports() == e.get("solLamports").asLong();
        }
        JsonNode amount = t.side() == Side.BUY ? e.get("inAmountRaw") : e.get("outAmountRaw");
        JsonNode mint = t.side() == Side.BUY ? e.get("inMint") : e.get("outMint");
        return t.swapLamports() == Unknown.AMOUNT && !t.quoteMint().equals(Programs.WSOL)
                && t.quoteRaw() == amount.asLong() && t.quoteMint().toBase58().equals(mint.asText());
    }

    private static boolean fee(JsonNode e, String name, long amount) {
        JsonNode expected = e.at("/extra/" + name);
        return expected.isMissingNode() || expected.asLong() == amount;
    }
}
