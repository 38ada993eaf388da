package org.wallettracker.ingest.decode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.KnownAccounts;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.ingest.decode.event.AnchorEvent;
import org.wallettracker.ingest.decode.flow.Accounts;
import org.wallettracker.ingest.decode.flow.Flow;
import org.wallettracker.ingest.decode.flow.NativeInstructions;
import org.wallettracker.ingest.decode.flow.Op;
import org.wallettracker.ingest.decode.wire.AddressTable;
import org.wallettracker.ingest.decode.wire.Limits;
import org.wallettracker.ingest.decode.wire.NotUnderstood;
import org.wallettracker.ingest.decode.wire.WireInstruction;
import org.wallettracker.ingest.decode.wire.WireTransaction;

/** Everything about one transaction while it is being decoded: what was read, and what was concluded so far. */
final class Work {
    static final int NONE = AddressTable.NONE;

    /** What an instruction of pump.fun, PumpSwap or (no trades) another venue turned out to do. */
    enum Action {
        TRADE, CREATE, MIGRATE, POOL, OTHER
    }

    /** Part of a transaction that was not understood. */
    record Reject(String reason, String message) {
    }

    final WireTransaction tx;
    final AddressTable table;
    final KnownAccounts known;
    final DecodeStats stats;
    final List<EventFrame> frames;
    final Accounts accounts;
    final List<Flow> flows;
    final int[] actionOf;
    final int[] outerOf;
    /** By instruction: what it does, null where it is no instruction of pump.fun or PumpSwap. */
    final @Nullable Action[] actions;
    final int wsol;
    final int payer;
    /** Id of Raydium v4, NONE where the transaction doesn't name it. */
    final int raydium;
    /** True if the movements below pump.fun's and PumpSwap's instructions are told. */
    final boolean flowsKnown;
    final List<TradeDraft> trades;
    final List<Pending> facts;
    final List<Reject> rejects = new ArrayList<>();
    final List<String> notes = new ArrayList<>();
    private final Map<Integer, Integer> ordinals;
    /** Sentences told once per file with their number. */
    final List<String> counted = new ArrayList<>();
    /** Block time as the first event with a time says it, Unix seconds; {@link Unknown#TIME} where none does. */
    long eventTime = Unknown.TIME;
    /** Lamports that came to an owner without an instruction of their own (a program moved them itself). */
    final long[] credit;
    /** Token changes by facts. */
    final Effects byFacts;
    /** Changes of pools by facts, wrapped SOL included. */
    final Effects byVenue;
    final Scratch scratch;
    /** Instructions and events of the other venues. */
    final VenueActions venues;
    final VenueEvents events;

    Work(WireTransaction tx, KnownAccounts known, DecodeStats stats, Scratch scratch) throws NotUnderstood {
        this.tx = tx;
        this.scratch = scratch;
        accounts = scratch.accounts;
        byFacts = scratch.byFacts;
        byVenue = scratch.byVenue;
        trades = scratch.trades;
        facts = scratch.facts;
        ordinals = scratch.ordinals;
        this.known = known;
        this.stats = stats;
        table = tx.addresses();
        events = new VenueEvents(tx);
        // of a dump only the events count: which of the programs' other instructions they are is not known
        List<Op> ops = tx.form() == WireTransaction.Form.BODY ? NativeInstructions.read(tx) : List.of();
        List<EventFrame> found = new ArrayList<>(EventFrames.find(tx, Programs.PUMP_SWAP));
        found.addAll(EventFrames.find(tx, Programs.PUMP));
        frames = found;
        accounts.read(tx, ops, 16 + 8 * frames.size());
        scratch.begin();
        credit = scratch.credit();
        wsol = accounts.wsol;
        payer = tx.keyCount() == 0 ? NONE : tx.key(0);
        flowsKnown = tx.innerKnown();
        int n = tx.instructions().size();
        actionOf = new int[n];
        outerOf = new int[n];
        actions = new Action[n];
        int pump = table.find(Programs.PUMP);
        int swap = table.find(Programs.PUMP_SWAP);
        raydium = table.find(Programs.RAYDIUM_V4);
        venues = new VenueActions(table);
        for (WireInstruction ins : tx.instructions()) {
            int at = ins.at();
            outerOf[at] = ins.outer();
            actionOf[at] = ins.parent() < 0 ? -1 : actionOf[ins.parent()];
            if ((ins.program() == pump || ins.program() == swap) && !EventFrames.isEvent(ins)) {
                actionOf[at] = at;
                actions[at] = Action.OTHER;
                ownersByOrder(ins, ins.program() == swap);
            } else if (actionOf[at] < 0 || actions[actionOf[at]] != Action.MIGRATE) { // which does all below it
                boolean pool = ins.program() == raydium && raydium != NONE && RaydiumPools.concerns(ins);
                Action what = pool ? Action.POOL : venues.of(ins);
                actionOf[at] = what == null ? actionOf[at] : at;
                actions[at] = what;
            }
        }
        flows = scratch.replay.of(ops, actionOf, outerOf);
    }

