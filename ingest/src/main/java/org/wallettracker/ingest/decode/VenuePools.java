package org.wallettracker.ingest.decode;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.money.Amounts;
import org.wallettracker.ingest.decode.SwapFacts.Sides;
import org.wallettracker.ingest.decode.VenueActions.Places;
import org.wallettracker.ingest.decode.flow.Flow;
import org.wallettracker.ingest.decode.wire.NotUnderstood;
import org.wallettracker.ingest.decode.wire.Reasons;
import org.wallettracker.ingest.decode.wire.WireInstruction;

/**
 * Facts from the instructions of Raydium's and Meteora's programs that open, fill or empty a pool, or move a curve's
 * liquidity to one. Amounts are what came into the pool's vaults or left them; a migration stands under the program of
 * the pool it went to.
 */
final class VenuePools {
    private static final byte[] CURVE_SEED = "pool".getBytes(StandardCharsets.US_ASCII);
    private static final int INITIALIZE2 = 1;

    private final Work work;
    private final VenueActions actions;

    private VenuePools(Work work, VenueActions actions) {
        this.work = work;
        this.actions = actions;
    }

    /** Adds the facts of all such instructions. */
    static void read(Work work, VenueActions actions) {
        VenuePools pools = new VenuePools(work, actions);
        for (WireInstruction ins : work.tx.instructions()) {
            Work.Action what = work.actions[ins.at()];
            if (what != Work.Action.POOL && what != Work.Action.MIGRATE) {
                continue;
            }
            try {
                Places places = actions.pool(ins);
                if (places != null) {
                    pools.pool(ins, places);
                } else if (work.address(ins.program()).equals(Programs.LAUNCHLAB)) {
                    pools.fromLaunchLab(ins);
                } else if (actions.dbcMigration(ins) instanceof Places at) {
                    pools.fromDbc(ins, at);
                }
            } catch (ArithmeticException e) {
                work.reject(Reasons.AMOUNT_TOO_LARGE,
                        Programs.name(work.address(ins.program())) + " instruction " + ins.outer() + " of "
                                + work.tx.signature() + ": amounts that sum to over 2^63-1");
            } catch (NotUnderstood e) {
                work.reject(e.reason(), Programs.name(work.address(ins.program())) + " instruction " + ins.outer()
                        + " of " + work.tx.signature() + ": " + e.sentence());
            }
        }
    }

    /** What moved into two vaults, the owners of the vaults, and the mints turned so that the second is money. */
    private record Moved(Sides sides, long token, long money, int tokenOwner, int moneyOwner) {
        boolean proved(BalanceCheck check) {
            return check.venue(tokenOwner, sides.mint()) && check.venue(moneyOwner, sides.money());
        }
    }

    private void pool(WireInstruction ins, Places at) throws NotUnderstood {
        Moved moved = moved(ins, ins.account(at.mintA()), ins.account(at.mintB()), ins.account(at.vaultA()),
                ins.account(at.vaultB()), at.added());
        explain(ins);
        int user = ins.account(at.user());
        Address program = work.address(ins.program());
        Address wallet = work.address(user);
        Address mint = work.address(moved.sides.mint());
        Address money = work.address(moved.sides.money());
        Address pool = work.address(ins.account(at.pool()));
        int ordinal = Programs.NO_EVENT + work.ordinal(ins.outer());
        int decimals = work.accounts.decimals[moved.sides.mint()];
        work.facts.add(new OtherDraft(ins.at(), check -> check.explained(user) && moved.proved(check),
                (position, status) -> at.opens()
                        ? new Fact.PoolCreation(program, ordinal, position, wallet, mint, pool, moved.token, money,
                                moved.money, moved.sides.reversed(), decimals, status)
                        : new Fact.LiquidityChange(program, ordinal, position, at.added(), wallet, mint, pool,
                                moved.token, money, moved.money, null, status)));
    }

    /** The pool stands in the instruction of its own program that LaunchLab calls. */
    private void fromLaunchLab(WireInstruction ins) throws NotUnderstood {
        for (WireInstruction inner : work.tx.instructions()) {
            if (work.actionOf[inner.at()] != ins.at() || inner == ins) {
                continue;
            }
            Places at = actions.pool(inner);
            if (at != null && at.opens()) {
                migration(ins, work.address(VenueReaders.account(ins, 0)), Programs.RAYDIUM_CPMM,
                        inner.account(at.pool()),
                        moved(ins, inner.account(at.mintA()), inner.account(at.mintB()), inner.account(at.vaultA()),
                                inner.account(at.vaultB()), true),
                        null, paid(ins, inner.account(12)), Programs.NO_EVENT);
                return;
            } else if (inner.program() == work.raydium && work.raydium != Work.NONE && RaydiumPools.concerns(inner)
                    && inner.data()[0] == INITIALIZE2) {
                migration(ins, work.address(VenueReaders.account(ins, 0)), Programs.RAYDIUM_V4, inner.account(4),
                        moved(ins, inner.account(8), inner.account(9), inner.account(10), inner.account(11), true),
                        null, paid(ins, inner.account(14)), 0);
                return;
            }
        }
        throw new NotUnderstood(Reasons.UNKNOWN_POOL_MINTS, "a migration, but the pool that it opens is not told: "
                + "expected an instruction of Raydium's that opens one below it");
    }

