package org.wallettracker.storage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.wallettracker.domain.cluster.review.ReviewAct;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.DecodedTransaction;

/** What the other process does: {@code batches PLACE}, {@code reusing PLACE}, {@code deciding PLACE}, {@code hold PLACE} or {@code once PLACE}, a directory or an address. */
final class Writer {
    /** Transactions in a batch, each with {@link #FACTS} facts. */
    static final int TRANSACTIONS = 40;
    static final int FACTS = 2;
    /** So many batches, the first ones, carry a reject as well. */
    static final int REJECTS = 20;

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private Writer() {
    }

    public static void main(String[] arguments) throws Exception {
        try (Database database = open(arguments[1])) {
            switch (arguments[0]) {
                case "batches" -> appendForEver(database);
                case "reusing" -> {
                    reuseSpaceAtOnce(database);
                    appendForEver(database);
                }
                case "deciding" -> decideForEver(database);
                case "hold" -> {
                    System.out.println("held");
                    System.in.read();
                }
                case "once" -> {
                    database.facts().append(batch(0), List.of(), 1);
                    database.settings().put("\u0131", "I\u0130i");
                    System.out.println(database.facts().counts().facts());
                }
                default -> throw new IllegalArgumentException(arguments[0]);
            }
        }
    }

    private static Database open(String place) {
        return place.startsWith("postgresql:")
                ? Database.open(DatabaseAddress.parse(place, "nobody", null), NOW)
                : Database.open(Path.of(place));
    }

    /** As in a file that has been open for minutes: space that nothing needs any more is written over at once. */
    private static void reuseSpaceAtOnce(Database database) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET RETENTION_TIME 0");
        }
    }

    /** The decision that is taken as the {@code number}th, from 0. */
    static ReviewAct decision(int number) {
        List<Address> wallets = new ArrayList<>();
        for (int i = 0; i <= number % 40; i++) {
            wallets.add(Sample.address(number + i));
        }
        return new ReviewAct(0, ReviewAct.Kind.NOTE, "c", wallets, List.of(), "note " + number, "A", number, 0);
    }

    private static void decideForEver(Database database) {
        int present = database.reviews().all().size();
        System.out.println("open");
        for (int number = present;; number++) {
            database.reviews().append(decision(number));
            System.out.println(number);
            System.out.flush();
        }
    }

    private static void appendForEver(Database database) {
        long present = database.facts().counts().transactions() / TRANSACTIONS;
        System.out.println("open");
        for (int number = (int) present;; number++) {
            database.facts().append(batch(number), number < REJECTS
                    ? List.of(Sample.reject("r", "f", number, 0, "x"))
                    : List.of(), number);
            System.out.println(number);
            System.out.flush();
        }
    }

    /** Batch {@code number}: the same whenever it is asked for. */
    static List<DecodedTransaction> batch(int number) {
        List<DecodedTransaction> batch = new ArrayList<>();
        for (int i = 0; i < TRANSACTIONS; i++) {
            int n = number * TRANSACTIONS + i;
            batch.add(Sample.tx(Sample.header(n), Sample.trade(0, n % 700, n % 90, 1 + n),
                    Sample.trade(1, n % 700, n % 90, 2 + n)));
        }
        return batch;
    }
}
