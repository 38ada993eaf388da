package org.wallettracker.ui.common.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.wallettracker.ui.common.theme.Space;

/** Turns the blocks of a Markdown document into nodes. */
public final class PageNodes {
    private static final double CHARACTER = 7.4;
    private final Inlines inlines;

    /** Links are given to {@code follow} as they are written. */
    public PageNodes(Consumer<String> follow) {
        inlines = new Inlines(follow);
    }

    /** The nodes of {@code parent}'s blocks, from top to bottom. */
    public List<javafx.scene.Node> blocks(Node parent) {
        List<javafx.scene.Node> nodes = new ArrayList<>();
        for (Node block = parent.getFirstChild(); block != null; block = block.getNext()) {
            nodes.add(block(block));
        }
        return nodes;
    }

    private javafx.scene.Node block(Node block) {
        return switch (block) {
            case Heading heading -> heading(heading);
            case Paragraph paragraph -> inlines.flow(paragraph);
            case ListBlock list -> list(list);
            case FencedCodeBlock code -> code(code.getLiteral());
            case IndentedCodeBlock code -> code(code.getLiteral());
            case BlockQuote quote -> box("md-quote", blocks(quote));
            case TableBlock table -> table(table);
            case ThematicBreak rule -> styled(new Region(), "md-rule");
            default -> box("md-other", blocks(block));
        };
    }

    private javafx.scene.Node heading(Heading heading) {
        TextFlow flow = inlines.flow(heading);
        flow.getStyleClass().add("md-h" + Math.min(3, heading.getLevel()));
        flow.setAccessibleRole(AccessibleRole.TEXT);
        return flow;
    }

    private javafx.scene.Node list(ListBlock list) {
        VBox box = new VBox(Space.XS);
        int number = list instanceof OrderedList ordered && ordered.getMarkerStartNumber() != null
                ? ordered.getMarkerStartNumber()
                : 1;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            Label mark = new Label(list instanceof BulletList ? "\u2022" : number++ + ".");
            mark.getStyleClass().add("md-mark");
            mark.setMinWidth(Region.USE_PREF_SIZE);
            VBox content = new VBox(Space.XS);
            content.getChildren().addAll(blocks(item));
            HBox.setHgrow(content, Priority.ALWAYS);
            box.getChildren().add(new HBox(mark, content));
        }
        return box;
    }

    private static javafx.scene.Node code(String text) {
        Label label = new Label(text.stripTrailing());
        label.getStyleClass().add("md-code-block");
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private javafx.scene.Node table(TableBlock table) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("md-table");
        int rowNumber = 0;
        int columns = 0;
        int[] longest = new int[64];
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                if (row instanceof TableRow cells) {
                    columns = Math.max(columns, row(grid, cells, rowNumber++, longest));
                }
            }
        }
        for (int i = 0; i < columns; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHgrow(i + 1 == columns ? Priority.ALWAYS : Priority.SOMETIMES);
            column.setMinWidth(i + 1 == columns ? 120 : Math.clamp(longest[i] * CHARACTER + 12, 40, 220));
            grid.getColumnConstraints().add(column);
        }
        return grid;
    }

    private int row(GridPane grid, TableRow row, int number, int[] longest) {
        int column = 0;
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            if (cell instanceof TableCell content && column < longest.length) {
                longest[column] = Math.max(longest[column], Inlines.plain(content).length());
                TextFlow flow = inlines.flow(content);
                VBox box = new VBox(flow);
                box.getStyleClass().add(content.isHeader() ? "md-th" : "md-td");
                GridPane.setValignment(box, VPos.TOP);
                grid.add(box, column++, number);
            }
        }
        return column;
    }

    private static javafx.scene.Node box(String style, List<javafx.scene.Node> content) {
        VBox box = new VBox(Space.S);
        box.getChildren().addAll(content);
        return styled(box, style);
    }

    private static <N extends javafx.scene.Node> N styled(N node, String style) {
        node.getStyleClass().add(style);
        return node;
    }
}
