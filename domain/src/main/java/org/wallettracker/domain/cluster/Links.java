package org.wallettracker.domain.cluster;

import it.unimi.dsi.fastutil.bytes.ByteArrayList;
import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.RandomAccess;
import java.util.function.IntPredicate;

/**
 * Links in columns, 30 bytes and four for every fact they rest on; what is asked for is made when it is asked for. Only
 * grows.
 */
final class Links extends AbstractList<Link> implements RandomAccess {
    private static final LinkKind[] KINDS = LinkKind.values();

    private final LongArrayList pair = new LongArrayList();
    private final ByteArrayList kind = new ByteArrayList();
    private final DoubleArrayList weight = new DoubleArrayList();
    private final LongArrayList time = new LongArrayList();
    private final ByteArrayList steps = new ByteArrayList();
    /** Behind the last place of each. */
    private final IntArrayList end = new IntArrayList();
    private final IntArrayList places = new IntArrayList();

    @Override
    public boolean add(Link link) {
        pair.add(link.pair());
        kind.add((byte) link.kind().ordinal());
        weight.add(link.weight());
        time.add(link.time());
        steps.add((byte) link.steps());
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
        steps.addAll(more.steps);
        places.addAll(more.places);
        for (int i = 0; i < more.size(); i++) {
            end.add(before + more.end.getInt(i));
        }
        return true;
    }

    @Override
    public Link get(int i) {
        long of = pair.getLong(i);
        return new Link(Link.lower(of), Link.higher(of), kind(i), weight(i), time.getLong(i), steps.getByte(i),
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
        return compare(this, x, this, y);
    }

    private void take(Links of, int i) {
        pair.add(of.pair(i));
        kind.add(of.kind.getByte(i));
        weight.add(of.weight(i));
        time.add(of.time.getLong(i));
        steps.add(of.steps.getByte(i));
        int from = of.start(i);
        places.addElements(places.size(), of.places.elements(), from, of.end.getInt(i) - from);
        end.add(places.size());
    }

    private void room(int links, int facts) {
        pair.ensureCapacity(links);
        kind.ensureCapacity(links);
        weight.ensureCapacity(links);
        time.ensureCapacity(links);
        steps.ensureCapacity(links);
        end.ensureCapacity(links);
        places.ensureCapacity(facts);
    }

    /** Link {@code i} has an end in {@code scope}. */
    boolean touches(int i, Scope scope) {
        return scope.either(Link.lower(pair(i)), Link.higher(pair(i)));
    }

    /** The same in order, as {@link Link#ORDER} has it. */
    Links inOrder() {
        int[] order = Pairs.order(this);
        Links sorted = new Links();
        sorted.room(size(), places.size());
        for (int i : order) {
            sorted.take(this, i);
        }
        return sorted;
    }

    /**
     * Those of these that are kept, and others, in order.
     *
     * @param kept which of these, by their places; these are in order
     * @param others in order too
     */
    Links with(IntPredicate kept, Links others) {
        Links all = new Links();
        all.room(size() + others.size(), places.size() + others.places.size());
        int next = 0;
        for (int i = 0; i < size(); i++) {
            while (next < others.size() && compare(others, next, this, i) < 0) {
                all.take(others, next++);
            }
            if (kept.test(i)) {
                all.take(this, i);
            }
        }
        while (next < others.size()) {
            all.take(others, next++);
        }
        return all;
    }

    private static int compare(Links one, int x, Links other, int y) {
        int order = Long.compare(one.pair(x), other.pair(y));
        order = order != 0 ? order : Byte.compare(one.kind.getByte(x), other.kind.getByte(y));
        order = order != 0 ? order : Double.compare(other.weight(y), one.weight(x));
        return order != 0 ? order : Integer.compare(one.firstPlace(x), other.firstPlace(y));
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
