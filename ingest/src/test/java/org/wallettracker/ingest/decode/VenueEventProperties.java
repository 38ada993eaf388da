package org.wallettracker.ingest.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.KnownAccounts;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.ingest.decode.wire.Reasons;

/** Damaged, cut and random events of Raydium, Meteora and Jupiter: refused by name or told as contradicted, never a crash. */
class VenueEventProperties {
    private static final Set<String> REASONS = Set.of(Reasons.EVENT_TOO_SHORT, Reasons.EVENT_BAD_VALUE,
            Reasons.AMOUNT_TOO_LARGE, Reasons.UNKNOWN_POOL_MINTS);
    private static final List<String> EVENTS = List.of("40c6cde8260871e2", "bddb7fd34ee661ee", "97d7e20976a173ae",
            "1b3c15d58aaabb93", "bd4233a826507599", "e5e756549c864b18", "e432f655cb428625", "516ce3becdd00ac4",
            "2e7452d7941b544d", "982f4eebc0606e6a", "494f4e7fb8d50ddc");
    private static final List<Address> VENUES = List.of(Programs.RAYDIUM_CPMM, Programs.LAUNCHLAB,
            Programs.METEORA_DBC, Programs.METEORA_DAMM_V2, Programs.METEORA_DLMM, Programs.JUPITER,
            Programs.JUPITER_V4, Programs.DFLOW);
    private static final List<String> TAGS = List.of("f8c69e91e17587c8", "8fbe5adac41e33de", "faea0d7bd59c13ec",
            "885cc8671cda908c", "cf52c091fecf91df", "9ca9e66735e45040", "1b013016b43f76d9", "8c55d7b06636684f",
            "afaf6d1f0d989bed", "f223c68952e1f2b6", "5fb40aac54aee828", "5055d14818ceb16c", "4399af27da102620");

    private final TransactionDecoder decoder = new TransactionDecoder(KnownAccounts.none());

    /** Any event under any of the programs, any instruction, accounts of both sides in any place. */
    @Property(tries = 2_000)
    void randomEventsCrashNothing(@ForAll @IntRange(min = 0, max = 7) int venue,
            @ForAll @IntRange(min = 0, max = 10) int event, @ForAll @IntRange(min = 0, max = 12) int tag,
            @ForAll @IntRange(min = 0, max = 30) int accounts, @ForAll @Size(max = 300) byte[] body,
            @ForAll @Size(max = 40) byte[] arguments) {
        Address[] list = new Address[accounts];
        Address[] pick = {TestTx.USER, TestTx.POOL, TestTx.COIN, Programs.WSOL, TestTx.USER_COIN, TestTx.POOL_COIN,
                TestTx.USER_SOL, TestTx.POOL_SOL};
        for (int i = 0; i < accounts; i++) {
            list[i] = pick[(i * 5 + venue + arguments.length) % pick.length];
        }
        TestTx tx = VenueFactsTest.bought(new TestTx(5_000, TestTx.USER).outer(VENUES.get(venue),
                TAGS.get(tag) + HexFormat.of().formatHex(arguments), list), 2, 2_000_000, 700)
                .event(2, VENUES.get(venue), join(EVENTS.get(event), body))
                .log("Program " + VENUES.get(venue) + " invoke [1]")
                .log("Program data: " + java.util.Base64.getEncoder().encodeToString(join(EVENTS.get(event), body)));
        understood(decode(tx.json()));
    }

    /** A real swap's event cut anywhere: the trade is told, derived or refused, and never proved against its event. */
    @Property(tries = 300)
    void aCutEventIsRefusedOrWhole(@ForAll @IntRange(min = 8, max = 178) int length) {
        byte[] whole = VenueFactsTest.cpmmEvent(VenueFactsTest.AMM, 700).u64(7).bytes(); // eight bytes of a tail
        byte[] cut = Arrays.copyOf(whole, Math.min(length, whole.length));
        TestTx tx = VenueFactsTest.bought(VenueFactsTest.cpmm(new TestTx(5_000, TestTx.USER), 1), 2, 2_000_000_000, 700)
                .log("Program " + Programs.RAYDIUM_CPMM + " invoke [1]")
                .log("Program data: " + java.util.Base64.getEncoder().encodeToString(cut));
        Decoded decoded = decode(tx.json());
        understood(decoded);
        assertThat(decoded.rejects().size()).isEqualTo(length < 89 ? 1 : 0);
        assertThat(decoded.transaction().facts()).hasSize(length < 89 ? 0 : 1);
    }

    /** One byte of the event's amounts changed: not proved any more. */
    @Property(tries = 200)
    void anotherAmountIsNotProved(@ForAll @IntRange(min = 56, max = 71) int at,
            @ForAll @IntRange(min = 1, max = 127) int by) {
        byte[] event = VenueFactsTest.cpmmEvent(VenueFactsTest.AMM, 700).bytes();
        event[at] ^= (byte) by;
        TestTx tx = VenueFactsTest.bought(VenueFactsTest.cpmm(new TestTx(5_000, TestTx.USER), 1), 2, 2_000_000_000, 700)
                .log("Program " + Programs.RAYDIUM_CPMM + " invoke [1]")
                .log("Program data: " + java.util.Base64.getEncoder().encodeToString(event));
        for (Fact fact : decode(tx.json()).transaction().facts()) {
            assertThat(fact.status()).isEqualTo(FactStatus.DISPUTED);
        }
    }

    private Decoded decode(byte[] json) {
        return decoder.decode(json, json.length, "fuzz", 1, 0);
    }

    private static void understood(Decoded decoded) {
        assertThat(decoded.rejects()).allMatch(r -> REASONS.contains(r.reason()), "is refused by name");
        assertThat(decoded.transaction()).isNotNull();
    }

    private static byte[] join(String hex, byte[] body) {
        byte[] head = HexFormat.of().parseHex(hex);
        byte[] all = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return all;
    }
}
