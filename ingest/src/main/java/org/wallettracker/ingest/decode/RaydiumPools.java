package org.wallettracker.ingest.decode;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.ingest.decode.SwapFacts.Sides;
import org.wallettracker.ingest.decode.flow.Flow;
import org.wallettracker.ingest.decode.flow.Op;
import org.wallettracker.ingest.decode.wire.NotUnderstood;
import org.wallettracker.ingest.decode.wire.Reasons;
import org.wallettracker.ingest.decode.wire.WireInstruction;

/**
 * Facts from Raydium v4's pool instructions (ONCHAIN 3.2): a pool opened is the migration of a pump.fun coin if
 * pump.fun's migrator opened it, else an ordinary pool, whatever its amounts look like. Swaps are read by {@link Routes}.
 */
final class RaydiumPools {
    /** pump.fun's migration authority; signs what it opens. */
    static final Address MIGRATOR = Address.parse("39azUYFWPz3VHgKCf3VChUwbpURdCHRxjWVowf5jUJjg");

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int INITIALIZE2 = 1;
    private static final int DEPOSIT = 3;
    private static final int WITHDRAW = 4;

    private RaydiumPools() {
    }

    /** True if {@code ins} of Raydium v4 opens, fills or empties a pool. */
    static boolean concerns(WireInstruction ins) throws NotUnderstood {
        byte[] d = ins.hasData() ? ins.data() : new byte[1];
        return d[0] == INITIALIZE2 && d.length >= 26 && ins.accountCount() >= 18
                || (d[0] == DEPOSIT || d[0] == WITHDRAW) && ins.accountCount() >= 13;
    }

    /** Adds the facts of all such instructions. */
    static void read(Work work) {
        for (WireInstruction ins : work.tx.instructions()) {
            if (ins.program() != work.raydium || work.actions[ins.at()] == null) {
                continue;
            }
            try {
                if (ins.data()[0] == INITIALIZE2) {
                    opened(work, ins);
                } else {
                    liquidity(work, ins);
                }
            } catch (NotUnderstood e) {
                work.reject(e.reason(), "raydium instruction " + ins.outer() + " of " + work.tx.signature() + ": "
                        + e.sentence());
            }
        }
    }

    private static void opened(Work work, WireInstruction ins) throws NotUnderstood {
        long pc = amount("init_pc_amount", (long) LONG.get(ins.data(), 10));
        long coin = amount("init_coin_amount", (long) LONG.get(ins.data(), 18));
        int coinMint = ins.account(8);
        int pcMint = ins.account(9);
        int authority = ins.account(5);
        int user = ins.account(17);
        Sides sides = SwapFacts.turn(work, coinMint, pcMint);
        long token = sides.reversed() ? pc : coin;
        long money = sides.reversed() ? coin : pc;
        taken(work, user, coinMint, coin);
        taken(work, user, pcMint, pc);
        work.byFacts.add(user, ins.account(7), work.tokensBelow(ins.at(), user, ins.account(7)));
        work.byVenue.add(authority, sides.mint(), token);
        work.byVenue.add(authority, sides.money(), money);
        Address wallet = work.address(user);
        Address mint = work.address(sides.mint());
        Address quote = work.address(sides.money());
        Address pool = work.address(ins.account(4));
        int ordinal = work.ordinal(ins.outer());
        boolean migration = wallet.equals(MIGRATOR) && work.signed(user) && quote.equals(Programs.WSOL);
        long fee = migration ? openingFee(work, ins) : 0;
        int decimals = work.accounts.decimals[sides.mint()];
        work.facts.add(new OtherDraft(ins.at(),
                check -> check.explained(user) && check.venue(authority, sides.mint(), sides.money()),
                (position, status) -> migration
                        ? new Fact.Migration(Programs.RAYDIUM_V4, ordinal, position, wallet, mint,
                                CurveAddress.of(mint), pool, token, quote, money, fee, status)
                        : new Fact.PoolCreation(Programs.RAYDIUM_V4, ordinal, position, wallet, mint, pool, token,
                                quote, money, sides.reversed(), decimals, status)));
    }

    /** What Raydium takes for a new pool, lamports. */
    private static long openingFee(Work work, WireInstruction ins) {
        long fee = 0;
        for (Flow flow : work.flows) {
            fee += flow.action == ins.at() && flow.lamports && flow.op.to() == ins.account(14) ? flow.amount : 0;
        }
        return fee;
    }

    private static void liquidity(Work work, WireInstruction ins) throws NotUnderstood {
        boolean added = ins.data()[0] == DEPOSIT;
        int shares = ins.account(5);
        int coinVault = ins.account(6);
        int pcVault = ins.account(7);
        long coin = 0;
        long pc = 0;
        int user = Work.NONE;
        for (Flow flow : work.flows) {
            if (flow.action != ins.at()) {
                continue;
            }
            coin += moved(flow, coinVault);
            pc += moved(flow, pcVault);
            if (flow.mint == shares && (flow.op.kind() == Op.Kind.MINT || flow.op.kind() == Op.Kind.BURN)) {
                user = added ? flow.to : flow.from;
            }
        }
        int coinMint = mint(work, coinVault);
        int pcMint = mint(work, pcVault);
        if (user == Work.NONE || coinMint == Work.NONE || pcMint == Work.NONE) {
            throw new NotUnderstood(Reasons.UNKNOWN_POOL_MINTS, "neither a balance nor a movement tells the pool's "
                    + "mints and whose liquidity it is");
        }
        Sides sides = SwapFacts.turn(work, coinMint, pcMint);
        long token = amount("liquidity", Math.abs(sides.reversed() ? pc : coin));
        long money = amount("liquidity", Math.abs(sides.reversed() ? coin : pc));
        int owner = user;
        int authority = ins.account(2);
        taken(work, owner, coinMint, coin);
        taken(work, owner, pcMint, pc);
        work.byFacts.add(owner, shares, work.tokensBelow(ins.at(), owner, shares));
        work.byVenue.add(authority, coinMint, coin);
        work.byVenue.add(authority, pcMint, pc);
        Address pool = work.address(ins.account(1));
        int ordinal = work.ordinal(ins.outer());
        work.facts.add(new OtherDraft(ins.at(),
                check -> check.explained(owner) && check.venue(authority, sides.mint(), sides.money()),
                (position, status) -> new Fact.LiquidityChange(Programs.RAYDIUM_V4, ordinal, position, added,
                        work.address(owner), work.address(sides.mint()), pool, token, work.address(sides.money()),
                        money, null, status)));
    }

    private static long moved(Flow flow, int vault) {
        return flow.op.to() == vault ? flow.amount - flow.withheld : flow.op.from() == vault ? -flow.amount : 0;
    }

    private static int mint(Work work, int account) {
        return account == Work.NONE ? Work.NONE : work.accounts.mint[account];
    }

    private static void taken(Work work, int owner, int mint, long amount) {
        if (mint != work.wsol) {
            work.byFacts.add(owner, mint, -amount);
        }
    }

    private static long amount(String what, long value) throws NotUnderstood {
        if (value < 0) {
            throw new NotUnderstood(Reasons.AMOUNT_TOO_LARGE, what + " of " + Long.toUnsignedString(value)
                    + ", over 2^63-1");
        }
        return value;
    }
}
