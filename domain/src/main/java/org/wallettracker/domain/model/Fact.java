package org.wallettracker.domain.model;

import org.jspecify.annotations.Nullable;

/**
 * One thing that a transaction proved. Its identity is (signature, program, ordinal); a fact is never edited, only
 * withdrawn and replaced (SEMANTICS 1).
 */
public sealed interface Fact {

    /** The program whose event or instruction told it. */
    Address program();

    /** Place among that program's events (for transfers: its instructions) in order of execution, from 0. */
    int ordinal();

    /** Place among all facts of the transaction in order of execution, from 0. */
    int position();

    /** How far it is proved. */
    FactStatus status();

    /** What it tells. */
    FactKind kind();

    /** The same fact with another status. */
    Fact withStatus(FactStatus status);

    /**
     * A token was created on a curve.
     *
     * @param wallet who paid for it
     * @param creator who is paid creator fees; null in events before May 2025
     * @param curve the bonding curve
     * @param supplyRaw total supply; unknown in old events
     * @param reserves the curve's start; null in old events
     * @param quoteMint what the curve is quoted in, {@link Programs#WSOL} for SOL
     * @param mayhem true for a curve whose virtual reserves its operator changes
     */
    record Creation(Address program, int ordinal, int position, Address wallet, Address mint, @Nullable Address creator,
            Address curve, String name, String symbol, String uri, long supplyRaw, @Nullable Reserves reserves,
            Address quoteMint, boolean mayhem, FactStatus status) implements Fact {
        @Override
        public FactKind kind() {
            return FactKind.CREATE;
        }

        @Override
        public Creation withStatus(FactStatus to) {
            return new Creation(program, ordinal, position, wallet, mint, creator, curve, name, symbol, uri, supplyRaw,
                    reserves, quoteMint, mayhem, to);
        }
    }

    /**
     * A wallet bought or sold a mint.
     *
     * @param wallet whose balances moved
     * @param tokenRaw base units of the mint, above 0
     * @param decimals of the mint, {@link Unknown#INDEX} where no balance tells
     * @param quoteMint what was paid in or received, {@link Programs#WSOL} for SOL
     * @param quoteRaw the swap amount in units of {@code quoteMint}, all fees excluded
     * @param costs fees and deposits beside it
     * @param venue the curve or pool
     * @param reserves after the trade; null where the event does not tell
     * @param roundTrip true if the same wallet also traded the other way in this transaction
     */
    record Trade(Address program, int ordinal, int position, Address wallet, Address mint, Side side, long tokenRaw,
            int decimals, Address quoteMint, long quoteRaw, TradeCosts costs, Address venue,
            @Nullable Reserves reserves,
            boolean roundTrip, FactStatus status) implements Fact {
        @Override
        public FactKind kind() {
            return FactKind.TRADE;
        }

        /** True if the swap amount is in lamports. */
        public boolean inSol() {
            return quoteMint.equals(Programs.WSOL);
        }

        /** The swap amount in lamports without fees; unknown when the quote is not SOL. */
        public long swapLamports() {
            return inSol() ? quoteRaw : Unknown.AMOUNT;
        }

        /**
         * What left the wallet for a buy or came for a sell, all fees and tips included, rent not (SEMANTICS 3, net);
         * lamports, may be negative for a sell whose costs exceed it. Only for {@link #inSol()} trades.
         *
         * @throws ArithmeticException unless {@link #amountsFit}
         */
        public long netLamports() {
            if (!inSol()) {
                throw new IllegalStateException("net lamports of a trade quoted in " + quoteMint);
            }
            long fees = Math.addExact(Math.max(0, costs.venueFees()), costs.lamportsBeside());
            return side == Side.BUY ? Math.addExact(quoteRaw, fees) : Math.subtractExact(quoteRaw, fees);
        }

        /** False if its amounts together don't fit a long: no trade of the chain is as large. */
        public boolean amountsFit() {
            try {
                return inSol() ? netLamports() < Long.MAX_VALUE : costs.venueFees() < Long.MAX_VALUE;
            } catch (ArithmeticException e) {
                return false;
            }
        }

        @Override
        public Trade withStatus(FactStatus to) {
            return new Trade(program, ordinal, position, wallet, mint, side, tokenRaw, decimals, quoteMint, quoteRaw,
                    costs,
                    venue, reserves, roundTrip, to);
        }
    }

