package org.wallettracker.ingest.simulate.program;

import java.math.BigInteger;

import org.wallettracker.ingest.simulate.wire.Account;
import org.wallettracker.ingest.simulate.wire.Bytes;
import org.wallettracker.ingest.simulate.wire.Transaction;

/**
 * A graduate's way from its curve into its pool: the curve program's migrate, which calls PumpSwap's create_pool
 * (ONCHAIN 1.3, 1.9, 2.2). The few lamports that rounding left in the curve beyond what goes on stay in its account.
 */
public final class Migration {
    /** What the migration costs the curve, lamports. */
    public static final long FEE = 15_000_001;
    private static final long MIGRATE = 0x9beae792ec9ea21eL;
    private static final long CREATE_POOL = 0xe992d18ecf6840bcL;
    private static final long MINIMUM_LIQUIDITY = 100;
    private static final int POOL_BYTES = 300;
    private static final int LP_MINT_BYTES = 82;

    private final Chain chain;
    private final Tokens tokens;
    private final PumpEvents pumpEvents;
    private final SwapEvents swapEvents;
    private final Bytes bytes = new Bytes();

    /** Migrations from {@code pump} to {@code swap}. */
    public Migration(Chain chain, Tokens tokens, PumpProgram pump, SwapProgram swap) {
        this.chain = chain;
        this.tokens = tokens;
        this.pumpEvents = pump.events();
        this.swapEvents = swap.events();
    }

    /** Moves the liquidity of {@code pool}'s complete curve into it; {@code user} pays the rents. */
    public void migrate(Transaction tx, Pool pool, Account user) {
        Curve curve = pool.curve;
        tx.program(chain.pump).r(chain.global).w(chain.migrator).r(curve.mint.account()).w(curve.account)
                .w(curve.vault).w(user).r(chain.system).r(curve.mint.program()).r(chain.pumpSwap).w(pool.account)
                .w(pool.authority).w(pool.authorityBase).w(pool.authorityWsol).r(chain.swapConfig)
                .r(chain.wsol.account()).w(pool.lp.account()).w(pool.authorityLp).w(pool.base).w(pool.quote)
                .r(chain.token2022).r(chain.associatedToken).r(chain.swapEvents).r(chain.pumpEvents).r(chain.pump)
                .data(bytes.clear().tag(MIGRATE)).invoke().say("Instruction: Migrate");
        long rents = Tokens.rent(POOL_BYTES) + Tokens.rent(LP_MINT_BYTES) + tokens.rent(pool.lp)
                + tokens.rent(curve.mint) + tokens.rent(chain.wsol);
        tokens.transfer(tx, user, pool.authority, rents);
        tokens.openAssociated(tx, user, pool.authorityBase, pool.authority, curve.mint, true);
        tokens.openAssociated(tx, user, pool.authorityWsol, pool.authority, chain.wsol, true);
        tokens.transferChecked(tx, curve.vault, curve.mint, pool.authorityBase, curve.account, Pool.START_TOKENS);
        tx.move(curve.account, pool.authorityWsol, Pool.START_SOL);
        tx.move(curve.account, chain.migrator, FEE);
        tokens.syncNative(tx, pool.authorityWsol);
        long liquidity = createPool(tx, pool);
        tokens.burn(tx, pool.authorityLp, pool.lp, pool.authority, liquidity);
        curve.virtualSol = 0;
        curve.virtualTokens = 0;
        curve.realSol = 0;
        pumpEvents.migrated(tx, curve, user, pool.account, Pool.START_TOKENS, Pool.START_SOL, FEE);
        tx.done(58_900);
    }

    /** Returns the share tokens the creator got. */
    private long createPool(Transaction tx, Pool pool) {
        Curve curve = pool.curve;
        tx.program(chain.pumpSwap).w(pool.account).r(chain.swapConfig).w(pool.authority).r(curve.mint.account())
                .r(chain.wsol.account()).w(pool.lp.account()).w(pool.authorityBase).w(pool.authorityWsol)
                .w(pool.authorityLp).w(pool.base).w(pool.quote).r(chain.system).r(chain.token2022)
                .r(curve.mint.program()).r(chain.token).r(chain.associatedToken).r(chain.swapEvents)
                .r(chain.pumpSwap)
                .data(bytes.clear().tag(CREATE_POOL).u16(0).u64(Pool.START_TOKENS).u64(Pool.START_SOL)
                        .key(curve.creator).bool(curve.mayhem).bool(curve.cashback))
                .invoke().say("Instruction: CreatePool");
        tokens.createAccount(tx, pool.authority, pool.account, POOL_BYTES, chain.pumpSwap);
        tokens.createAccount(tx, pool.authority, pool.lp.account(), LP_MINT_BYTES, chain.token2022);
        tokens.initializeMint(tx, pool.lp, pool.account);
        tokens.openAssociated(tx, pool.authority, pool.authorityLp, pool.authority, pool.lp, false);
        tokens.openAssociated(tx, pool.authority, pool.base, pool.account, curve.mint, false);
        tokens.openAssociated(tx, pool.authority, pool.quote, pool.account, chain.wsol, false);
        tokens.transferChecked(tx, pool.authorityBase, curve.mint, pool.base, pool.authority, Pool.START_TOKENS);
        tokens.transferChecked(tx, pool.authorityWsol, chain.wsol, pool.quote, pool.authority, Pool.START_SOL);
        long initial = BigInteger.valueOf(Pool.START_TOKENS).multiply(BigInteger.valueOf(Pool.START_SOL)).sqrt()
                .longValueExact();
        long liquidity = initial - MINIMUM_LIQUIDITY;
        tokens.mintTo(tx, pool.authorityLp, pool.lp, pool.account, liquidity);
        swapEvents.poolCreated(tx, pool, initial, MINIMUM_LIQUIDITY);
        tx.done(71_400);
        return liquidity;
    }
}
