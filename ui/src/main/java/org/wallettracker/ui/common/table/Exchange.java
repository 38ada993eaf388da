package org.wallettracker.ui.common.table;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/**
 * The change of a whole list in a time that does not depend on its length: the places that were there before hold other
 * rows (an update, for which a table keeps its cells and only refills those on show), those behind them came or went.
 * JavaFX's own builder copies every row that is replaced, and its table takes all cells down for a replacement.
 *
 * @param <T> a row
 */
final class Exchange<T> extends ListChangeListener.Change<T> {
    private static final int[] NONE = {};
    private static final int NOTHING = -1;
    private static final int KEPT = 0;
    private static final int MOVED = 1;

    private final List<T> before;
    private final int kept;
    private final int now;
    private int part = NOTHING;

    /** A change of {@code list}, which is changed already, from {@code before}; not both empty. */
    Exchange(ObservableList<T> list, List<T> before) {
        super(list);
        this.before = before;
        now = list.size();
        kept = Math.min(before.size(), now);
    }

    @Override
    public void reset() {
        part = NOTHING;
    }

    /** First the places that are kept, if any, then those that came or went, if any. */
    @Override
    public boolean next() {
        int following = part < 0 && kept > 0 ? KEPT : part < MOVED && before.size() != now ? MOVED : NOTHING;
        if (following != NOTHING) {
            part = following; // else it still tells of the last one, of which JavaFX asks afterwards
        }
        return following != NOTHING;
    }

    private int known() {
        if (part < 0) {
            throw new IllegalStateException("next() was not called");
        }
        return part;
    }

    @Override
    public int getFrom() {
        return known() == KEPT ? 0 : kept;
    }

    @Override
    public int getTo() {
        return known() == KEPT ? kept : now;
    }

    @Override
    public List<T> getRemoved() {
        return known() == KEPT || before.size() <= now ? List.of() : before.subList(kept, before.size());
    }

    @Override
    public boolean wasUpdated() {
        return known() == KEPT;
    }

    @Override
    protected int[] getPermutation() {
        return NONE;
    }
}
