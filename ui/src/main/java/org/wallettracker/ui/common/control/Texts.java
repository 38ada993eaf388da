package org.wallettracker.ui.common.control;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Labels by their role in the type scale. */
public final class Texts {
    private Texts() {
    }

    /** The heading of a section. */
    public static Label section(String text) {
        return styled(text, "section-title");
    }

    /** Quiet text beside something. */
    public static Label muted(String text) {
        return styled(text, "muted");
    }

    /** Text that runs over several lines. */
    public static Label wrapped(String text) {
        Label label = styled(text, "paragraph");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static Label styled(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }
}
