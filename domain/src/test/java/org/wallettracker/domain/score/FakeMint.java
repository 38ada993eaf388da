package org.wallettracker.domain.score;

import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.market.MintHistory;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.Reserves;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.model.Unknown;

/**
 * A mint with a price line set by hand, in lamports per base unit (the port wants them per 10^15 units), and an exit
 * value without slippage or fees. The progress of a buy travels in the reserves' last field.
 */
final class FakeMint implements MintHistory {
    private static final long UNITS = 1_000_000_000_000_000L;

    final Address mint;
    final TreeMap<Long, Long> prices = new TreeMap<>();
    long createdSlot = -1;
    boolean graduated;
    @Nullable
    Address developer;

    FakeMint(int number) {
        mint = new Address(7, 7, 7, number);
    }

    /** A price in lamports per base unit from {@code time} on. */
    FakeMint price(long time, long lamportsPerUnit) {
        prices.put(time, lamportsPerUnit * UNITS);
        return this;
    }

    static Reserves at(int progress) {
        return new Reserves(0, 0, 0, progress);
    }

    @Override
    public Address mint() {
        return mint;
    }

    @Override
    public String name() {
        return "";
    }

    @Override
    public String symbol() {
        return "";
    }

    @Override
    public int decimals() {
        return 6;
    }

    @Override
    public @Nullable Address developer() {
        return developer;
    }

    @Override
    public long createdTime() {
        return Unknown.TIME;
    }

    @Override
    public long createdSlot() {
        return createdSlot;
    }

    @Override
    public long graduatedTime() {
        return Unknown.TIME;
    }

    @Override
    public long graduatedSlot() {
        return graduated ? 1_000_000_000L : -1;
    }

    @Override
    public @Nullable Signature graduatedSignature() {
        return null;
    }

    @Override
    public @Nullable FactStatus graduationStatus() {
        return null;
    }

    @Override
    public String platform() {
        return "unknown";
    }

    @Override
    public @Nullable Reserves reserves() {
        return null;
    }

    @Override
    public int trades() {
        return prices.size();
    }

    @Override
    public OptionalLong priceAt(long time) {
        var entry = prices.floorEntry(time);
        return entry == null ? OptionalLong.empty() : OptionalLong.of(entry.getValue());
    }

    @Override
    public OptionalLong peakPrice(long from, long to) {
        return prices.subMap(from, true, to, true).values().stream().mapToLong(Long::longValue).max();
    }

    @Override
    public OptionalLong lastPrice() {
        return prices.isEmpty() ? OptionalLong.empty() : OptionalLong.of(prices.lastEntry().getValue());
    }

    @Override
    public int progressBefore(@Nullable Reserves after, long tokenRaw, boolean onCurve) {
        return after == null || !onCurve ? -1 : (int) after.realQuote();
    }

    @Override
    public OptionalLong exitValue(long tokenRaw) {
        return prices.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(prices.lastEntry().getValue() / UNITS * tokenRaw);
    }
}
