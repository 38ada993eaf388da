package org.wallettracker.ingest.decode.flow;

import java.util.ArrayList;
import java.util.List;
import org.wallettracker.ingest.decode.wire.AddressTable;

/**
 * Plays the native operations over the balances before the transaction and records every movement between two owners.
 * What an account that is closed still holds is only known by playing everything before it. One object serves
 * transaction after transaction.
 */
public final class Replay {
    private static final int NONE = AddressTable.NONE;

    private final Accounts accounts;
    private long[] lamports = {};
    private long[] amount = {};
    private int[] owner = {};
    private final List<Flow> flows = new ArrayList<>();
    private int[] actionOf = {};
    private int[] outerOf = {};

    /** Plays over {@code accounts} as they are at each {@link #of}. */
    public Replay(Accounts accounts) {
        this.accounts = accounts;
    }

    /**
     * The movements of {@code ops} in order; the list is the same one every time.
     *
     * @param actionOf by instruction: the pump.fun or PumpSwap instruction it runs below, -1 for none
     * @param outerOf by instruction: its outer instruction
     */
    public List<Flow> of(List<Op> ops, int[] actionOf, int[] outerOf) {
        this.actionOf = actionOf;
        this.outerOf = outerOf;
        flows.clear();
        begin(accounts.size);
        for (Op op : ops) {
            play(op);
        }
        withheld();
        return flows;
    }

    private void begin(int n) {
        if (lamports.length < n) {
            lamports = new long[accounts.key.length];
            amount = new long[accounts.key.length];
            owner = new int[accounts.key.length];
        }
        System.arraycopy(accounts.pre, 0, lamports, 0, n);
        System.arraycopy(accounts.preAmount, 0, amount, 0, n);
        System.arraycopy(accounts.owner, 0, owner, 0, n);
    }

    /** A token-2022 transfer keeps its fee back at the receiver: what the balance afterwards lacks. */
    private void withheld() {
        if (!accounts.balancesKnown) {
            return;
        }
        for (Flow flow : flows) {
            int to = flow.op.to();
            if (flow.lamports || flow.op.kind() != Op.Kind.TOKENS || flow.op.withheld() >= 0
                    || !accounts.tokenAfter[to]) {
                continue;
            }
            long missing = amount[to] - accounts.postAmount[to];
            if (missing > 0 && missing < flow.amount && arrivals(to) == 1) {
                flow.withheld = missing;
            }
        }
    }

    private int arrivals(int account) {
        int n = 0;
        for (Flow flow : flows) {
            n += !flow.lamports && flow.op.to() == account ? 1 : 0;
        }
        return n;
    }

    private void play(Op op) {
        switch (op.kind()) {
            case LAMPORTS, CREATE -> {
                if (op.from() != NONE && op.to() != NONE && op.amount() > 0) {
                    move(op, op.from(), op.to(), op.amount());
                }
            }
            case TOKENS -> tokens(op);
            case MINT -> {
                if (op.to() != NONE) {
                    amount[op.to()] += op.amount();
                    record(op, false, NONE, owner[op.to()], mintOf(op, op.to()), op.amount(), false);
                }
            }
            case BURN -> {
                if (op.from() != NONE) {
                    amount[op.from()] -= op.amount();
                    record(op, false, owner[op.from()], NONE, mintOf(op, op.from()), op.amount(), false);
                }
            }
            case CLOSE -> {
                if (op.from() != NONE && op.to() != NONE && accounts.balancesKnown) {
                    move(op, op.from(), op.to(), lamports[op.from()]);
                    amount[op.from()] = 0;
                }
            }
            case UNWRAP -> {
                if (op.from() != NONE && op.to() != NONE && accounts.balancesKnown) {
                    long all = op.amount() == Op.ALL ? amount[op.from()] : op.amount();
                    amount[op.from()] -= all;
                    move(op, op.from(), op.to(), all);
                }
            }
            case SET_OWNER -> setOwner(op);
            default -> {
                // says what accounts are; learned before
            }
        }
    }

    private void tokens(Op op) {
        if (op.from() == NONE || op.to() == NONE) {
            return;
        }
        int mint = mintOf(op, op.from());
        amount[op.from()] -= op.amount();
        amount[op.to()] += op.amount() - Math.max(0, op.withheld());
        if (mint == accounts.wsol) {
            move(op, op.from(), op.to(), op.amount());
        } else {
            record(op, false, owner[op.from()], owner[op.to()], mint, op.amount(), false);
            flows.getLast().withheld = Math.max(0, op.withheld());
        }
    }

    private void setOwner(Op op) {
        int account = op.to();
        if (account == NONE || op.owner() == NONE) {
            return;
        }
        int before = owner[account];
        boolean wrapped = accounts.mint[account] == accounts.wsol;
        long moved = wrapped ? lamports[account] : amount[account];
        if (moved != 0 && before != op.owner()) {
            record(op, wrapped, before, op.owner(), accounts.mint[account], moved, false);
        }
        owner[account] = op.owner();
    }

    private void move(Op op, int from, int to, long x) {
        boolean empty = lamports[to] == 0;
        lamports[from] -= x;
        lamports[to] += x;
        record(op, true, party(from), party(to), accounts.wsol, x, empty);
    }

    private int party(int account) {
        return accounts.mint[account] == accounts.wsol && owner[account] != NONE ? owner[account] : account;
    }

    private int mintOf(Op op, int account) {
        return op.mint() != NONE ? op.mint() : accounts.mint[account];
    }

    private void record(Op op, boolean isLamports, int from, int to, int mint, long x, boolean toWasEmpty) {
        flows.add(new Flow(op, outerOf[op.at()], actionOf[op.at()], isLamports, from, to, mint, x, toWasEmpty));
    }
}
