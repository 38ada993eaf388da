package org.wallettracker.ingest.decode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wallettracker.ingest.decode.flow.Accounts;
import org.wallettracker.ingest.decode.flow.Replay;

/**
 * What one decoder fills anew for every transaction without making it anew: most of what decoding would otherwise
 * allocate. Nothing of it outlives the transaction.
 */
final class Scratch {
    final Accounts accounts = new Accounts();
    final Replay replay = new Replay(accounts);
    final List<TradeDraft> trades = new ArrayList<>();
    final List<Pending> facts = new ArrayList<>();
    final Map<Integer, Integer> ordinals = new HashMap<>();
    final Effects byFacts = new Effects();
    final Effects byVenue = new Effects();
    final Effects byBalances = new Effects();
    final Effects byFlows = new Effects();
    final Effects wrapped = new Effects();
    private long[] credit = {};
    private long[] residual = {};
    private long[] foreign = {};

    /** Begins with a transaction whose accounts were read. */
    void begin() {
        trades.clear();
        facts.clear();
        ordinals.clear();
        byFacts.clear();
        byVenue.clear();
        byBalances.clear();
        byFlows.clear();
        wrapped.clear();
        int n = accounts.size;
        if (credit.length < n) {
            credit = new long[accounts.key.length];
            residual = new long[accounts.key.length];
            foreign = new long[accounts.key.length];
        }
        Arrays.fill(credit, 0, n, 0);
        Arrays.fill(residual, 0, n, 0);
        Arrays.fill(foreign, 0, n, 0);
    }

    /** By address id, all 0 at first. */
    long[] credit() {
        return credit;
    }

    /** By address id, all 0 at first. */
    long[] residual() {
        return residual;
    }

    /** By address id, all 0 at first. */
    long[] foreign() {
        return foreign;
    }
}
