package org.wallettracker.ui.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;
import org.wallettracker.ui.common.control.Facts;
import org.wallettracker.ui.common.control.States;
import org.wallettracker.ui.common.control.Texts;
import org.wallettracker.ui.common.export.Field;
import org.wallettracker.ui.common.format.Figure;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.common.format.Tokens;
import org.wallettracker.ui.common.table.Column;
import org.wallettracker.ui.common.table.DeskTable;
import org.wallettracker.ui.common.theme.Space;
import org.wallettracker.ui.common.view.Loadable;
import org.wallettracker.ui.common.view.Place;
import org.wallettracker.ui.common.view.ViewContext;
import org.wallettracker.ui.source.ImportPort.QuarantineList;
import org.wallettracker.ui.source.ImportPort.Waiting;

/** What was not understood: reasons with counts, the items, and another try. */
final class QuarantinePane {
    private static final int LONGEST = 160;
    private final ImportViewModel model;
    private final ViewContext context;
    private final BorderPane root = new BorderPane();
    private final HBox bar;
    private final FlowPane reasons = new FlowPane(Space.XS, Space.XS);
    private final ToggleGroup group = new ToggleGroup();
    private final Button retry = new Button("Try again");
    private final DeskTable<Waiting> table;
    private List<Waiting> items = List.of();
    private @Nullable String reason;

    QuarantinePane(ImportViewModel model, ViewContext context) {
        this.model = model;
        this.context = context;
        table = new DeskTable<>("quarantine-table", "Quarantine", columns(), (a, b) -> a.id() == b.id(),
                context.async());
        table.placeholder("Nothing of this kind is in quarantine");
        table.remember(context.settings(), "quarantine");
        table.describe(this::described);
        retry.setId("quarantine-retry");
        retry.setMinWidth(Region.USE_PREF_SIZE);
        retry.setTooltip(new Tooltip("Decode everything that waits again with this version of the program"));
        retry.setOnAction(e -> model.retry());
        reasons.setAlignment(Pos.CENTER_LEFT);
        reasons.setPrefWrapLength(2_000); // as wide as there is room, else on more lines
        HBox.setHgrow(reasons, Priority.ALWAYS);
        bar = new HBox(Space.M, reasons, retry,
                table.tools(context.navigator(), () -> "quarantine", List::of));
        bar.getStyleClass().add("view-bar");
        root.setTop(bar);
        model.quarantine().subscribe(this::show);
        model.work().subscribe(w -> settle());
    }

    private Map<String, String> described() {
        Map<String, String> words = new LinkedHashMap<>();
        Address wallet = model.naming().get();
        if (wallet != null) {
            words.put("wallet", wallet.toBase58());
        }
        if (reason != null) {
            words.put("filter", "reason " + reason);
        }
        return words;
    }

    private static List<Column<Waiting>> columns() {
        return List.of(
                Column.<Waiting>words("reason", "Reason", "A stable code; the guide lists them", 150, 12,
                        Waiting::reason,
                        () -> words(Waiting::reason)),
                Column.<Waiting>words("message", "What was found and expected", "One sentence", 320, 11,
                        QuarantinePane::message,
                        () -> words(w -> Tokens.clean(message(w), LONGEST)))
                        .writing(Field.text("message", Waiting::message), Field.text("signature", Waiting::signature)),
                Column.<Waiting>words("file", "File", "Where it came from", 150, 10, Waiting::path,
                        () -> words(w -> file(w.path()))).writing(Field.text("path", Waiting::path)),
                Column.<Waiting>figures("position", "Position", "Line or element in that file", 76, 9,
                        Waiting::position,
                        w -> Format.countOf(w.position(), "in " + w.path()))
                        .writing(Field.integer("position", Waiting::position),
                                Field.integer("byteOffset", Waiting::byteOffset)),
                Column.<Waiting>figures("bytes", "Bytes", "How many are kept", 76, 4, Waiting::bytes,
                        w -> Format.countOf(w.bytes(), w.whole() ? "bytes, all of it" : "bytes, not all of it"))
                        .writing(Field.integer("bytes", Waiting::bytes), Field.flag("whole", Waiting::whole)),
                Column.<Waiting>figures("recorded", "Recorded (UTC)", "When this desk met it", 146, 5,
                        Waiting::recordedAt,
                        w -> Format.time(w.recordedAt() / 1000))
                        .writing(Field.time("recorded", w -> w.recordedAt() / 1000)));
    }

    private static Column.Cell<Waiting> words(java.util.function.Function<Waiting, String> of) {
        Label label = new Label();
        return Column.cell(label, w -> label.setText(of.apply(w)));
    }

    /** The message without the place it begins with, which has columns of its own. */
    static String message(Waiting w) {
        String message = w.message();
        if (message.startsWith(w.path())) {
            message = message.substring(w.path().length()).stripLeading();
        }
        String place = "#" + w.position() + ": ";
        return message.startsWith(place) ? message.substring(place.length()) : message;
    }

