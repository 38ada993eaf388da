package org.wallettracker.domain.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.port.ResultStore;
import org.wallettracker.domain.port.ResultStore.PastScore;
import org.wallettracker.domain.port.ResultStore.Points;
import org.wallettracker.domain.score.parameter.Criterion;

/**
 * How a wallet's score came to be what it is: every kept run that changed it or its rules, and why; before the first of
 * them, and where none is kept, the score at the ends of past days, computed from the facts.
 *
 * @param jumps in the order of the runs
 */
public record ScoreHistory(Address wallet, List<Jump> jumps) {
    /** So many days are computed where nothing else is asked for. */
    public static final int DAYS = 12;

    private static final Comparator<Move> LARGEST = Comparator.<Move>comparingInt(m -> -Math.abs(m.change()))
            .thenComparing(Move::component);

    public ScoreHistory {
        jumps = List.copyOf(jumps);
    }

    /** Where scores of the past are asked for. Calls may take milliseconds: never on the thread that paints. */
    @FunctionalInterface
    public interface Source {
        /** No run is kept. */
        Source NONE = wallet -> new ScoreHistory(wallet, List.of());

        /** What is known of {@code wallet}, as the desk's clocks allow. */
        ScoreHistory of(Address wallet);
    }

    /**
     * A change.
     *
     * @param now the score from here on
     * @param change of the score, hundredths; of the first one the score itself
     * @param moves of the components, the largest first
     * @param rest of the change: what cluster, reputation, market condition, inactivity, decisions and rounding make
     * @param modifiers what makes up the rest, step by step where both scores tell, else as one; the largest first
     * @param parametersBefore the set before, where it is another one now; else null
     * @param engineBefore the engine's version before, where it is another one now; else null
     */
    public record Jump(PastScore now, int change, List<Move> moves, int rest, List<Move> modifiers,
            @Nullable String parametersBefore, @Nullable String engineBefore) {
        public Jump {
            moves = List.copyOf(moves);
            modifiers = List.copyOf(modifiers);
        }

        /** Everything that moved the score, components and modifiers, the largest first. */
        public List<Move> movers() {
            return Stream.concat(moves.stream(), modifiers.stream()).sorted(LARGEST).toList();
        }
    }

    /** Hundredths of a point by which a component moved. */
    public record Move(String component, int change) {
        /** Stands for all that multiplies or is added after the components, where it is not kept one by one. */
        public static final String MODIFIERS = "modifiers";

        /** The component's name for people. */
        public String label() {
            if (component.equals(MODIFIERS)) {
                return "Modifiers (reputation, market, inactivity)";
            }
            for (Criterion criterion : Criterion.values()) {
                if (criterion.id().equals(component)) {
                    return criterion.label();
                }
            }
            return component;
        }
    }

    /**
     * The history of {@code wallet} as it was known then.
     *
     * @param stored what {@link ResultStore#history} keeps
     * @param asOf runs of a later time are left out; {@link Long#MAX_VALUE} for none
     * @param knownAt likewise by record sequence
     */
    public static ScoreHistory of(Address wallet, List<PastScore> stored, long asOf, long knownAt) {
        List<Jump> jumps = new ArrayList<>();
        PastScore before = null;
        for (PastScore now : stored) {
            if (now.run().asOf() <= asOf && now.run().watermark() <= knownAt) {
                jumps.add(jump(before, now));
                before = now;
            }
        }
        return new ScoreHistory(wallet, jumps);
    }

    private static Jump jump(@Nullable PastScore before, PastScore now) {
        List<Move> moves = moves(before == null ? List.of() : before.points(), now.points());
        int change = now.score() - (before == null ? 0 : before.score());
        int rest = change - moves.stream().mapToInt(Move::change).sum();
        return new Jump(now, change, moves, rest, modifiers(before, now, rest),
                before == null ? null : other(before.run().parameterSet(), now.run().parameterSet()),
                before == null ? null : other(before.run().engineVersion(), now.run().engineVersion()));
    }

    private static List<Move> modifiers(@Nullable PastScore before, PastScore now, int rest) {
        List<Points> from = before == null ? List.of() : before.modifiers();
        List<Points> to = now.modifiers();
        if (from != null && to != null) {
            return moves(from, to);
        }
        return rest == 0 ? List.of() : List.of(new Move(Move.MODIFIERS, rest));
    }

    /** What moved between two lists, the largest first. */
    private static List<Move> moves(List<Points> before, List<Points> now) {
        Map<String, Integer> moved = new LinkedHashMap<>();
        before.forEach(p -> moved.merge(p.id(), -p.hundredths(), Integer::sum));
        now.forEach(p -> moved.merge(p.id(), p.hundredths(), Integer::sum));
        return moved.entrySet().stream().filter(e -> e.getValue() != 0)
                .map(e -> new Move(e.getKey(), e.getValue())).sorted(LARGEST).toList();
    }

    private static @Nullable String other(String before, String now) {
        return before.equals(now) ? null : before;
    }
}
