package org.wallettracker.ingest.simulate.crowd;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.wallettracker.ingest.simulate.program.Terminal;
import org.wallettracker.ingest.simulate.program.Trader;
import org.wallettracker.ingest.simulate.wire.Account;

/** A wallet, who is behind it and how it behaves. */
public final class Wallet {
    /** Number among the wallets of its world. */
    public final int id;
    /** Kind, skill (0 to 1) and ring (null if none) in truth. */
    public final WalletKind kind;
    public final double skill;
    public final @Nullable Ring ring;
    /** Its accounts. */
    public final Trader trader;
    public final Account account;

    /** Median size of a buy, SOL. */
    final double size;
    /** How often it turns up among those who might buy. */
    final double activity;
    /** When it is first funded, milliseconds since the world began. */
    final long bornAt;
    /** The terminal it trades with, null if none. */
    final @Nullable Terminal terminal;
    /** The hot wallet of the exchange it uses. */
    Account exchange;
    /** Micro-lamports it pays for a compute unit, and lamports it tips (0 if never). */
    final long unitPrice;
    final long tip;
    /** True if it keeps its WSOL account open. */
    final boolean keepsWsol;
    /** Those who copy it. */
    final List<Wallet> followers = new ArrayList<>();
    /** The same person's other wallet, null if there is none. */
    @Nullable
    Wallet other;
    /** Who gives it its first money out of friendship, null if nobody does. */
    @Nullable
    Wallet friend;
    /** True while money is on its way to it. */
    boolean fundingUnderWay;
    /** Of a lucky wallet: true once it has had its hit. */
    boolean hadItsHit;
    /** Trades it has made. */
    int trades;

    Wallet(int id, WalletKind kind, double skill, @Nullable Ring ring, Trader trader, long bornAt,
            @Nullable Terminal terminal, Account exchange, Dice dice) {
        this.id = id;
        this.kind = kind;
        this.skill = skill;
        this.ring = ring;
        this.trader = trader;
        this.account = trader.wallet;
        this.bornAt = bornAt;
        this.terminal = terminal;
        size = Math.clamp(dice.logNormal(kind.size(), 0.55), 0.05, 25);
        activity = kind.activity() * dice.logNormal(1, 0.7);
        this.exchange = exchange;
        boolean hurried = kind == WalletKind.SNIPER || kind == WalletKind.BOT || kind == WalletKind.BUNDLER;
        unitPrice = (long) dice.logNormal(hurried ? 2_000_000 : 300_000, 1);
        tip = hurried || dice.chance(0.35) ? 1_000 * (long) dice.logNormal(hurried ? 1_500 : 300, 0.8) : 0;
        keepsWsol = dice.chance(0.12);
    }

    /** True if its trades go without an exit plan of its own: they are part of a ring's doing. */
    boolean followsOrders() {
        return switch (kind) {
            case BUNDLER, FUNDER, RING_TRADER, PASS_THROUGH -> true;
            default -> false;
        };
    }
}
