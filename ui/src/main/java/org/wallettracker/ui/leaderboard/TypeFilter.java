package org.wallettracker.ui.leaderboard;

import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.score.WalletType;
import org.wallettracker.ui.common.control.Chips;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.common.theme.Space;

/** A row of chips: all wallets or those of one type, each with its number. */
final class TypeFilter {
    private final LeaderboardViewModel model;
    private final FlowPane box = new FlowPane(Space.XS, Space.XS);
    private final ToggleGroup group = new ToggleGroup();
    private Map<WalletType, Integer> counts = Map.of();

    TypeFilter(LeaderboardViewModel model) {
        this.model = model;
        box.getStyleClass().add("filter-chips");
        box.setMinWidth(0);
    }

    /** Takes over the numbers of the last answer. */
    void update() {
        if (counts.equals(model.typeCounts())) {
            return;
        }
        counts = Map.copyOf(model.typeCounts());
        box.getChildren().clear();
        box.getChildren().add(chip("All", counts.values().stream().mapToInt(Integer::intValue).sum(), null));
        for (WalletType type : WalletType.values()) {
            if (counts.containsKey(type)) {
                box.getChildren().add(chip(Chips.word(type), counts.get(type), type));
            }
        }
    }

    private ToggleButton chip(String word, int count, @Nullable WalletType type) {
        ToggleButton chip = new ToggleButton(word + "  " + Format.count(count));
        chip.setToggleGroup(group);
        chip.getStyleClass().add("filter-chip");
        chip.setAccessibleText("Show only: " + word);
        chip.setMinWidth(Region.USE_PREF_SIZE);
        chip.setSelected(model.query().get().type() == type);
        chip.setOnAction(e -> {
            chip.setSelected(true);
            model.only(type);
        });
        return chip;
    }

    /** Breaks the row of chips at {@code width} pixels. */
    void wrapAt(double width) {
        box.setPrefWrapLength(Math.max(120, width));
    }

    Node node() {
        return box;
    }
}
