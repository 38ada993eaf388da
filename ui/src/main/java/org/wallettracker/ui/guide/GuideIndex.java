package org.wallettracker.ui.guide;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.wallettracker.assets.Assets;
import org.wallettracker.ui.common.markdown.Markdown;

/** The pages of the guide in the order of its index. */
final class GuideIndex {
    /** The page that lists the others. */
    static final String INDEX = "index.md";

    private GuideIndex() {
    }

    /** A page: its file and its title in the index. */
    record Page(String file, String title) {
    }

    /** A page read. */
    record Content(Page page, List<Page> pages, Node document) {
    }

    /**
     * Reads {@code file} and the list of pages.
     *
     * @throws IllegalArgumentException if there is no such page
     */
    static Content read(String file) {
        List<Page> pages = pages(Markdown.parse(Assets.text("guide/" + INDEX)));
        Page page = pages.stream().filter(p -> p.file().equals(file)).findFirst().orElse(new Page(file, file));
        return new Content(page, pages, Markdown.parse(Assets.text("guide/" + file)));
    }

    /** The pages that {@code index} links to. */
    static List<Page> pages(Node index) {
        List<Page> pages = new ArrayList<>();
        index.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                if (Markdown.isPage(link.getDestination()) && link.getFirstChild() instanceof Text text) {
                    pages.add(new Page(link.getDestination(), text.getLiteral()));
                }
            }
        });
        return List.copyOf(pages);
    }
}