    /** A curve sold its last token: the mint graduates. */
    record Completion(Address program, int ordinal, int position, Address wallet, Address mint, Address curve,
            FactStatus status) implements Fact {
        @Override
        public FactKind kind() {
            return FactKind.COMPLETE;
        }

        @Override
        public Completion withStatus(FactStatus to) {
            return new Completion(program, ordinal, position, wallet, mint, curve, to);
        }
    }

    /**
     * A graduated mint's liquidity moved to a pool.
     *
     * @param quoteRaw what went into the pool, in units of {@code quoteMint}
     * @param feeRaw the migration fee, same units
     */
    record Migration(Address program, int ordinal, int position, Address wallet, Address mint, Address curve,
            Address pool,
            long tokenRaw, Address quoteMint, long quoteRaw, long feeRaw, FactStatus status) implements Fact {
        @Override
        public FactKind kind() {
            return FactKind.MIGRATE;
        }

        @Override
        public Migration withStatus(FactStatus to) {
            return new Migration(program, ordinal, position, wallet, mint, curve, pool, tokenRaw, quoteMint, quoteRaw,
                    feeRaw,
                    to);
        }
    }

    /**
     * A pool was opened.
     *
     * @param mint the side that is not money
     * @param quoteMint the side that is money, {@link Programs#WSOL} for SOL
     * @param quoteIsBase true if the pool calls the money side its base
     */
    record PoolCreation(Address program, int ordinal, int position, Address wallet, Address mint, Address pool,
            long tokenRaw,
            Address quoteMint, long quoteRaw, boolean quoteIsBase, int decimals, FactStatus status) implements Fact {
        @Override
        public FactKind kind() {
            return FactKind.CREATE_POOL;
        }

        @Override
        public PoolCreation withStatus(FactStatus to) {
            return new PoolCreation(program, ordinal, position, wallet, mint, pool, tokenRaw, quoteMint, quoteRaw,
                    quoteIsBase,
                    decimals, to);
        }
    }

    /**
     * Liquidity was added to or taken from a pool.
     *
     * @param reserves of the pool afterwards
     */
    record LiquidityChange(Address program, int ordinal, int position, boolean added, Address wallet, Address mint,
            Address pool, long tokenRaw, Address quoteMint, long quoteRaw, @Nullable Reserves reserves,
            FactStatus status)
            implements
                Fact {
        @Override
        public FactKind kind() {
            return added ? FactKind.ADD_LIQUIDITY : FactKind.REMOVE_LIQUIDITY;
        }

        @Override
        public LiquidityChange withStatus(FactStatus to) {
            return new LiquidityChange(program, ordinal, position, added, wallet, mint, pool, tokenRaw, quoteMint,
                    quoteRaw,
                    reserves, to);
        }
    }

    /**
     * Lamports moved from one wallet to another, outside any trade. Wrapped SOL counts as SOL.
     *
     * @param lamports {@link Unknown#AMOUNT} where a source only tells that they moved
     */
    record SolTransfer(Address program, int ordinal, int position, Address from, Address to, long lamports,
            FactStatus status)
            implements
                Fact {
        @Override
        public FactKind kind() {
            return FactKind.SOL_TRANSFER;
        }

        @Override
        public SolTransfer withStatus(FactStatus to) {
            return new SolTransfer(program, ordinal, position, from, this.to, lamports, to);
        }
    }

    /**
     * Tokens moved from one owner to another, outside any trade.
     *
     * @param from the owner they left; null if they were minted
     * @param to the owner they came to; null if they were burned
     * @param tokenRaw what arrived (or was burned); a token-2022 transfer fee is {@code withheldRaw}
     */
    record TokenTransfer(Address program, int ordinal, int position, Address mint, @Nullable Address from,
            @Nullable Address to, long tokenRaw, long withheldRaw, int decimals, FactStatus status) implements Fact {
        @Override
        public FactKind kind() {
            return FactKind.TOKEN_TRANSFER;
        }

        @Override
        public TokenTransfer withStatus(FactStatus to) {
            return new TokenTransfer(program, ordinal, position, mint, from, this.to, tokenRaw, withheldRaw, decimals,
                    to);
        }
    }
}
