package org.wallettracker.domain.port;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wallettracker.domain.model.Hint;

/**
 * What others said, with what the chain said of it, and how far their records are read. Every step is atomic and
 * durable.
 */
public interface HintStore {

    /** A hint that is kept. */
    record Kept(long id, Hint hint, Hint.Answer answer) {
    }

    /** How many hints have an answer. */
    record Count(Hint.Origin origin, Hint.Claim claim, Hint.Answer answer, long hints) {
    }

    /** Those of {@code hints} that are kept already, whatever the answer. */
    Set<Hint> known(Set<Hint> hints);

    /**
     * Keeps those of {@code hints} that are not kept yet, with no answer.
     *
     * @param now Unix milliseconds
     * @return how many are new
     */
    int add(List<Hint> hints, long now);

    /** Up to {@code limit} hints that are open or missing, in the order of their ids behind {@code after}. */
    List<Kept> unanswered(long after, int limit);

    /** Keeps what the chain said, by id. */
    void answer(Map<Long, Hint.Answer> answers);

    /** All of them, counted. */
    List<Count> counts();

    /** How far the record {@code name} is read; empty if it was not begun. */
    Optional<String> place(String name);

    /**
     * Keeps how far the record {@code name} is read.
     *
     * @param now Unix milliseconds
     */
    void keepPlace(String name, String place, long now);
}
