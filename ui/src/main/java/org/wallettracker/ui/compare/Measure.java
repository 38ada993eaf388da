package org.wallettracker.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.desk.WalletDossier;
import org.wallettracker.ui.common.export.Field;
import org.wallettracker.ui.common.format.Figure;

/**
 * One figure that wallets are compared by.
 *
 * @param section heading it stands under
 * @param label for people
 * @param help what it means
 * @param better which value is the best
 * @param figure what is shown
 * @param value what is compared; null where not known
 * @param full value of a full bar; 0 where no bar is drawn
 * @param fields what a file holds of it
 */
record Measure(String section, String label, String help, Better better, Function<WalletDossier, Figure> figure,
        Function<WalletDossier, @Nullable Long> value, long full, List<Field<WalletDossier>> fields) {

    /** Which of several values is the best. */
    enum Better {
        /** The largest. */
        HIGHER,
        /** The smallest. */
        LOWER,
        /** None is. */
        NEITHER
    }

    /**
     * A wallet's figure in a row.
     *
     * @param best true if no other is better and one is worse
     * @param share of a full bar, 0 to 1; below 0 where no bar is drawn
     */
    record Cell(Figure figure, boolean best, double share) {
    }

    /** The cells of {@code wallets}. */
    List<Cell> cells(List<WalletDossier> wallets) {
        List<@Nullable Long> values = new ArrayList<>();
        wallets.forEach(w -> values.add(value.apply(w)));
        boolean[] best = best(values, better);
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < wallets.size(); i++) {
            Long own = values.get(i);
            double share = full == 0 || own == null ? -1 : Math.clamp((double) own / full, 0, 1);
            cells.add(new Cell(figure.apply(wallets.get(i)), best[i], share));
        }
        return cells;
    }

    /** Which of {@code values} are the best: those no other is better than, if any known one is worse. */
    static boolean[] best(List<@Nullable Long> values, Better better) {
        boolean[] best = new boolean[values.size()];
        List<Long> known = values.stream().filter(Objects::nonNull).map(Objects::requireNonNull).sorted().toList();
        if (better == Better.NEITHER || known.size() < 2 || known.getFirst().equals(known.getLast())) {
            return best;
        }
        Long wanted = better == Better.HIGHER ? known.getLast() : known.getFirst();
        for (int i = 0; i < best.length; i++) {
            best[i] = wanted.equals(values.get(i));
        }
        return best;
    }
}
