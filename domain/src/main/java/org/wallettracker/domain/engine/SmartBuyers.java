package org.wallettracker.domain.engine;

import java.util.ArrayList;
import java.util.List;
import org.wallettracker.domain.cluster.review.ClusterEntry;
import org.wallettracker.domain.cluster.review.ReviewStatus;
import org.wallettracker.domain.desk.EarlyBuyer;
import org.wallettracker.domain.ledger.Position;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.score.Reputation;
import org.wallettracker.domain.score.TraderScorer;
import org.wallettracker.domain.signal.SmartMoney;

/** Brings together what a run knows of a token's buyers, so that they can be judged as smart money. */
final class SmartBuyers {
    private static final int WHOLE = 10_000;

    private SmartBuyers() {
    }

    /** @param buyers in the order of their first buy */
    static SmartMoney of(Run run, List<EarlyBuyer> buyers, TraderScorer scorer) {
        List<SmartMoney.Buyer> told = new ArrayList<>(buyers.size());
        for (EarlyBuyer buyer : buyers) {
            Run.Scored scored = run.scored(buyer.wallet());
            Position position = buyer.position();
            long open = position != null && position.amountsKnown() ? Math.max(0, position.openCostLamports()) : 0;
            // a reputation costs reading the whole wallet: it only matters above the line
            int reputation = scored != null && SmartMoney.smart(buyer.score(), scorer.parameters())
                    ? reputation(run, scored, scorer)
                    : 0;
            told.add(new SmartMoney.Buyer(buyer.wallet(), Math.max(0, buyer.costLamports()), open, buyer.score(),
                    scored != null && scored.row().enoughEvidence(), reputation, membership(run, buyer.wallet())));
        }
        return SmartMoney.of(told, scorer.parameters());
    }

    private static int reputation(Run run, Run.Scored scored, TraderScorer scorer) {
        Reputation reputation = run.score(run.base().history(scored.wallet(), scored.withoutAmounts()), scorer)
                .reputation();
        return reputation == null ? run.standing(scored.wallet(), scorer).reputation() : reputation.value();
    }

    private static SmartMoney.Membership membership(Run run, Address wallet) {
        ClusterEntry entry = run.clusters().board().of(wallet).orElse(null);
        return entry == null
                ? SmartMoney.Membership.NONE
                : new SmartMoney.Membership(entry.cluster().id(), entry.penalised(),
                        entry.status() == ReviewStatus.WHITELISTED,
                        (int) Math.round(Math.clamp(entry.cluster().risk(), 0.0, 1.0) * WHOLE));
    }
}