    /** Owners of token accounts by their place in the instruction, for answers from before balances named owners. */
    private void ownersByOrder(WireInstruction ins, boolean swap) {
        int[][] places = swap
                ? new int[][]{{5, 1}, {6, 1}, {7, 0}, {8, 0}}
                : new int[][]{{5, 6}, {4, 3}, {14, 13}, {15, 13}, {11, 10}, {12, 10}};
        for (int[] place : places) {
            int account = ins.account(place[0]);
            int owner = ins.account(place[1]);
            if (account != NONE && owner != NONE && accounts.mint[account] != NONE) {
                accounts.own(account, owner);
            }
        }
    }

    /**
     * The ordinal of the next fact that has no event of its own: the outer instruction's index (SEMANTICS 1), for a
     * second one below it 256 more and so on; no transaction has that many outer instructions.
     */
    int ordinal(int outer) {
        return outer + 256 * (ordinals.merge(outer, 1, Integer::sum) - 1);
    }

    /** The id of {@code address}; the accounts' arrays have room for the few that events bring. */
    int id(Address address) {
        int id = table.id(address);
        if (id >= accounts.size) {
            throw new IllegalStateException("events bring more addresses than there is room for");
        }
        return id;
    }

    Address address(int id) {
        return table.get(id);
    }

    /** Notes the time of {@code event}: the chain's clock, which is the block's time. */
    void time(AnchorEvent event) {
        if (eventTime == Unknown.TIME && tx.blockTime() == Unknown.TIME) {
            int field = event.layout().find("timestamp");
            if (field >= 0 && event.has(field) && Limits.isBlockTime(event.bits(field))) {
                eventTime = event.bits(field);
            }
        }
    }

    boolean balancesKnown() {
        return accounts.balancesKnown;
    }

    /** Says what the instruction that emitted {@code frame} does; the weightiest of its events decides. */
    int act(EventFrame frame, Action what) {
        WireInstruction emitter = frame.emitter();
        if (emitter == null) {
            return -1;
        }
        Action before = actions[emitter.at()];
        if (before == null || what.compareTo(before) < 0) {
            actions[emitter.at()] = what;
        }
        return emitter.at();
    }

    void reject(String reason, String message) {
        rejects.add(new Reject(reason, message));
    }

    /** Net lamports of {@code owner} below instruction {@code action}, deposits left out. */
    long lamportsBelow(int action, int owner) {
        long sum = 0;
        for (Flow flow : flows) {
            if (flow.action == action && flow.lamports && !deposit(flow)) {
                sum += flow.to == owner ? flow.amount : 0;
                sum -= flow.from == owner ? flow.amount : 0;
            }
        }
        return sum;
    }

    /** True if the lamports open an account here, or go to one that holds tokens or is a mint: a deposit. */
    boolean deposit(Flow flow) {
        Op op = flow.op;
        if (!flow.lamports || op.to() != flow.to) {
            return false;
        }
        return switch (op.kind()) {
            case CREATE -> accounts.notWallet[op.to()];
            case LAMPORTS -> accounts.tokenOrMint[op.to()] || accounts.assignedAt[op.to()] > op.at();
            default -> false;
        };
    }

    /** Net tokens of {@code mint} of {@code owner} below instruction {@code action}. */
    long tokensBelow(int action, int owner, int mint) {
        long sum = 0;
        for (Flow flow : flows) {
            if (flow.action == action && !flow.lamports && flow.mint == mint) {
                sum += flow.to == owner ? flow.amount - flow.withheld : 0;
                sum -= flow.from == owner ? flow.amount : 0;
            }
        }
        return sum;
    }

    /** Lamports of {@code id}'s change that no movement so far explains; balances must be known. */
    long residual(int id) {
        long sum = id == payer ? Math.max(0, tx.fee()) : 0;
        sum -= credit[id];
        for (int k = 0; k < tx.keyCount(); k++) {
            int account = tx.key(k);
            boolean wrapped = accounts.mint[account] == wsol;
            sum -= (wrapped && accounts.owner[account] != NONE ? accounts.owner[account] : account) == id
                    ? accounts.pre[account]
                    : 0;
            sum += (wrapped && accounts.ownerAfter[account] != NONE ? accounts.ownerAfter[account] : account) == id
                    ? accounts.post[account]
                    : 0;
        }
        for (Flow flow : flows) {
            if (flow.lamports) {
                sum += flow.from == id ? flow.amount : 0;
                sum -= flow.to == id ? flow.amount : 0;
            }
        }
        return sum;
    }

    /** True if {@code id} signed the transaction. */
    boolean signed(int id) {
        int key = id < accounts.size ? accounts.key[id] : -1;
        return key >= 0 && tx.signs(key);
    }
}
