package org.wallettracker.domain.ledger;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.FactKind;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.domain.model.Reserves;
import org.wallettracker.domain.model.Side;

/**
 * Chains of reserves within a slot: the state a fact left in a curve or pool is the state the next one found. A trade
 * moves the swap amount; the liquidity providers' fee stays in a pool, the other fees never enter it (ONCHAIN 1.5 and
 * 2.4 of the design notes).
 */
final class ReserveChains {
    private ReserveChains() {
    }

    /** State of a curve or pool. */
    record State(Address venue, long token, long quote) {
    }

    /**
     * A fact that changed a state.
     *
     * @param before null for the first state of a venue, or where it can't be computed
     * @param fact its place in the list of facts
     * @param transaction its place in the slot
     */
    record Link(@Nullable State before, State after, int fact, int transaction) {
    }

    /** True if a fact of {@code kind} can tell a state change. */
    static boolean mayTell(FactKind kind) {
        return switch (kind) {
            case CREATE, TRADE, CREATE_POOL, ADD_LIQUIDITY, REMOVE_LIQUIDITY -> true;
            case COMPLETE, MIGRATE, SOL_TRANSFER, TOKEN_TRANSFER -> false;
        };
    }

    /** The state change that {@code fact} tells; null if it tells none. */
    static @Nullable Link of(Fact fact, int place, int transaction) {
        return switch (fact) {
            case Fact.Trade t -> {
                Reserves after = t.reserves();
                yield after == null ? null : trade(t, after, place, transaction);
            }
            case Fact.Creation c -> {
                Reserves start = c.reserves();
                yield start == null ? null : new Link(null, state(c.curve(), start), place, transaction);
            }
            case Fact.PoolCreation c -> new Link(null, new State(c.pool(), c.tokenRaw(), c.quoteRaw()), place,
                    transaction);
            case Fact.LiquidityChange c -> {
                Reserves after = c.reserves();
                yield after == null ? null : liquidity(c, state(c.pool(), after), place, transaction);
            }
            default -> null;
        };
    }

    private static Link liquidity(Fact.LiquidityChange c, State after, int place, int transaction) {
        int sign = c.added() ? -1 : 1;
        State before = new State(c.pool(), after.token + sign * c.tokenRaw(), after.quote + sign * c.quoteRaw());
        return new Link(before, after, place, transaction);
    }

    private static Link trade(Fact.Trade t, Reserves reserves, int place, int transaction) {
        State after = state(t.venue(), reserves);
        long lp = t.program().equals(Programs.PUMP) ? 0 : t.costs().lp();
        if (lp < 0) {
            return new Link(null, after, place, transaction);
        }
        State before = t.side() == Side.BUY
                ? new State(t.venue(), after.token + t.tokenRaw(), after.quote - (t.quoteRaw() + lp))
                : new State(t.venue(), after.token - t.tokenRaw(), after.quote + (t.quoteRaw() - lp));
        return new Link(before, after, place, transaction);
    }

    private static State state(Address venue, Reserves r) {
        return new State(venue, r.token(), r.quote());
    }

    /**
     * For each of {@code nodes} the one that follows it, -1 where none does or more than one could: two facts that found
     * or left the same state are not told apart, so neither is linked there.
     */
    static int[] link(List<Link> nodes) {
        int[] next = new int[nodes.size()];
        Arrays.fill(next, -1);
        if (nodes.size() < 2) {
            return next;
        }
        Map<State, Integer> found = new HashMap<>();
        Map<State, Integer> left = new HashMap<>();
        for (int n = 0; n < next.length; n++) {
            Link link = nodes.get(n);
            left.merge(link.after, n, (a, b) -> -1);
            if (link.before != null) {
                found.merge(link.before, n, (a, b) -> -1);
            }
        }
        for (int n = 0; n < next.length; n++) {
            State after = nodes.get(n).after;
            int follower = found.getOrDefault(after, -1);
            if (follower >= 0 && follower != n && left.getOrDefault(after, -1) == n) {
                next[n] = follower;
            }
        }
        return next;
    }
}
