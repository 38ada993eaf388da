package org.wallettracker.ingest.hint;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.Hint;
import org.wallettracker.domain.model.Hint.Answer;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.port.BackfillStore;
import org.wallettracker.domain.port.FactQuery;
import org.wallettracker.domain.port.FactStore;
import org.wallettracker.domain.port.HintStore;
import org.wallettracker.domain.port.HintStore.Kept;
import org.wallettracker.domain.port.Progress;

/** Holds open hints against what the chain has told of their transactions meanwhile. A page at a time. */
public final class HintCheck {
    private static final int PAGE = 500;

    private final HintStore hints;
    private final BackfillStore jobs;
    private final FactStore facts;

    public HintCheck(HintStore hints, BackfillStore jobs, FactStore facts) {
        this.hints = hints;
        this.jobs = jobs;
        this.facts = facts;
    }

    /**
     * What was found out.
     *
     * @param answers how many hints got each answer now
     * @param reasons why hints were not confirmed, by a word for scripts
     * @param severalTrades hints at one trade whose transaction holds more than one
     */
    public record Report(Map<Answer, Long> answers, Map<String, Long> reasons, long severalTrades) {
    }

    /** Looks at every hint that has no answer; stops between pages where {@code progress} cancels. */
    public Report run(Progress progress) {
        Map<Answer, Long> answers = new EnumMap<>(Answer.class);
        Map<String, Long> reasons = new TreeMap<>();
        long several = 0;
        long done = 0;
        List<Kept> page = hints.unanswered(0, PAGE);
        while (!page.isEmpty() && !progress.cancelled()) {
            progress.report("Holding hints against the chain", done, 0);
            Map<Long, Answer> told = new HashMap<>();
            Set<Signature> signatures = new HashSet<>();
            page.forEach(kept -> signatures.add(kept.hint().signature()));
            Set<Signature> whole = facts.whole(signatures);
            Set<Signature> missing = jobs.missing(signatures);
            for (Kept kept : page) {
                Hint hint = kept.hint();
                if (whole.contains(hint.signature())) {
                    Verdict verdict = Verdict.of(hint, facts(hint.signature()));
                    told.put(kept.id(), verdict.answer());
                    if (!verdict.reason().isEmpty()) {
                        reasons.merge(verdict.reason(), 1L, Long::sum);
                    }
                    several += hint.claim() == Hint.Claim.TRADE && verdict.trades() > 1 ? 1 : 0;
                } else if (missing.contains(hint.signature()) != (kept.answer() == Answer.MISSING)) {
                    told.put(kept.id(), kept.answer() == Answer.MISSING ? Answer.OPEN : Answer.MISSING);
                }
            }
            hints.answer(told);
            told.values().forEach(answer -> answers.merge(answer, 1L, Long::sum));
            done += page.size();
            page = hints.unanswered(page.getLast().id(), PAGE);
        }
        return new Report(answers, reasons, several);
    }

    private List<Fact> facts(Signature signature) {
        List<Fact> told = new ArrayList<>();
        facts.scan(new FactQuery(signature, null, null, Long.MAX_VALUE, Long.MAX_VALUE), f -> told.add(f.fact()));
        return told;
    }
}
