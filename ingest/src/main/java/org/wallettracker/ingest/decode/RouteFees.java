package org.wallettracker.ingest.decode;

import java.util.ArrayList;
import java.util.List;
import org.wallettracker.ingest.decode.flow.Flow;

/**
 * Tells the fees of a route from its swap: money that the wallet paid below the route's instruction to someone who gave
 * nothing there. What the router pays out itself beside its venues is its fee up to a twentieth of the money swapped,
 * and an ordinary transfer above; what a venue takes that way is the venue's fee up to the same part, and part of the
 * swap above.
 */
final class RouteFees {
    private static final int PARTS = 20;

    /** The router's fees in lamports. */
    final List<Flow> terminal = new ArrayList<>();
    /** Lamports that the router sent elsewhere: no fee, no part of the swap. */
    final List<Flow> transfers = new ArrayList<>();
    /** Fees in units of {@code money} beside the swap amount. */
    final List<Flow> charged = new ArrayList<>();
    private final int money;

    private RouteFees(int money) {
        this.money = money;
    }

    /** The fees that {@code wallet} paid in the mint {@code money} among {@code moves}. */
    static RouteFees of(Work work, Hops hops, List<Flow> moves, int wallet, int money) {
        RouteFees fees = new RouteFees(money);
        List<Flow> aside = new ArrayList<>();
        List<Flow> below = new ArrayList<>();
        long swapped = 0;
        for (Flow flow : moves) {
            if (flow.mint != money || flow.amount < 0) {
                continue;
            }
            if (flow.to == wallet) {
                swapped = Math.max(swapped, flow.amount);
            } else if (flow.from == wallet) {
                boolean gives = gives(moves, flow.to);
                if (!gives && hops.byRouter(flow)) {
                    aside.add(flow);
                } else {
                    swapped = Math.max(swapped, flow.amount);
                    if (!gives) {
                        below.add(flow);
                    }
                }
            }
        }
        for (Flow flow : aside) {
            boolean small = flow.amount <= swapped / PARTS;
            if (flow.lamports) {
                (small ? fees.terminal : fees.transfers).add(flow);
            } else if (small) {
                fees.charged.add(flow);
            }
        }
        for (Flow flow : below) {
            if (flow.amount <= swapped / PARTS) {
                fees.charged.add(flow);
            }
        }
        return fees;
    }

    private static boolean gives(List<Flow> moves, int owner) {
        for (Flow flow : moves) {
            if (flow.from == owner) {
                return true;
            }
        }
        return false;
    }

    /** True if {@code flow} is no part of the swap amount. */
    boolean beside(Flow flow) {
        return flow.mint == money && (terminal.contains(flow) || transfers.contains(flow) || charged.contains(flow));
    }

    /** Sum of the fees in units of the money. */
    long sum() {
        long sum = 0;
        for (Flow flow : charged) {
            sum = Math.addExact(sum, flow.amount);
        }
        return sum;
    }
}
