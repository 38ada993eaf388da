package org.wallettracker.domain;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.model.Reserves;
import org.wallettracker.domain.model.Side;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.model.TradeCosts;
import org.wallettracker.domain.model.TransactionHeader;
import org.wallettracker.domain.model.Unknown;

/** Facts for tests: small numbers become addresses and signatures, time runs with the slot. */
public final class Sample {
    /** Costs that are all known to be nothing. */
    public static final TradeCosts FREE = costs(0, 0);

    private Sample() {
    }

    /** The address that stands for {@code n}. */
    public static Address address(long n) {
        return new Address(n, n, n, n);
    }

    /** The signature that stands for {@code n}; ordered like {@code n}. */
    public static Signature signature(long n) {
        ByteBuffer bytes = ByteBuffer.allocate(Signature.LENGTH);
        while (bytes.hasRemaining()) {
            bytes.putLong(n);
        }
        return Signature.of(bytes.array());
    }

    /** Unix seconds of {@code slot}: a day in spring 2026, one slot a second. */
    public static long time(long slot) {
        return slot < 0 ? Unknown.TIME : 1_775_000_000L + slot;
    }

    /** Known costs: a venue fee and a network fee, nothing else. */
    public static TradeCosts costs(long protocol, long network) {
        return new TradeCosts(protocol, 0, 0, 0, 0, network, 0, 0, true);
    }

    /** A header with a slot and its time, no index. */
    public static TransactionHeader header(long signature, long slot) {
        return header(signature, slot, Unknown.INDEX, time(slot));
    }

    /** A header. */
    public static TransactionHeader header(long signature, long slot, int index, long time) {
        return new TransactionHeader(signature(signature), slot, index, time, address(1), false, 5_000, "file", 1);
    }

    /** {@code fact} as the only one of its transaction. */
    public static RecordedFact at(TransactionHeader header, Fact fact) {
        return new RecordedFact(header, fact, 1, 0);
    }

    /** A trade on a curve without reserves. */
    public static Fact.Trade trade(long wallet, long mint, Side side, long raw, long quote, TradeCosts costs) {
        return trade(wallet, mint, side, raw, quote, costs, null);
    }

    /** A trade on a curve. */
    public static Fact.Trade trade(long wallet, long mint, Side side, long raw, long quote, TradeCosts costs,
            @Nullable Reserves after) {
        return new Fact.Trade(Programs.PUMP, 0, 0, address(wallet), address(mint), side, raw, 6, Programs.WSOL, quote,
                costs, address(1_000_000 + mint), after, false, FactStatus.VERIFIED);
    }

    /** A transfer; 0 stands for nobody (minted or burned). */
    public static Fact.TokenTransfer transfer(long mint, long from, long to, long raw) {
        return new Fact.TokenTransfer(Programs.TOKEN, 0, 0, address(mint), from == 0 ? null : address(from),
                to == 0 ? null : address(to), raw, 0, 6, FactStatus.VERIFIED);
    }

    /** Facts of one wallet and mint, one a slot, built in a row. */
    public static final class Story {
        private final long wallet;
        private final long mint;
        private final List<RecordedFact> facts = new ArrayList<>();

        public Story(long wallet, long mint) {
            this.wallet = wallet;
            this.mint = mint;
        }

        /** A purchase without fees, ten slots after the fact before. */
        public Story buy(long raw, long quote) {
            return add(trade(wallet, mint, Side.BUY, raw, quote, FREE));
        }

        /** A sale without fees, ten slots later. */
        public Story sell(long raw, long quote) {
            return add(trade(wallet, mint, Side.SELL, raw, quote, FREE));
        }

        /** Any fact, ten slots later. */
        public Story add(Fact fact) {
            long n = facts.size() + 1L;
            facts.add(at(header(n, n * 10), fact));
            return this;
        }

        public List<RecordedFact> facts() {
            return List.copyOf(facts);
        }
    }
}
