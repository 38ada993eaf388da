package org.wallettracker.ui.cluster;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.wallettracker.domain.cluster.ClusterType;
import org.wallettracker.domain.cluster.Method;
import org.wallettracker.domain.cluster.review.ClusterEntry;
import org.wallettracker.domain.cluster.review.ReviewStatus;
import org.wallettracker.domain.model.Address;

/**
 * Which clusters are listed. Immutable.
 *
 * @param statuses any of these; all if empty
 * @param methods found by all of these
 * @param types any of these; all if empty
 * @param least wallets at least
 * @param text part of the id or of a member's address, in any case; empty for all
 */
record ClusterFilter(Set<ReviewStatus> statuses, Set<Method> methods, Set<ClusterType> types, int least,
        String text) {
    /** All clusters. */
    static final ClusterFilter NONE = new ClusterFilter(Set.of(), Set.of(), Set.of(), 0, "");

    ClusterFilter {
        statuses = Set.copyOf(statuses);
        methods = Set.copyOf(methods);
        types = Set.copyOf(types);
    }

    boolean matches(ClusterEntry entry) {
        return (statuses.isEmpty() || statuses.contains(entry.status()))
                && entry.cluster().methods().containsAll(methods)
                && (types.isEmpty() || types.contains(entry.cluster().type()))
                && entry.cluster().members().size() >= least && names(entry);
    }

    private boolean names(ClusterEntry entry) {
        if (text.isEmpty()) {
            return true;
        }
        if (Address.isValid(text)) {
            Address wallet = Address.parse(text);
            return entry.cluster().members().stream().anyMatch(m -> m.wallet().equals(wallet));
        }
        String part = text.toLowerCase(Locale.ROOT);
        return entry.cluster().id().toLowerCase(Locale.ROOT).contains(part) || entry.cluster().members().stream()
                .anyMatch(m -> m.wallet().toBase58().toLowerCase(Locale.ROOT).contains(part));
    }

    /** With {@code status} among those listed, or without it if it was. */
    ClusterFilter toggled(ReviewStatus status) {
        return new ClusterFilter(turned(statuses, status, ReviewStatus.class), methods, types, least, text);
    }

    /** With {@code method} asked for, or not if it was. */
    ClusterFilter toggled(Method method) {
        return new ClusterFilter(statuses, turned(methods, method, Method.class), types, least, text);
    }

    /** With {@code type} among those listed, or without it if it was. */
    ClusterFilter toggled(ClusterType type) {
        return new ClusterFilter(statuses, methods, turned(types, type, ClusterType.class), least, text);
    }

    private static <E extends Enum<E>> Set<E> turned(Set<E> now, E one, Class<E> of) {
        Set<E> all = now.isEmpty() ? EnumSet.noneOf(of) : new HashSet<>(now);
        if (!all.remove(one)) {
            all.add(one);
        }
        return all;
    }

    /** Whatever was decided. */
    ClusterFilter ofAnyStatus() {
        return statuses.isEmpty() ? this : new ClusterFilter(Set.of(), methods, types, least, text);
    }

    /** Only clusters of at least so many wallets. */
    ClusterFilter from(int size) {
        return new ClusterFilter(statuses, methods, types, size, text);
    }

    /** Only clusters that {@code words} name. */
    ClusterFilter naming(String words) {
        return new ClusterFilter(statuses, methods, types, least, words.strip());
    }

    /** True if it lists all but for words. */
    boolean open() {
        return methods.isEmpty() && types.isEmpty() && least <= 0;
    }
}
