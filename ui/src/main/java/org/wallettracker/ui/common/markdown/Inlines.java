package org.wallettracker.ui.common.markdown;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.wallettracker.ui.common.control.Links;

/** Turns words, emphasis, code and links into one flow of text. */
final class Inlines {
    private final Consumer<String> follow;

    Inlines(Consumer<String> follow) {
        this.follow = follow;
    }

    /** The text of {@code parent}. */
    TextFlow flow(Node parent) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("md-flow");
        add(flow, parent, List.of());
        return flow;
    }

    private void add(TextFlow flow, Node parent, List<String> styles) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case org.commonmark.node.Text text -> flow.getChildren().add(text(text.getLiteral(), styles));
                case Code code -> flow.getChildren().add(text(code.getLiteral(), with(styles, "md-code")));
                case SoftLineBreak line -> flow.getChildren().add(text(" ", styles));
                case HardLineBreak line -> flow.getChildren().add(text("\n", styles));
                case StrongEmphasis strong -> add(flow, strong, with(styles, "md-strong"));
                case Emphasis emphasis -> add(flow, emphasis, with(styles, "md-em"));
                case Link link -> flow.getChildren().add(link(link));
                case Image image -> flow.getChildren().add(text(plain(image), with(styles, "md-em")));
                default -> add(flow, node, styles);
            }
        }
    }

    private Button link(Link link) {
        Button button = Links.link(plain(link), link.getDestination(), () -> follow.accept(link.getDestination()));
        button.getStyleClass().add("md-link");
        return button;
    }

    /** The words of {@code parent} without their looks. */
    static String plain(Node parent) {
        StringBuilder words = new StringBuilder();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case org.commonmark.node.Text text -> words.append(text.getLiteral());
                case Code code -> words.append(code.getLiteral());
                default -> words.append(plain(node));
            }
        }
        return words.toString();
    }

    private static Text text(String words, List<String> styles) {
        Text text = new Text(words);
        text.getStyleClass().add("md-text");
        text.getStyleClass().addAll(styles);
        return text;
    }

    private static List<String> with(List<String> styles, String another) {
        return Stream.concat(styles.stream(), Stream.of(another)).toList();
    }
}
