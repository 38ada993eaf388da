package org.wallettracker.ui.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import org.wallettracker.ui.cluster.graph.ColourBy;
import org.wallettracker.ui.cluster.graph.GraphModel;
import org.wallettracker.ui.cluster.graph.LayoutKind;
import org.wallettracker.ui.common.control.FittingRow;
import org.wallettracker.ui.common.control.Menus;
import org.wallettracker.ui.common.theme.Space;

/** How the graph is laid out and what its colours say, each to be chosen in a long form and a short one. */
final class GraphChoices {
    private final GraphModel graph;

    GraphChoices(GraphModel graph) {
        this.graph = graph;
    }

    /** Adds the layouts to {@code bar}. */
    void layouts(FittingRow bar, int importance, Map<Node, Supplier<List<MenuItem>>> menu) {
        HBox chips = new HBox(Space.XS);
        for (LayoutKind kind : LayoutKind.values()) {
            ToggleButton chip = new ToggleButton(kind.word());
            chip.setId("layout-" + kind.name().toLowerCase(Locale.ROOT));
            chip.getStyleClass().add("filter-chip");
            chip.setTooltip(new Tooltip(switch (kind) {
                case FORCE -> "Who is tied stands near (1)";
                case TREE -> "From the funder down (2)";
                case TIMELINE -> "By the time of their first funding, left to right (3)";
            }));
            chip.setOnAction(e -> {
                chip.setSelected(true);
                graph.layout(kind);
            });
            graph.layout().subscribe(now -> chip.setSelected(now == kind));
            chips.getChildren().add(chip);
        }
        chips.setAlignment(Pos.CENTER_LEFT);
        ComboBox<LayoutKind> box = box(LayoutKind.values(), LayoutKind::word, graph.layout(), graph::layout);
        box.setId("layout-choice");
        box.setAccessibleText("How wallets are laid out");
        box.setTooltip(new Tooltip("How wallets are laid out (1, 2, 3 in the graph)"));
        bar.add(List.of(chips, box), importance);
        menu.put(box, () -> chips.isVisible()
                ? List.of()
                : items(LayoutKind.values(), LayoutKind::word, graph.layout(), graph::layout));
    }

    /** Adds what colours can say to {@code bar}. */
    void colours(FittingRow bar, int importance, Map<Node, Supplier<List<MenuItem>>> menu) {
        ComboBox<ColourBy> box = box(ColourBy.values(), GraphChoices::colour, graph.colourBy(), graph::colourBy);
        box.setId("colour-by");
        box.setAccessibleText("What colours of wallets say");
        box.setTooltip(new Tooltip("What colours of wallets say (T)"));
        Supplier<List<MenuItem>> items = () -> items(ColourBy.values(), GraphChoices::colour, graph.colourBy(),
                graph::colourBy);
        Button open = Menus.button(Feather.DROPLET, "What colours of wallets say (T)", items);
        open.setId("colour-by-menu");
        bar.add(List.of(box, open), importance);
        menu.put(open, () -> box.isVisible() ? List.of() : items.get());
    }

    private static String colour(ColourBy by) {
        return "Colour: " + by.word().toLowerCase(Locale.ROOT);
    }

    private static <T> ComboBox<T> box(T[] all, Function<T, String> word, ReadOnlyObjectProperty<T> now,
            Consumer<T> chosen) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(all);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T one) {
                return one == null ? "" : word.apply(one);
            }

            @Override
            public T fromString(String text) {
                throw new IllegalStateException("nothing is typed here");
            }
        });
        box.valueProperty().subscribe((before, one) -> {
            if (one != null && !one.equals(now.get())) {
                chosen.accept(one);
            }
        });
        now.subscribe(box::setValue);
        return box;
    }

    private static <T> List<MenuItem> items(T[] all, Function<T, String> word, ReadOnlyObjectProperty<T> now,
            Consumer<T> chosen) {
        List<MenuItem> items = new ArrayList<>();
        for (T one : all) {
            RadioMenuItem item = new RadioMenuItem(word.apply(one));
            item.setSelected(one.equals(now.get()));
            item.setOnAction(e -> chosen.accept(one));
            items.add(item);
        }
        return items;
    }
}
