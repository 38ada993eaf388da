package org.wallettracker.ingest.decode.wire;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An instruction that the node itself parsed ({@code jsonParsed}): its type and its values as texts. */
public final class ParsedInfo {
    private final List<String> names = new ArrayList<>();
    private final List<String> values = new ArrayList<>();
    private String type = "";

    /** E.g. {@code transferChecked}; empty where the node gave a bare text (a memo). */
    public String type() {
        return type;
    }

    void type(String text) {
        type = text;
    }

    void put(String name, String value) {
        names.add(name);
        values.add(value);
    }

    /** The value under {@code name} (inside an object: {@code tokenAmount.amount}), null if there is none. */
    public @Nullable String get(String name) {
        int i = names.indexOf(name);
        return i < 0 ? null : values.get(i);
    }
}
