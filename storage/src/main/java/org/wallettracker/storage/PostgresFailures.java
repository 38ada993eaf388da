package org.wallettracker.storage;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.wallettracker.storage.store.Failures;

/** What failures of the shared database mean, by SQLSTATE (PostgreSQL manual, appendix A). */
final class PostgresFailures implements Failures {
    private static final String WRONG_PASSWORD = "28P01";
    private static final String REFUSED = "28000";
    private static final String NO_SUCH_DATABASE = "3D000";
    private static final String NOT_ALLOWED = "42501";
    private static final String TOO_MANY = "53300";
    private static final String STARTING = "57P03";
    private static final String DISK_FULL = "53100";
    private static final String READ_ONLY = "25006";
    private static final String CONNECTION = "08";
    private static final String SHUTDOWN = "57P";

    private final DatabaseAddress address;

    PostgresFailures(DatabaseAddress address) {
        this.address = address;
    }

    @Override
    public RuntimeException told(String what, Exception failure, boolean reading) {
        if (failure instanceof StorageException known) {
            return known;
        }
        SQLException sql = Failures.sql(failure);
        if (sql == null) {
            if (reading) {
                return new DamagedDatabaseException("could not " + what + ": the database " + address
                        + " holds something that this program did not write (" + failure.getMessage() + ")", failure);
            }
            return failure instanceof RuntimeException e ? e : new StorageException("could not " + what, failure);
        }
        String state = String.valueOf(sql.getSQLState());
        String start = "could not " + what + ": the database " + address;
        if (state.startsWith(CONNECTION) || state.startsWith(SHUTDOWN)) {
            return new DatabaseUnreachableException(start + " can't be reached any more (" + sentence(sql)
                    + "). What was stored before is safe", failure);
        }
        return switch (state) {
            case DISK_FULL -> new StorageException(start + " has no room left on its disk. What was stored before is"
                    + " safe: make room there and do it again", failure);
            case NOT_ALLOWED, READ_ONLY -> new StorageException(start + " does not let the user " + address.user()
                    + " do that (" + sentence(sql) + ")", failure);
            default -> new StorageException(start + " answered: " + sentence(sql), failure);
        };
    }

    /** What {@code sql} means while the schema is looked at and brought up to date; else what {@code failure} is. */
    RuntimeException opening(SQLException sql, Exception failure) {
        if (NOT_ALLOWED.equals(sql.getSQLState())) {
            String user = '"' + address.user().replace("\"", "\"\"") + '"';
            return new DatabaseUnreachableException("the database " + address + " does not give the user "
                    + address.user() + " the rights this program needs (" + sentence(sql) + "): let its owner run"
                    + " GRANT CREATE, USAGE ON SCHEMA public TO " + user + " (or of the schema that currentSchema"
                    + " names), and make this user the owner of tables that another one made there", failure);
        }
        return told("open it", failure, false);
    }

    /** What a failure to connect means. */
    DatabaseUnreachableException connecting(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        String start = "the database " + address;
        String text = switch (state) {
            case WRONG_PASSWORD -> address.hasPassword()
                    ? start + " refuses the password of the user " + address.user()
                            + ": set WALLET_TRACKER_DATABASE_PASSWORD to the right one"
                    : withoutPassword(start);
            case REFUSED -> start + " does not let the user " + address.user() + " in (" + sentence(e) + ")";
            case NO_SUCH_DATABASE -> "there is no database of this name: " + address + ". Make it first (createdb)";
            case TOO_MANY -> start + " has no connection left for this program (" + sentence(e) + ")";
            case STARTING -> start + " is not ready (" + sentence(e) + "): try again in a moment";
            default -> reached(start, state, e);
        };
        return new DatabaseUnreachableException(text, e);
    }

    private String reached(String start, String state, SQLException e) {
        String message = sentence(e);
        if (!address.hasPassword() && message.contains("no password was provided")) {
            return withoutPassword(start);
        }
        for (Throwable at = e; at != null; at = at.getCause()) {
            if (at instanceof java.net.UnknownHostException) {
                return start + " can't be reached: its host name is not known";
            }
            if (at instanceof java.net.SocketTimeoutException) {
                return start + " can't be reached: no answer in time";
            }
            if (at instanceof java.net.ConnectException) {
                return start + " can't be reached: nothing answers there. Is it running, and are host and port right?";
            }
            if (at instanceof java.io.EOFException) {
                return start + " is not a PostgreSQL server, or it hung up at once";
            }
        }
        return state.equals("08P01")
                ? start + " is not a PostgreSQL server (" + message + ")"
                : start + " can't be opened: " + message;
    }

    private String withoutPassword(String start) {
        return start + " wants a password for the user " + address.user()
                + ": set WALLET_TRACKER_DATABASE_PASSWORD (or DB_PASSWORD, PGPASSWORD)";
    }

    private static String sentence(@Nullable SQLException e) {
        return e == null ? "" : String.valueOf(e.getMessage()).lines().findFirst().orElse("").strip();
    }
}
