package org.wallettracker.ingest.backfill;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.DecodedTransaction;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.KnownAccounts;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.domain.model.Side;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.port.BackfillStore;
import org.wallettracker.domain.port.BackfillStore.Job;
import org.wallettracker.domain.port.BackfillStore.Purpose;
import org.wallettracker.domain.port.BackfillStore.Wanted;
import org.wallettracker.domain.port.FactQuery;
import org.wallettracker.domain.port.FactStore;
import org.wallettracker.ingest.source.ChainReader;
import org.wallettracker.ingest.source.Commitment;
import org.wallettracker.ingest.source.SourceFailure;

/**
 * Asks for what follows: a graduation's curve from its beginning and its pool for a while; of a curve that is fetched
 * whole, the wallets that bought on it; of a wallet, its token accounts.
 */
final class Follower {
    static final int CURVES = 20;
    static final int POOLS = 30;
    static final int WALLETS = 40;
    static final int TOKEN_ACCOUNTS = 50;
    private static final long MINUTE = 60;

    private final ChainReader reader;
    private final BackfillStore jobs;
    private final FactStore facts;
    private final KnownAccounts known;
    private final BackfillRules rules;
    private final InstantSource clock;

    Follower(ChainReader reader, BackfillStore jobs, FactStore facts, KnownAccounts known, BackfillRules rules,
            InstantSource clock) {
        this.reader = reader;
        this.jobs = jobs;
        this.facts = facts;
        this.known = known;
        this.rules = rules;
        this.clock = clock;
    }

    /** Asks for the curves and pools of the graduations among {@code told}. */
    void graduations(List<DecodedTransaction> told) {
        boolean any = told.stream().flatMap(t -> t.facts().stream()).anyMatch(Fact.Migration.class::isInstance);
        Set<Asked> there = any ? asked(jobs.jobs()) : new HashSet<>();
        for (DecodedTransaction t : told) {
            for (Fact fact : t.facts()) {
                if (fact instanceof Fact.Migration m && m.status() != FactStatus.DISPUTED) {
                    add(there, Purpose.CURVE, m.curve(), m.mint(), CURVES, Long.MIN_VALUE, Long.MAX_VALUE);
                    if (rules.poolMinutes() > 0) {
                        long from = t.header().blockTime();
                        add(there, Purpose.POOL, m.pool(), m.mint(), POOLS, Long.MIN_VALUE, from == Unknown.TIME
                                ? Long.MAX_VALUE
                                : from + rules.poolMinutes() * MINUTE);
                    }
                }
            }
        }
    }

    /** What a job is known by. */
    private record Asked(Purpose purpose, Address address) {
    }

    private static Set<Asked> asked(List<Job> all) {
        Set<Asked> asked = new HashSet<>();
        all.forEach(job -> asked.add(new Asked(job.wanted().purpose(), job.wanted().address())));
        return asked;
    }

    /** A job that exists stays as it is: what follows from a transaction that is read again was asked for before. */
    private void add(Set<Asked> there, Purpose purpose, Address address, Address subject, int priority, long from,
            long to) {
        if (there.add(new Asked(purpose, address))) {
            jobs.add(new Wanted(purpose, address, subject, priority, from, to), clock.millis());
        }
    }

    /** Asks for what follows from jobs that are done; false if there was none to follow. */
    boolean follow(List<Job> all) throws SourceFailure {
        boolean any = false;
        Set<Asked> there = asked(all);
        for (Job job : all) {
            if (job.done() && !job.followed() && !job.paused()) {
                switch (job.wanted().purpose()) {
                    case CURVE -> wallets(job, there);
                    case WALLET -> tokenAccounts(job, there);
                    default -> {
                        // nothing follows
                    }
                }
                jobs.followed(job.id(), clock.millis());
                any = true;
            }
        }
        return any;
    }

    private void wallets(Job curve, Set<Asked> there) {
        if (!rules.wallets()) {
            return;
        }
        Set<Address> buyers = new LinkedHashSet<>();
        facts.scan(new FactQuery(null, null, curve.wanted().subject(), Long.MAX_VALUE, Long.MAX_VALUE), f -> {
            if (f.fact() instanceof Fact.Trade t && t.side() == Side.BUY && t.program().equals(Programs.PUMP)
                    && t.status() != FactStatus.DISPUTED && known.label(t.wallet()).isEmpty()) {
                buyers.add(t.wallet());
            }
        });
        for (Address wallet : buyers) {
            add(there, Purpose.WALLET, wallet, wallet, WALLETS, Long.MIN_VALUE, Long.MAX_VALUE);
        }
    }

    private void tokenAccounts(Job wallet, Set<Asked> there) throws SourceFailure {
        for (Address account : reader.tokenAccounts(wallet.wanted().address(), Commitment.FINALIZED)) {
            add(there, Purpose.TOKEN_ACCOUNT, account, wallet.wanted().address(), TOKEN_ACCOUNTS, Long.MIN_VALUE,
                    Long.MAX_VALUE);
        }
    }
}