    /** The last part of a path, whichever system wrote it. */
    static String file(String path) {
        int slash = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
        return Tokens.clean(path.substring(slash + 1), LONGEST);
    }

    private void show(Loadable<QuarantineList> state) {
        items = state instanceof Loadable.Ready<QuarantineList> r ? r.value().items() : List.of();
        reasons.getChildren().clear();
        root.setTop(state instanceof Loadable.Ready || state instanceof Loadable.Loading ? bar : null);
        switch (state) {
            case Loadable.Loading<QuarantineList> l -> root.setCenter(States.loadingRows(20, 5));
            case Loadable.Empty<QuarantineList> e -> root.setCenter(States.empty(e.title(), e.advice()));
            case Loadable.Failed<QuarantineList> f -> root.setCenter(States.failed(f.title(), f.cause(), again()));
            case Loadable.Ready<QuarantineList> r -> {
                chips(r.value());
                root.setCenter(table.node());
                filter();
            }
        }
        settle();
    }

    private Button again() {
        Button button = new Button("Try again");
        button.setOnAction(e -> model.refresh());
        return button;
    }

    private void chips(QuarantineList list) {
        if (!list.reasons().containsKey(String.valueOf(reason))) {
            reason = null;
        }
        Address wallet = model.naming().get();
        if (wallet != null) {
            reasons.getChildren().add(named(wallet));
        }
        reasons.getChildren().add(chip("All  " + Format.count(list.items().size()), null));
        for (Map.Entry<String, Long> entry : list.reasons().entrySet()) {
            reasons.getChildren().add(chip(entry.getKey() + "  " + Format.count(entry.getValue()), entry.getKey()));
        }
        if (list.waiting() > list.items().size()) {
            reasons.getChildren().add(Texts.muted("the oldest of " + Format.count(list.waiting())));
        }
        if (!list.whole()) {
            reasons.getChildren().add(Texts.muted("only the oldest of what waits was looked through"));
        }
    }

    /** Says which wallet all rows name; a click shows the whole quarantine again. */
    private Node named(Address wallet) {
        Button chip = new Button("names " + context.navigator().notes().name(wallet).text() + "  \u2715");
        chip.setId("quarantine-naming");
        chip.getStyleClass().add("filter-chip");
        chip.setMinWidth(Region.USE_PREF_SIZE);
        chip.setTooltip(new Tooltip("Only what names " + wallet.toBase58() + "; a click shows all of the quarantine"));
        chip.setOnAction(e -> context.navigator().go(Place.of("import")));
        return chip;
    }

    private ToggleButton chip(String words, @Nullable String of) {
        ToggleButton chip = new ToggleButton(words);
        chip.getStyleClass().add("filter-chip");
        chip.setToggleGroup(group);
        chip.setSelected(of == null ? reason == null : of.equals(reason));
        chip.setOnAction(e -> {
            reason = chip.isSelected() ? of : null;
            filter();
        });
        return chip;
    }

    private void filter() {
        String wanted = reason;
        table.show(wanted == null ? items : items.stream().filter(w -> w.reason().equals(wanted)).toList());
    }

    private void settle() {
        retry.setDisable(model.busy() || items.isEmpty());
    }

    DeskTable<Waiting> table() {
        return table;
    }

    Node node() {
        return root;
    }

    /** An item opened: what, where, and the beginning of its bytes, safely shown. */
    static Node opened(Waiting w) {
        Facts facts = new Facts().add("Position", Format.countOf(w.position(), "line or element"))
                .add("Byte offset", Format.countOf(w.byteOffset(), "bytes into the unpacked file"))
                .add("Kept", Format.countOf(w.bytes(), w.whole() ? "bytes, all of it" : "bytes, not all of it"))
                .add("Recorded", Format.time(w.recordedAt() / 1000));
        String signature = w.signature();
        if (signature != null) {
            facts.add("Signature", Figure.plain(signature.substring(0, 4) + "\u2026"
                    + signature.substring(signature.length() - 4), signature));
        }
        Label text = new Label(w.bytes() == 0 ? "nothing was kept" : Preview.of(w.preview()));
        text.setWrapText(true);
        text.getStyleClass().add("formula");
        text.setId("quarantine-preview");
        text.setMinHeight(Region.USE_PREF_SIZE);
        return new VBox(Space.M, new VBox(Space.XS, Texts.section(w.reason()), Texts.wrapped(w.message())), facts,
                new VBox(Space.XS, Texts.section("File"), Texts.wrapped(Tokens.clean(w.path(), 400))),
                new VBox(Space.XS, Texts.section("As it came"), text), Texts.wrapped(w.whole()
                        ? "A later version may understand it: \u201cTry again\u201d decodes it anew."
                        : "Not all of it is kept: it can only be read again from its file."));
    }
}
