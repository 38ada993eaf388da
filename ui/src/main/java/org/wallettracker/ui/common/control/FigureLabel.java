package org.wallettracker.ui.common.control;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import org.wallettracker.ui.common.format.Figure;

/** A number in figures of one width: coloured only as gain or loss, the exact value on hover. */
public final class FigureLabel extends Label {
    /** Pseudo classes of the tones, for whatever is coloured like a figure. */
    public static final PseudoClass GAIN = PseudoClass.getPseudoClass("gain");
    /** See {@link #GAIN}. */
    public static final PseudoClass LOSS = PseudoClass.getPseudoClass("loss");
    private static final PseudoClass ZERO = PseudoClass.getPseudoClass("zero");
    private static final PseudoClass UNKNOWN = PseudoClass.getPseudoClass("unknown");

    private String exact = "";

    /** An empty one. */
    public FigureLabel() {
        getStyleClass().add("figure");
        Hover.install(this, () -> exact);
    }

    /** One that shows {@code figure}. */
    public FigureLabel(Figure figure) {
        this();
        show(figure);
    }

    /** Shows {@code figure}. */
    public void show(Figure figure) {
        exact = figure.exact();
        write(this, figure);
    }

    /** Lets {@code words} stand on hover in place of the exact figure. */
    public void explain(String words) {
        exact = words;
    }

    /** Shows nothing. */
    public void clear() {
        setText("");
        exact = "";
    }

    /** Writes {@code figure} into {@code labeled}, in its tone. */
    public static void write(Labeled labeled, Figure figure) {
        labeled.setText(figure.text());
        labeled.setAccessibleText(figure.known() ? figure.text() : "unknown: " + figure.exact());
        labeled.pseudoClassStateChanged(GAIN, figure.tone() == Figure.Tone.GAIN);
        labeled.pseudoClassStateChanged(LOSS, figure.tone() == Figure.Tone.LOSS);
        labeled.pseudoClassStateChanged(ZERO, figure.text().equals("0") || figure.text().equals("0.00"));
        labeled.pseudoClassStateChanged(UNKNOWN, figure.tone() == Figure.Tone.UNKNOWN);
    }
}
