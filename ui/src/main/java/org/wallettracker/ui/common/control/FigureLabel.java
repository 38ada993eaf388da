package org.wallettracker.ui.common.control;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import org.wallettracker.ui.common.format.Figure;

/** A number in figures of one width: coloured only as gain or loss, the exact value on hover. */
public final class FigureLabel extends Label {
    /** Pseudo classes of the tones, for whatever is coloured like a figure. */
    public static final PseudoClass GAIN = PseudoClass.getPseudoClass("gain");
    /** See {@link #GAIN}. */
    public static final PseudoClass LOSS = PseudoClass.getPseudoClass("loss");
    private static final PseudoClass ZERO = PseudoClass.getPseudoClass("zero");
    private static final PseudoClass UNKNOWN = PseudoClass.getPseudoClass("unknown");

    private final Tooltip exact = new Tooltip();

    /** An empty one. */
    public FigureLabel() {
        getStyleClass().add("figure");
        exact.setShowDelay(Duration.millis(300));
    }

    /** One that shows {@code figure}. */
    public FigureLabel(Figure figure) {
        this();
        show(figure);
    }

    /** Shows {@code figure}. */
    public void show(Figure figure) {
        setText(figure.text());
        exact.setText(figure.exact());
        setTooltip(exact);
        setAccessibleText(figure.known() ? figure.text() : "unknown: " + figure.exact());
        pseudoClassStateChanged(GAIN, figure.tone() == Figure.Tone.GAIN);
        pseudoClassStateChanged(LOSS, figure.tone() == Figure.Tone.LOSS);
        pseudoClassStateChanged(ZERO, figure.text().equals("0") || figure.text().equals("0.00"));
        pseudoClassStateChanged(UNKNOWN, figure.tone() == Figure.Tone.UNKNOWN);
    }

    /** Shows nothing. */
    public void clear() {
        setText("");
        setTooltip(null);
    }
}
