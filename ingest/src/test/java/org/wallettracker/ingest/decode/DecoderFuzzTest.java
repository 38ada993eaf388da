package org.wallettracker.ingest.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wallettracker.domain.model.Programs.PUMP;
import static org.wallettracker.domain.model.Programs.PUMP_SWAP;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.KnownAccounts;

/** Damaged bodies and random events: never a crash, never a proved fact from garbage. */
class DecoderFuzzTest {
    private static final Address USER = TestTx.address("user");
    private static final String[] EVENTS = {"bddb7fd34ee661ee", "1b72a94ddeeb6376", "5f72619cd42e9808",
            "bde95db95c94ea94", "7a027f010ebf0caf", "e2d6f62107f293e5", "67f4521f2cf57777", "3e2f370aa503dc2a",
            "b1310cd2a076a774", "78f83d531f8e6b90", "1609851aa02c47c0"};

    private final TransactionDecoder decoder = new TransactionDecoder(KnownAccounts.none());

    @Property(tries = 400)
    void randomBytesUnderAKnownEventProveNoTrade(@ForAll @IntRange(min = 0, max = 10) int event,
            @ForAll @Size(max = 500) byte[] body) {
        Address program = event < 6 ? PUMP : PUMP_SWAP;
        TestTx tx = new TestTx(5_000, USER)
                .outer(program, "0102030405060708", USER, TestTx.address("x"), TestTx.address("y"),
                        TestTx.address("z"), TestTx.address("w"), TestTx.address("v"))
                .event(2, program, join(EVENTS[event], body)).lamports(USER, 10_000, 5_000);
        byte[] json = tx.json();
        Decoded decoded = decoder.decode(json, json.length, "fuzz", 1, 0);
        assertThat(decoded.transaction()).isNotNull();
        for (Fact fact : decoded.transaction().facts()) {
            if (fact instanceof Fact.Trade) {
                assertThat(fact.status()).isEqualTo(FactStatus.DISPUTED);
            }
        }
    }

    @Property(tries = 600)
    void aDamagedBodyIsReadOrRefused(@ForAll @IntRange(min = 0, max = 5_000) int at, @ForAll byte to,
            @ForAll @IntRange(min = 0, max = 2) int how) {
        byte[] good = body();
        int place = at % good.length;
        byte[] bad = switch (how) {
            case 0 -> Arrays.copyOf(good, place);
            case 1 -> without(good, place);
            default -> good.clone();
        };
        if (how == 2) {
            bad[place] = to;
        }
        Decoded decoded = decoder.decode(bad, bad.length, "fuzz", 1, 0);
        assertThat(decoded.transaction() != null || !decoded.rejects().isEmpty()).isTrue();
        assertThat(decoder.decode(bad, bad.length, "fuzz", 1, 0).rejects()).hasSameSizeAs(decoded.rejects());
    }

    /** A number of a real body replaced by another: still proved only where it has no bearing. */
    @Property(tries = 300)
    void anotherAmountIsNotProved(@ForAll @IntRange(min = 0, max = 3) int which, @ForAll @IntRange(min = 1) int by) {
        List<String> amounts = List.of("3989995000", "1010000000", "\"30000000\"", "5000000000");
        String amount = amounts.get(which);
        String text = new String(body(), StandardCharsets.UTF_8);
        long value = Long.parseLong(amount.replace("\"", ""));
        String changed = amount.replace(Long.toString(value), Long.toString(value + by));
        byte[] bytes = text.replaceFirst(amount, changed).getBytes(StandardCharsets.UTF_8);
        Decoded decoded = decoder.decode(bytes, bytes.length, "fuzz", 1, 0);
        Fact trade = decoded.transaction().facts().getFirst();
        boolean curveOnly = which == 1; // the curve's own balance: the wallet's is still explained
        assertThat(trade.status()).isEqualTo(curveOnly ? FactStatus.VERIFIED : FactStatus.DISPUTED);
    }

    private static byte[] body() {
        return CurveFactsTest.oneBuy(CurveFactsTest.oneBuyEvent()).json();
    }

    private static byte[] without(byte[] bytes, int place) {
        byte[] shorter = Arrays.copyOf(bytes, bytes.length - 1);
        System.arraycopy(bytes, place + 1, shorter, place, bytes.length - place - 1);
        return shorter;
    }

    private static byte[] join(String hex, byte[] body) {
        byte[] head = java.util.HexFormat.of().parseHex(hex);
        byte[] all = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return all;
    }
}
