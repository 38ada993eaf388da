package org.wallettracker.domain.cluster;

import it.unimi.dsi.fastutil.bytes.ByteArrayList;
import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumSet;
import java.util.RandomAccess;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Links in columns, 29 bytes and four for every fact they rest on; what is asked for is made when it is asked for. Only
 * grows.
 */
final class Links extends AbstractList<Link> implements RandomAccess {
    private static final LinkKind[] KINDS = LinkKind.values();

    private final LongArrayList pair = new LongArrayList();
    private final ByteArrayList kind = new ByteArrayList();
    private final DoubleArrayList weight = new DoubleArrayList();
    private final LongArrayList time = new LongArrayList();
    /** Behind the last place of each. */
    private final IntArrayList end = new IntArrayList();
    private final IntArrayList places = new IntArrayList();

    @Override
    public boolean add(Link link) {
        pair.add(link.pair());
        kind.add((byte) link.kind().ordinal());
        weight.add(link.weight());
        time.add(link.time());
        places.addElements(places.size(), link.places());
        end.add(places.size());
        return true;
    }

    @Override
    public boolean addAll(Collection<? extends Link> links) {
        if (!(links instanceof Links more)) {
            return super.addAll(links);
        }
        int before = places.size();
        pair.addAll(more.pair);
        kind.addAll(more.kind);
        weight.addAll(more.weight);
        time.addAll(more.time);
        places.addAll(more.places);
        for (int i = 0; i < more.size(); i++) {
            end.add(before + more.end.getInt(i));
        }
        return true;
    }

    @Override
    public Link get(int i) {
        long of = pair.getLong(i);
        return new Link(Link.lower(of), Link.higher(of), kind(i), weight(i), time.getLong(i),
                Arrays.copyOfRange(places.elements(), start(i), end.getInt(i)));
    }

    @Override
    public int size() {
        return pair.size();
    }

    /** Both numbers in one, as {@link Link#pair()}. */
    long pair(int i) {
        return pair.getLong(i);
    }

    /** Of all, in order of their numbers; to read. */
    LongArrayList pairs() {
        return pair;
    }

    LinkKind kind(int i) {
        return KINDS[kind.getByte(i)];
    }

    double weight(int i) {
        return weight.getDouble(i);
    }

    /** First place, -1 if it rests on no single fact. */
    int firstPlace(int i) {
        return start(i) == end.getInt(i) ? -1 : places.getInt(start(i));
    }

    private int start(int i) {
        return i == 0 ? 0 : end.getInt(i - 1);
    }

    /** As {@link Link#ORDER} has it. */
    int compare(int x, int y) {
        int order = Long.compare(pair(x), pair(y));
        order = order != 0 ? order : Byte.compare(kind.getByte(x), kind.getByte(y));
        order = order != 0 ? order : Double.compare(weight(y), weight(x));
        return order != 0 ? order : Integer.compare(firstPlace(x), firstPlace(y));
    }

    /** Those whose places {@code wanted} has. */
    private Links some(IntPredicate wanted) {
        Links some = new Links();
        for (int i = 0; i < size(); i++) {
            if (wanted.test(i)) {
                some.pair.add(pair(i));
                some.kind.add(kind.getByte(i));
                some.weight.add(weight(i));
                some.time.add(time.getLong(i));
                some.places.addElements(some.places.size(), places.elements(), start(i), end.getInt(i) - start(i));
                some.end.add(some.places.size());
            }
        }
        return some;
    }

    private boolean touches(int i, Scope scope) {
        return scope.either(Link.lower(pair(i)), Link.higher(pair(i)));
    }

    /** Those in {@code scope}. */
    Links only(Scope scope) {
        return some(i -> touches(i, scope));
    }

    /** Those of {@code methods} that are not in {@code scope}. */
    Links without(Scope scope, Method... methods) {
        Set<Method> of = EnumSet.copyOf(Arrays.asList(methods));
        return some(i -> of.contains(kind(i).method()) && !touches(i, scope));
    }

    /** Similar profiles that are not in {@code scope}. */
    Links profilesWithout(Scope scope) {
        return some(i -> kind(i) == LinkKind.SIMILAR_PROFILE && !touches(i, scope));
    }

    /**
     * With {@code fresh} in place of those in {@code scope}.
     *
     * @param ends receives both ends of all that go or come
     */
    Links exchanged(Scope scope, Links fresh, BitSet ends) {
        Links all = some(i -> !touches(i, scope));
        for (int i = 0; i < size(); i++) {
            if (touches(i, scope)) {
                ends.set(Link.lower(pair(i)));
                ends.set(Link.higher(pair(i)));
            }
        }
        for (int i = 0; i < fresh.size(); i++) {
            ends.set(Link.lower(fresh.pair(i)));
            ends.set(Link.higher(fresh.pair(i)));
        }
        all.addAll(fresh);
        return all;
    }

    /** {@code links} in columns: the same if they are already. */
    static Links of(Collection<Link> links) {
        if (links instanceof Links columns) {
            return columns;
        }
        Links columns = new Links();
        columns.addAll(links);
        return columns;
    }
}
