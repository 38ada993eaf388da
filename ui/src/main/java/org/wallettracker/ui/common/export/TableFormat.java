package org.wallettracker.ui.common.export;

/** How a table is written. */
public enum TableFormat {
    /** A header and a line a row, separated by commas. */
    CSV("CSV", ".csv"),
    /** One object: what the table is, and its rows. */
    JSON("JSON", ".json");

    private final String word;
    private final String ending;

    TableFormat(String word, String ending) {
        this.word = word;
        this.ending = ending;
    }

    /** For people. */
    public String word() {
        return word;
    }

    /** How the names of such files end, with the dot. */
    public String ending() {
        return ending;
    }
}
