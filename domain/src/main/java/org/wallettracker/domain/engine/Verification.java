package org.wallettracker.domain.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.wallettracker.domain.port.ResultStore.PositionResult;
import org.wallettracker.domain.port.ResultStore.WalletResult;

/**
 * Stored results against a replay from nothing.
 *
 * @param wallets replayed
 * @param positions replayed
 * @param differences how many fields differ, missing and surplus rows counted as one each
 * @param first the first of them, at most {@link #LISTED}
 */
public record Verification(int wallets, int positions, long differences, List<Difference> first) {
    /** How many differences are listed. */
    public static final int LISTED = 100;

    public Verification {
        first = List.copyOf(first);
    }

    /**
     * One field that differs.
     *
     * @param subject a wallet, "wallet/mint", or "run"
     * @param field its name; "row" where one side lacks it
     */
    public record Difference(String subject, String field, String stored, String replayed) {
    }

    /** Compares {@code stored} with {@code replayed}, each sorted by its key. */
    static Verification compare(EngineResults stored, EngineResults replayed) {
        Differences d = new Differences();
        d.text("run", "parameterSet", stored.run().parameterSet(), replayed.run().parameterSet());
        d.text("run", "engineVersion", stored.run().engineVersion(), replayed.run().engineVersion());
        d.rows(stored.wallets(), replayed.wallets(), Comparator.comparing(WalletResult::wallet),
                w -> w.wallet().toBase58(), Verification::wallet);
        d.rows(stored.positions(), replayed.positions(),
                Comparator.comparing(PositionResult::wallet).thenComparing(PositionResult::mint),
                p -> p.wallet().toBase58() + "/" + p.mint().toBase58(), Verification::position);
        return new Verification(replayed.wallets().size(), replayed.positions().size(), d.count, d.first);
    }

    private static void wallet(Differences d, String subject, WalletResult s, WalletResult r) {
        d.number(subject, "score", s, r, WalletResult::scoreHundredths);
        d.number(subject, "intervalLow", s, r, WalletResult::intervalLow);
        d.number(subject, "intervalHigh", s, r, WalletResult::intervalHigh);
        d.number(subject, "evidence", s, r, WalletResult::evidence);
        d.number(subject, "realizedPnlLamports", s, r, WalletResult::realizedLamports);
        d.text(subject, "type", s.type(), r.type());
        d.text(subject, "profile", s.profile().toString(), r.profile().toString());
    }

    private static void position(Differences d, String subject, PositionResult s, PositionResult r) {
        d.number(subject, "openRaw", s, r, PositionResult::openRaw);
        d.number(subject, "openCostLamports", s, r, PositionResult::openCostLamports);
        d.number(subject, "realizedPnlLamports", s, r, PositionResult::realizedLamports);
        d.number(subject, "unmatchedProceedsLamports", s, r, PositionResult::unmatchedLamports);
        d.number(subject, "lots", s, r, PositionResult::lots);
        d.text(subject, "profile", s.profile().toString(), r.profile().toString());
    }

    /** Compares the fields of two rows. */
    private interface Fields<T> {
        void compare(Differences d, String subject, T stored, T replayed);
    }

    private static final class Differences {
        private final List<Difference> first = new ArrayList<>();
        private long count;

        private <T> void number(String subject, String field, T stored, T replayed, ToLongFunction<T> of) {
            text(subject, field, Long.toString(of.applyAsLong(stored)), Long.toString(of.applyAsLong(replayed)));
        }

        private void text(String subject, String field, String stored, String replayed) {
            if (!stored.equals(replayed)) {
                count++;
                if (first.size() < LISTED) {
                    first.add(new Difference(subject, field, stored, replayed));
                }
            }
        }

        private <T> void rows(List<T> storedRows, List<T> replayedRows, Comparator<T> key, Function<T, String> name,
                Fields<T> fields) {
            List<T> stored = storedRows.stream().sorted(key).toList();
            List<T> replayed = replayedRows.stream().sorted(key).toList();
            int s = 0;
            int r = 0;
            while (s < stored.size() || r < replayed.size()) {
                int order = s == stored.size()
                        ? 1
                        : r == replayed.size()
                                ? -1
                                : key.compare(stored.get(s), replayed.get(r));
                if (order == 0) {
                    fields.compare(this, name.apply(stored.get(s)), stored.get(s++), replayed.get(r++));
                } else if (order < 0) {
                    text(name.apply(stored.get(s++)), "row", "present", "missing");
                } else {
                    text(name.apply(replayed.get(r++)), "row", "missing", "present");
                }
            }
        }
    }
}
