package org.wallettracker.ui.lab;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.wallettracker.ui.common.control.Chips;
import org.wallettracker.ui.common.control.FigureLabel;
import org.wallettracker.ui.common.export.Field;
import org.wallettracker.ui.common.note.Notes;
import org.wallettracker.ui.common.table.Column;
import org.wallettracker.ui.common.table.DeskTable;
import org.wallettracker.ui.common.table.WalletCell;
import org.wallettracker.ui.common.theme.Space;
import org.wallettracker.ui.common.view.ViewContext;

/** The leaderboard under the tried set. */
final class MoveTable {
    private static final PseudoClass UP = PseudoClass.getPseudoClass("up");
    private static final PseudoClass DOWN = PseudoClass.getPseudoClass("down");
    private final DeskTable<MoveRow> table;

    MoveTable(ViewContext context) {
        table = new DeskTable<>("lab-table", "The leaderboard under the tried set",
                columns(context.navigator().notes()),
                (a, b) -> a.move().wallet().equals(b.move().wallet()), context.async());
        table.scrolls(); // nothing else here tells what a column that stepped back would
        table.placeholder("No wallet crosses this line");
        table.remember(context.settings(), "laboratory");
        context.navigator().notes().book().subscribe(book -> table.node().refresh());
        table.onOpen(row -> context.navigator().wallet(row.move().wallet().toBase58()));
    }

    private static List<Column<MoveRow>> columns(Notes notes) {
        return List.of(
                Column.<MoveRow>figures("rank", "#", "Rank under the tried set", 44, 12, r -> -r.move().rankAfter(),
                        MoveRow::rank).writing(Field.integer("rank", r -> r.move().rankAfter())),
                new Column<MoveRow>("move", "Move", "Ranks won (\u2191) or lost (\u2193) beside the set in force", 56,
                        11, 0.25, true, r -> r.move().up(), null, MoveTable::move)
                        .writing(Field.number("up", r -> java.math.BigDecimal.valueOf(r.move().up()))),
                Column.<MoveRow>words("wallet", "Wallet", "Its address", 112, 13, r -> r.move().wallet().toBase58(),
                        () -> WalletCell.of(r -> r.move().wallet(), notes))
                        .writing(Field.text("address", r -> r.move().wallet().toBase58())),
                Column.<MoveRow>figures("score", "Tried", "Score under the tried set; a trial has no interval", 58, 10,
                        r -> r.move().scoreAfter(), MoveRow::score)
                        .writing(Field.decimal("score", 2, r -> r.move().scoreAfter())),
                Column.<MoveRow>figures("change", "Change", "Points won or lost", 62, 8,
                        r -> r.move().scoreAfter() - r.move().scoreBefore(), MoveRow::change).writing(),
                Column.<MoveRow>figures("scoreInForce", "In force", "Score under the set in force", 58, 9,
                        r -> r.move().scoreBefore(), MoveRow::scoreInForce)
                        .writing(Field.decimal("scoreInForce", 2, r -> r.move().scoreBefore())),
                Column.<MoveRow>figures("rankInForce", "# before", "Rank under the set in force", 66, 6,
                        r -> -r.move().rankBefore(), MoveRow::rankInForce)
                        .writing(Field.integer("rankInForce", r -> r.move().rankBefore())),
                Column.<MoveRow>figures("evidence", "Evidence", "Independent decided positions", 68, 5,
                        r -> r.move().evidence(),
                        r -> org.wallettracker.ui.common.format.Format.countOf(r.move().evidence(),
                                "independent decided positions"))
                        .writing(Field.integer("evidence", r -> r.move().evidence())),
                Column.<MoveRow>words("marks", "Crosses", "The lines it crosses", 118, 7, MoveTable::words,
                        MoveTable::marks));
    }

    private static String words(MoveRow row) {
        return String.join(", ", row.marks().stream().map(MoveRow.Mark::word).toList());
    }

    private static Column.Cell<MoveRow> move() {
        FigureLabel label = new FigureLabel();
        label.getStyleClass().add("rank-move");
        return Column.cell(label, row -> {
            label.show(row.moved());
            label.pseudoClassStateChanged(UP, row.move().up() > 0);
            label.pseudoClassStateChanged(DOWN, row.move().up() < 0);
            label.setAccessibleText(row.move().up() == 0
                    ? "same rank"
                    : (row.move().up() > 0 ? "up " : "down ") + Math.abs(row.move().up()));
        });
    }

    private static Column.Cell<MoveRow> marks() {
        HBox box = new HBox(Space.XS);
        box.setAlignment(Pos.CENTER_LEFT);
        Map<MoveRow.Mark, Label> chips = new EnumMap<>(MoveRow.Mark.class);
        for (MoveRow.Mark mark : MoveRow.Mark.values()) {
            Label chip = Chips.of(mark.word(), mark.style(), mark.help());
            chip.managedProperty().bind(chip.visibleProperty());
            chips.put(mark, chip);
            box.getChildren().add(chip);
        }
        return Column.cell(box, row -> chips.forEach((mark, chip) -> chip.setVisible(row.marks().contains(mark))));
    }

    DeskTable<MoveRow> table() {
        return table;
    }
}
