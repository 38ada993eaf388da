package org.wallettracker.ingest.simulate.crowd;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.wallettracker.domain.model.Address;
import org.wallettracker.ingest.decode.ProgramAddress;
import org.wallettracker.ingest.simulate.program.Curve;
import org.wallettracker.ingest.simulate.program.Pool;
import org.wallettracker.ingest.simulate.program.TokenName;
import org.wallettracker.ingest.simulate.wire.Account;
import org.wallettracker.ingest.simulate.wire.KeyMaker;

/** A launched coin and who holds it. */
final class Coin {
    final int id;
    final Wallet developer;
    final CoinPlan plan;
    final Curve curve;
    final TokenName name;
    final long launchedAt;
    /** Those who hold some, in no order that means anything. */
    final List<Holding> holders = new ArrayList<>();
    private final Map<Integer, Holding> byWallet = new HashMap<>(); // looked up only, never walked through
    /** Buys the crowd still makes on the curve, trades in the pool. */
    int buysLeft;
    int poolTradesLeft;
    private @Nullable Pool pool;
    private long migratedAt;

    Coin(int id, Wallet developer, CoinPlan plan, Curve curve, TokenName name, long launchedAt) {
        this.id = id;
        this.developer = developer;
        this.plan = plan;
        this.curve = curve;
        this.name = name;
        this.launchedAt = launchedAt;
        buysLeft = plan.buys();
        poolTradesLeft = plan.poolTrades();
    }

    /** The stake of {@code wallet}, an empty one if it has none. */
    Holding holding(Wallet wallet, KeyMaker keys) {
        return byWallet.computeIfAbsent(wallet.id,
                id -> new Holding(wallet, this, keys.derived("ata", wallet.account, curve.mint.account())));
    }

    /**
     * As {@link #holding}; one that begins with this lies where the chain's associated token accounts do, so that who
     * knows wallet and mint can find it.
     */
    Holding given(Wallet wallet) {
        return byWallet.computeIfAbsent(wallet.id, id -> {
            Address address = ProgramAddress.tokenAccount(Address.of(wallet.account.key(), 0),
                    Address.of(curve.mint.program().key(), 0), Address.of(curve.mint.account().key(), 0));
            return new Holding(wallet, this, new Account(address.toBytes()));
        });
    }

    /** The stake of {@code wallet} if it ever had one. */
    @Nullable
    Holding known(Wallet wallet) {
        return byWallet.get(wallet.id);
    }

    /** It has a pool from {@code now} on. */
    void migrated(Pool to, long now) {
        pool = to;
        migratedAt = now;
    }

    /** Its pool, null before the migration. */
    @Nullable
    Pool pool() {
        return pool;
    }

    /** When it got its pool, milliseconds since the world began. */
    long migratedAt() {
        return migratedAt;
    }

    /** Keeps the list of holders true after {@code holding} changed. */
    void changed(Holding holding) {
        if (holding.tokens() > 0 && holding.place < 0) {
            holding.place = holders.size();
            holders.add(holding);
        } else if (holding.tokens() == 0 && holding.place >= 0) {
            Holding last = holders.removeLast();
            if (last != holding) {
                holders.set(holding.place, last);
                last.place = holding.place;
            }
            holding.place = -1;
        }
    }
}