    private void fromDbc(WireInstruction ins, Places at) throws NotUnderstood {
        boolean second = work.table.find(Programs.METEORA_DAMM_V2) != Work.NONE && at.pool() == 4 && at.user() == 19;
        migration(ins, work.address(ins.account(at.user())),
                second ? Programs.METEORA_DAMM_V2 : Programs.METEORA_DAMM_V1, ins.account(at.pool()),
                moved(ins, ins.account(at.mintA()), ins.account(at.mintB()), ins.account(at.vaultA()),
                        ins.account(at.vaultB()), true),
                work.address(ins.account(0)), Unknown.AMOUNT, Programs.NO_EVENT);
    }

    /** @param curve null for LaunchLab's, whose address follows from the mints */
    private void migration(WireInstruction ins, Address wallet, Address program, int pool, Moved moved,
            @Nullable Address curve, long fee, int base) {
        Address mint = work.address(moved.sides.mint());
        Address money = work.address(moved.sides.money());
        Address from = curve != null
                ? curve
                : ProgramAddress.of(Programs.LAUNCHLAB, CURVE_SEED, mint.toBytes(), money.toBytes());
        Address to = work.address(pool);
        int ordinal = base + work.ordinal(ins.outer());
        work.facts.add(new OtherDraft(ins.at(), moved::proved,
                (position, status) -> new Fact.Migration(program, ordinal, position, wallet, mint, from, to,
                        moved.token, money, moved.money, fee, status)));
    }

    private Moved moved(WireInstruction ins, int mintA, int mintB, int vaultA, int vaultB, boolean added)
            throws NotUnderstood {
        Sides sides = SwapFacts.turn(work, mintA, mintB);
        int tokenVault = sides.reversed() ? vaultB : vaultA;
        int moneyVault = sides.reversed() ? vaultA : vaultB;
        long token = 0;
        long money = 0;
        int tokenOwner = Work.NONE;
        int moneyOwner = Work.NONE;
        for (Flow flow : work.flows) {
            if (flow.action != ins.at()) {
                continue;
            }
            if (moves(flow, tokenVault, sides.mint())) {
                token = Math.addExact(token, signed(flow, tokenVault));
                tokenOwner = owner(flow, tokenVault);
            } else if (moves(flow, moneyVault, sides.money())) {
                money = Math.addExact(money, signed(flow, moneyVault));
                moneyOwner = owner(flow, moneyVault);
            }
        }
        boolean right = added ? token >= 0 && money >= 0 : token <= 0 && money <= 0;
        if (token == 0 && money == 0 || !right) {
            throw new NotUnderstood(Reasons.UNKNOWN_POOL_MINTS, "nothing moved between its wallet and its vaults, or "
                    + "not both ways alike");
        }
        if (tokenOwner != Work.NONE) {
            work.byVenue.add(tokenOwner, sides.mint(), token);
        }
        if (moneyOwner != Work.NONE) {
            work.byVenue.add(moneyOwner, sides.money(), money);
        }
        return new Moved(sides, Math.abs(token), Math.abs(money), tokenOwner, moneyOwner);
    }

    private static boolean moves(Flow flow, int vault, int mint) {
        return flow.mint == mint && (flow.op.to() == vault || flow.op.from() == vault);
    }

    private static long signed(Flow flow, int vault) throws NotUnderstood {
        if (flow.amount < 0) {
            throw new NotUnderstood(Reasons.AMOUNT_TOO_LARGE, "a movement of " + Long.toUnsignedString(flow.amount)
                    + ", over 2^63-1");
        }
        return flow.op.to() == vault ? flow.amount - flow.withheld : -flow.amount;
    }

    private static int owner(Flow flow, int vault) {
        return flow.op.to() == vault ? flow.to : flow.from;
    }

    /** Every token that moved below {@code ins} is part of the fact: deposits, shares and receipts, whoever's. */
    private void explain(WireInstruction ins) {
        for (Flow flow : work.flows) {
            if (flow.action != ins.at() || flow.lamports) {
                continue;
            }
            if (flow.from != Work.NONE) {
                work.byFacts.add(flow.from, flow.mint, -flow.amount);
            }
            if (flow.to != Work.NONE) {
                work.byFacts.add(flow.to, flow.mint, flow.amount - flow.withheld);
            }
        }
    }

    /** Lamports that the account {@code receiver} got below {@code ins}: what Raydium takes for a new pool. */
    private long paid(WireInstruction ins, int receiver) {
        long fee = 0;
        for (Flow flow : work.flows) {
            boolean paid = flow.action == ins.at() && flow.lamports && receiver != Work.NONE
                    && flow.op.to() == receiver;
            fee = Amounts.saturatedAdd(fee, paid ? flow.amount : 0);
        }
        return fee;
    }
}
