package org.wallettracker.ui.common.markdown;

import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/** Reads Markdown with tables. */
public final class Markdown {
    private static final Parser PARSER = Parser.builder().extensions(List.of(TablesExtension.create())).build();

    private Markdown() {
    }

    /** The document in {@code text}. */
    public static Node parse(String text) {
        return PARSER.parse(text);
    }

    /** True if {@code destination} is another page of the guide and not an address elsewhere. */
    public static boolean isPage(String destination) {
        return destination.matches("[a-z0-9-]+\\.md(#.*)?");
    }

    /** The file of a link to a page, without the place in it. */
    public static String file(String destination) {
        int hash = destination.indexOf('#');
        return hash < 0 ? destination : destination.substring(0, hash);
    }
}
