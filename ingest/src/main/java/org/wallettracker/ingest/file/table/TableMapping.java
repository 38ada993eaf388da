package org.wallettracker.ingest.file.table;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;

/**
 * What the columns of a table mean.
 *
 * @param name under which it is chosen
 * @param kind what a row tells
 * @param delimiter between cells
 * @param decimalMark in amounts
 * @param tokenDecimals digits behind the mark that a token's base unit has, where no column says so
 * @param cutDigits true if digits beyond the unit are cut off instead of refused
 * @param wallet whose rows these are, where no column says so
 * @param columns header name by field
 * @param venues program by what the venue column says
 * @param mints mint by what a mint column says instead of an address
 * @param buyWords what a side column says for a purchase
 * @param sellWords what it says for a sale
 */
public record TableMapping(String name, Kind kind, char delimiter, char decimalMark, int tokenDecimals,
        boolean cutDigits, @Nullable Address wallet, Map<String, String> columns, Map<String, Address> venues,
        Map<String, Address> mints, List<String> buyWords, List<String> sellWords) {

    /** What a row tells. */
    public enum Kind {
        /** One thing given and one got: {@code sold_mint, sold_amount, bought_mint, bought_amount}. */
        SWAPS(List.of("signature", "time", "sold_mint", "sold_amount", "bought_mint", "bought_amount")),
        /** A side, a mint and what was paid: {@code side, mint, token_amount, sol_amount}. */
        TRADES(List.of("signature", "time", "side", "mint", "token_amount", "sol_amount")),
        /** A movement without a price: {@code from, to, mint, amount}. */
        TRANSFERS(List.of("signature", "time", "from", "to", "mint", "amount"));

        private final List<String> needed;

        Kind(List<String> needed) {
            this.needed = needed;
        }

        /** Fields that a mapping of this kind must name a column for. */
        public List<String> needed() {
            return needed;
        }
    }

    private static final List<String> OPTIONAL = List.of("wallet", "slot", "venue", "decimals");
    private static final List<String> KEYS = List.of("name", "kind", "delimiter", "decimal_mark", "token_decimals",
            "digits_beyond", "wallet", "columns", "venues", "mints", "sides");

    public TableMapping {
        columns = Map.copyOf(columns);
        venues = Map.copyOf(venues);
        mints = Map.copyOf(mints);
        buyWords = List.copyOf(buyWords);
        sellWords = List.copyOf(sellWords);
    }

    /** True if {@code header} has every column that is named here. */
    public boolean fits(Collection<String> header) {
        return header.containsAll(columns.values());
    }

    /**
     * A mapping from the tree of a TOML file.
     *
     * @param fallbackName its name where the file gives none
     * @param source for messages
     * @throws InvalidMapping if a key is missing, unknown or wrong
     */
    public static TableMapping of(Map<String, Object> tree, String fallbackName, String source) {
        for (String key : tree.keySet()) {
            if (!KEYS.contains(key)) {
                throw new InvalidMapping(
                        source + ": unknown key \"" + key + "\"; known are " + String.join(", ", KEYS));
            }
        }
        String kindText = text(tree, "kind", "", source);
        Kind kind;
        try {
            kind = Kind.valueOf(kindText.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new InvalidMapping(source + ": expected kind = \"swaps\", \"trades\" or \"transfers\", found \""
                    + kindText + "\"");
        }
        Map<String, String> columns = texts(tree, "columns", source);
        for (String field : kind.needed) {
            if (!columns.containsKey(field)) {
                throw new InvalidMapping(source + ": [columns] names no column for " + field + "; kind " + kindText
                        + " needs " + String.join(", ", kind.needed));
            }
        }
        for (String field : columns.keySet()) {
            if (!kind.needed.contains(field) && !OPTIONAL.contains(field)) {
                throw new InvalidMapping(source + ": [columns] has the unknown field \"" + field + "\"; known are "
                        + String.join(", ", kind.needed) + ", " + String.join(", ", OPTIONAL));
            }
        }
        String walletText = text(tree, "wallet", "", source);
        Address wallet = walletText.isEmpty() ? null : address(walletText, source + ": wallet");
        if (kind != Kind.TRANSFERS && wallet == null && !columns.containsKey("wallet")) {
            throw new InvalidMapping(source + ": expected a wallet column in [columns], or wallet = \"ADDRESS\" for a"
                    + " table of one wallet");
        }
        String digits = text(tree, "digits_beyond", "refuse", source);
        if (!digits.equals("refuse") && !digits.equals("cut")) {
            throw new InvalidMapping(source + ": expected digits_beyond = \"refuse\" or \"cut\"");
        }
        Object sides = tree.getOrDefault("sides", Map.of());
        return new TableMapping(text(tree, "name", fallbackName, source), kind, mark(tree, "delimiter", ",", source),
                mark(tree, "decimal_mark", ".", source), decimals(tree, source), digits.equals("cut"), wallet, columns,
                addresses(tree, "venues", source), addresses(tree, "mints", source),
                words(sides, "buy", source), words(sides, "sell", source));
    }

    private static int decimals(Map<String, Object> tree, String source) {
        Object value = tree.get("token_decimals");
        if (value instanceof Number n && n.longValue() == n.intValue() && n.intValue() >= 0 && n.intValue() <= 18) {
            return n.intValue();
        }
        if (value == null) {
            return -1;
        }
        throw new InvalidMapping(source + ": expected token_decimals of 0 to 18, found " + value);
    }

    private static String text(Map<String, Object> tree, String key, String otherwise, String source) {
        Object value = tree.getOrDefault(key, otherwise);
        if (value instanceof String s) {
            return s;
        }
        throw new InvalidMapping(source + ": expected a text for " + key + ", found " + value);
    }

    private static char mark(Map<String, Object> tree, String key, String otherwise, String source) {
        String text = text(tree, key, otherwise, source);
        if (text.equals("tab")) {
            return '\t';
        }
        if (text.length() != 1 || text.charAt(0) == '"' || Character.isLetterOrDigit(text.charAt(0))) {
            throw new InvalidMapping(source + ": expected one character (or \"tab\") for " + key);
        }
        return text.charAt(0);
    }

    private static Map<String, String> texts(Map<String, Object> tree, String key, String source) {
        Map<String, String> texts = new TreeMap<>();
        if (!(tree.getOrDefault(key, Map.of()) instanceof Map<?, ?> values)) {
            throw new InvalidMapping(source + ": expected a section [" + key + "]");
        }
        values.forEach((name, value) -> {
            if (!(value instanceof String s) || s.isBlank()) {
                throw new InvalidMapping(
                        source + ": expected a text for " + name + " in [" + key + "], found " + value);
            }
            texts.put(String.valueOf(name), s);
        });
        return texts;
    }

    private static Map<String, Address> addresses(Map<String, Object> tree, String key, String source) {
        Map<String, Address> addresses = new TreeMap<>();
        texts(tree, key, source).forEach(
                (name, text) -> addresses.put(name, address(text, source + ": " + name + " in [" + key + "]")));
        return addresses;
    }

    private static Address address(String text, String where) {
        try {
            return Address.parse(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidMapping(where + ": " + e.getMessage());
        }
    }

    private static List<String> words(Object sides, String side, String source) {
        if (!(sides instanceof Map<?, ?> map)) {
            throw new InvalidMapping(source + ": expected a section [sides]");
        }
        Object value = map.get(side);
        if (value == null) {
            return List.of(side);
        }
        if (value instanceof List<?> list && list.stream().allMatch(w -> w instanceof String)) {
            return list.stream().map(w -> String.valueOf(w).toLowerCase(Locale.ROOT)).toList();
        }
        throw new InvalidMapping(source + ": expected a list of words for " + side + " in [sides]");
    }
}
