package org.wallettracker.ingest.megatron;

import java.sql.SQLException;

/** Megatron's database, or a table of it, can't be read. Its message is for people and holds no password. */
public final class MegatronFailure extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 300;

    MegatronFailure(String message) {
        super(message);
    }

    private MegatronFailure(String message, Throwable cause) {
        super(message, cause);
    }

    /** Reading {@code table} does not get on. */
    static MegatronFailure standsStill(String table, int rows) {
        return new MegatronFailure("reading the table " + table + " stands still: " + rows
                + " rows or more begin with the same " + Row.LONGEST + " characters");
    }

    /** More rows of {@code table} than are read have neither key nor time. */
    static MegatronFailure manyWithoutPlace(String table, int rows) {
        return new MegatronFailure("of the rows of the table " + table
                + " that have no key or no time that can be, only the first " + rows + " were read");
    }

    /** @param what was being done, as in "reading the table tokens" */
    static MegatronFailure of(MegatronAddress address, String what, SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        String where = "Megatron's database " + address;
        String said = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        String brief = said.length() > LONGEST ? said.substring(0, LONGEST) + "\u2026" : said;
        return new MegatronFailure(switch (state) {
            case "28P01", "28000" -> where + " refuses this user and password (MEGATRON_DB_USER,"
                    + " MEGATRON_DB_PASSWORD)";
            case "3D000" -> where + ": there is no database of this name (MEGATRON_DB_NAME)";
            case "42501" -> where + ": its user may not do that: " + what + " (" + brief + ")";
            case "57014" -> where + ": " + what + " took longer than "
                    + MegatronDatabase.STATEMENT_SECONDS + " s and was given up";
            case "08001", "08003", "08006", "08004" -> where + " can't be reached: " + what + " (" + brief + ")";
            default -> where + ": " + what + " failed (" + brief + (state.isEmpty() ? "" : ", state " + state) + ")";
        }, e);
    }
}
