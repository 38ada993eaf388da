package org.wallettracker.ui.leaderboard;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.wallettracker.domain.score.WalletType;
import org.wallettracker.ui.common.control.Chips;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.common.theme.Space;

/** A row of chips: all wallets, or those of the types chosen, each with its number. */
final class TypeFilter {
    private final LeaderboardViewModel model;
    private final FlowPane box = new FlowPane(Space.XS, Space.XS);
    private final Map<WalletType, ToggleButton> chips = new EnumMap<>(WalletType.class);
    private final ToggleButton all = new ToggleButton();
    private Map<WalletType, Integer> counts = Map.of();

    TypeFilter(LeaderboardViewModel model) {
        this.model = model;
        box.getStyleClass().add("filter-chips");
        box.setMinWidth(0);
        all.setOnAction(e -> {
            model.filter(model.query().get().filter().withTypes(Set.of()));
            mark();
        });
        model.query().subscribe(q -> mark());
    }

    /** Takes over the numbers of the last answer. */
    void update() {
        if (counts.equals(model.typeCounts())) {
            return;
        }
        counts = Map.copyOf(model.typeCounts());
        box.getChildren().clear();
        chips.clear();
        dress(all, "All", counts.values().stream().mapToInt(Integer::intValue).sum());
        box.getChildren().add(all);
        for (WalletType type : WalletType.values()) {
            if (counts.containsKey(type)) {
                ToggleButton chip = new ToggleButton();
                dress(chip, Chips.word(type), counts.get(type));
                chip.setOnAction(e -> {
                    model.filter(model.query().get().filter().toggled(type));
                    mark();
                });
                chips.put(type, chip);
                box.getChildren().add(chip);
            }
        }
        mark();
    }

    /** Shows which types are chosen. */
    private void mark() {
        Set<WalletType> types = model.query().get().filter().types();
        all.setSelected(types.isEmpty());
        chips.forEach((type, chip) -> chip.setSelected(types.contains(type)));
    }

    private static void dress(ToggleButton chip, String word, int count) {
        chip.setText(word + "  " + Format.count(count));
        chip.getStyleClass().setAll("toggle-button", "filter-chip");
        chip.setAccessibleText("Show wallets of type: " + word);
        chip.setMinWidth(Region.USE_PREF_SIZE);
    }

    /** Breaks the row of chips at {@code width} pixels. */
    void wrapAt(double width) {
        box.setPrefWrapLength(Math.max(120, width));
    }

    Node node() {
        return box;
    }
}
