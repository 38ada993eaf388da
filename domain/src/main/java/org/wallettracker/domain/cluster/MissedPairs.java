package org.wallettracker.domain.cluster;

import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.wallettracker.domain.model.Address;

/**
 * Pairs of wallets that are of one ring and in no cluster together, by what kept them apart: the first of the reasons that
 * holds.
 *
 * @param ofTwo facts speak of two wallets of their ring only, and a cluster has at least three
 * @param apart each is in a cluster, and not in the same
 * @param tooWeak something ties them, and at least one of them is in no cluster
 * @param untied nothing ties them, and at least one of them is in no cluster
 */
public record MissedPairs(long ofTwo, long apart, long tooWeak, long untied) {
    static final MissedPairs NONE = new MissedPairs(0, 0, 0, 0);

    /**
     * Those of one ring.
     *
     * @param members its wallets that facts speak of
     * @param clusterOf the number of each wallet's cluster, of those that are in one
     * @param tied whether anything ties two of them
     */
    static MissedPairs of(List<Address> members, Map<Address, Integer> clusterOf, BiPredicate<Address, Address> tied) {
        long ofTwo = 0;
        long apart = 0;
        long tooWeak = 0;
        long untied = 0;
        for (int i = 0; i < members.size(); i++) {
            Integer one = clusterOf.get(members.get(i));
            for (int k = i + 1; k < members.size(); k++) {
                Integer other = clusterOf.get(members.get(k));
                if (one != null && one.equals(other)) {
                    continue;
                }
                if (members.size() == 2) {
                    ofTwo++;
                } else if (one != null && other != null) {
                    apart++;
                } else if (tied.test(members.get(i), members.get(k))) {
                    tooWeak++;
                } else {
                    untied++;
                }
            }
        }
        return new MissedPairs(ofTwo, apart, tooWeak, untied);
    }

    MissedPairs plus(MissedPairs more) {
        return new MissedPairs(ofTwo + more.ofTwo, apart + more.apart, tooWeak + more.tooWeak, untied + more.untied);
    }

    /** How many there are. */
    public long all() {
        return ofTwo + apart + tooWeak + untied;
    }
}
