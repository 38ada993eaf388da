package org.wallettracker.ingest.backfill;

import java.time.InstantSource;
import java.util.ArrayList;
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
import org.wallettracker.ingest.decode.ProgramAddress;
import org.wallettracker.ingest.source.ChainReader;
import org.wallettracker.ingest.source.Commitment;
import org.wallettracker.ingest.source.SourceFailure;

/**
 * Asks for what follows: a graduation's curve from its beginning and its pool for a while; of a curve that is fetched
 * whole, the wallets that bought on it; of a wallet, its token accounts, closed ones among
 * them.
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
        List<Wanted> wanted = new ArrayList<>();
        for (DecodedTransaction t : told) {
            for (Fact fact : t.facts()) {
                if (fact instanceof Fact.Migration m && m.status() != FactStatus.DISPUTED) {
                    wanted.add(all(Purpose.CURVE, m.curve(), m.mint(), CURVES));
                    if (rules.poolMinutes() > 0) {
                        long from = t.header().blockTime();
                        wanted.add(new Wanted(Purpose.POOL, m.pool(), m.mint(), POOLS, Long.MIN_VALUE,
                                from == Unknown.TIME ? Long.MAX_VALUE : from + rules.poolMinutes() * MINUTE));
                    }
                }
            }
        }
        // what follows from a transaction that is read again was asked for before: a job that exists stays as it is
        jobs.addNew(wanted, clock.millis());
    }

    private static Wanted all(Purpose purpose, Address address, Address subject, int priority) {
        return new Wanted(purpose, address, subject, priority, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    /** Asks for what follows from {@code done}, jobs that are done; false if there is none. */
    boolean follow(List<Job> done) throws SourceFailure {
        for (Job job : done) {
            switch (job.wanted().purpose()) {
                case CURVE -> wallets(job);
                case WALLET -> tokenAccounts(job.wanted().address());
                default -> {
                    // nothing follows
                }
            }
            jobs.followed(job.id(), clock.millis());
        }
        return !done.isEmpty();
    }

    private void wallets(Job curve) {
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
        jobs.addNew(buyers.stream().map(wallet -> all(Purpose.WALLET, wallet, wallet, WALLETS)).toList(),
                clock.millis());
    }

    /**
     * The token accounts that the wallet has now, and those where it must have held what it traded, sent or received:
     * the chain does not tell of accounts that were closed, but their addresses follow from wallet and mint.
     */
    private void tokenAccounts(Address wallet) throws SourceFailure {
        Set<Address> accounts = new LinkedHashSet<>(reader.tokenAccounts(wallet, Commitment.FINALIZED));
        for (Address mint : HeldMints.of(facts, wallet)) {
            Address plain = ProgramAddress.tokenAccount(wallet, Programs.TOKEN, mint);
            Address extended = ProgramAddress.tokenAccount(wallet, Programs.TOKEN_2022, mint);
            if (!accounts.contains(plain) && !accounts.contains(extended)) { // a mint is of one of the two programs
                accounts.add(plain);
                accounts.add(extended);
            }
        }
        jobs.addNew(accounts.stream().map(account -> all(Purpose.TOKEN_ACCOUNT, account, wallet, TOKEN_ACCOUNTS))
                .toList(), clock.millis());
    }
}
