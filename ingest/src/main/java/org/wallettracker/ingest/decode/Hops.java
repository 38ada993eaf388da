package org.wallettracker.ingest.decode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.ingest.decode.flow.Flow;
import org.wallettracker.ingest.decode.wire.NotUnderstood;
import org.wallettracker.ingest.decode.wire.WireInstruction;

/**
 * The pools that a route ran through: the innermost instructions below which two assets moved. A route of one hop is
 * told under its venue's program, one of several under the outermost program (the aggregator).
 */
final class Hops {
    private static final long WHIRLPOOL_SWAP_V2 = 0x2b04ed0b1ac91e62L;
    private static final Address WHIRLPOOL = Address.parse("whirLbMiicVdio4qvUfM5KAg6Ct8VwpYzGff3uctyCc");

    private final Work work;
    private final WireInstruction outer;
    private final List<WireInstruction> swaps;
    private @Nullable VenueSwap told;
    private boolean asked;

    private Hops(Work work, WireInstruction outer, List<WireInstruction> swaps) {
        this.work = work;
        this.outer = outer;
        this.swaps = swaps;
    }

    /** The hops of {@code moves}, all below {@code outer}. */
    static Hops of(Work work, WireInstruction outer, List<Flow> moves) {
        Map<Integer, List<Integer>> assets = new TreeMap<>();
        for (Flow flow : moves) {
            List<Integer> seen = assets.computeIfAbsent(caller(work, flow), at -> new ArrayList<>(2));
            if (!seen.contains(flow.mint)) {
                seen.add(flow.mint);
            }
        }
        List<Integer> hops = new ArrayList<>();
        assets.forEach((at, mints) -> {
            if (mints.size() > 1) {
                hops.add(at);
            }
        });
        if (hops.isEmpty() && assets.size() == 1) {
            hops.addAll(assets.keySet()); // a venue that pays lamports without an instruction
        }
        List<WireInstruction> all = work.tx.instructions();
        List<WireInstruction> innermost = new ArrayList<>();
        for (int at : hops) {
            if (hops.stream().noneMatch(other -> other != at && below(work, other, at))) {
                innermost.add(all.get(at));
            }
        }
        return new Hops(work, outer, innermost.isEmpty() ? List.of(outer) : innermost);
    }

    private static boolean below(Work work, int at, int above) {
        List<WireInstruction> all = work.tx.instructions();
        for (int up = all.get(at).parent(); up >= 0; up = all.get(up).parent()) {
            if (up == above) {
                return true;
            }
        }
        return false;
    }

    /** Place of the innermost instruction of a program of its own that {@code flow} runs below. */
    static int caller(Work work, Flow flow) {
        List<WireInstruction> all = work.tx.instructions();
        int at = flow.op.at();
        while (all.get(at).parent() >= 0 && Venues.nativeProgram(work.address(all.get(at).program()))) {
            at = all.get(at).parent();
        }
        return at;
    }

    /** Where in the order of execution the route swaps first. */
    int at() {
        return swaps.getFirst().at();
    }

    /** True if {@code flow} is made by the outer program itself though it swaps in other programs. */
    boolean byRouter(Flow flow) {
        return caller(work, flow) == outer.at() && (swaps.size() > 1 || swaps.getFirst() != outer);
    }

    /** True if the route has one hop. */
    boolean single() {
        return swaps.size() == 1;
    }

    /** The program that the trade is told under. */
    Address program() {
        return work.address(single() ? swaps.getFirst().program() : outer.program());
    }

    /** The pool of a route of one hop; of more the aggregator itself. */
    Address pool(List<Flow> moves, int out) throws NotUnderstood {
        if (!single()) {
            return program();
        }
        WireInstruction hop = swaps.getFirst();
        Address program = program();
        int place = Venues.poolPlace(program);
        if (program.equals(WHIRLPOOL)) {
            byte[] d = hop.data();
            boolean second = d.length >= 8
                    && org.wallettracker.ingest.decode.event.Events.discriminator(d, 0) == WHIRLPOOL_SWAP_V2;
            place = second ? 4 : 2;
        }
        if (place >= 0 && hop.account(place) != Work.NONE) {
            return work.address(hop.account(place));
        }
        int giver = Work.NONE;
        for (Flow flow : moves) {
            giver = flow.mint == out && flow.from != Work.NONE && caller(work, flow) == hop.at() ? flow.from : giver;
        }
        return giver == Work.NONE ? program : work.address(giver);
    }

    /**
     * What the only hop's own event says of it; null if there are several hops, or none such event.
     *
     * @throws NotUnderstood if the event is damaged
     */
    @Nullable
    VenueSwap told() throws NotUnderstood {
        if (!asked && single()) {
            told = VenueReaders.read(work, swaps.getFirst());
        }
        asked = true;
        return told;
    }

    /** What contradicts the event of {@link #told}; empty where nothing does. */
    String against(VenueSwap swap) {
        return swap.against(work, swaps.getFirst());
    }

    /** The only hop's instruction if it is Raydium v4's, else -1. */
    int raydium() {
        return single() && program().equals(Programs.RAYDIUM_V4) ? swaps.getFirst().at() : -1;
    }
}
