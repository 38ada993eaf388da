package org.wallettracker.storage.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.port.ResultStore;
import org.wallettracker.storage.entity.PositionResultEntity;
import org.wallettracker.storage.entity.RunEntity;
import org.wallettracker.storage.entity.WalletResultEntity;

/** Results of the last run as entities, their addresses in the dictionary. */
public final class RelationalResultStore implements ResultStore {
    private final StoreContext context;

    /** On the database of {@code context}. */
    public RelationalResultStore(StoreContext context) {
        this.context = context;
    }

    /** Writes only what differs from the run before: most wallets stay as they were. Positions are written part by part. */
    @Override
    public void replace(Run run, Iterable<Part> parts, long now) {
        context.preparePartitions(List.of(run.asOf()), now);
        context.write("store results", connection -> {
            ScoreHistory history = new ScoreHistory(connection, context.dialect());
            Dictionary dictionary = context.dictionary();
            List<WalletResult> wallets = new ArrayList<>();
            context.withSession(connection, session -> {
                Changes.Rest<?, PositionResultEntity> before = Changes.rest(PositionResultEntity::key,
                        PositionResultEntity::sameAs, stored(session, PositionResultEntity.class));
                for (Part part : parts) {
                    wallets.addAll(part.wallets());
                    before.changes(part.positions().stream().map(p -> ResultRows.row(dictionary, p)).toList())
                            .write(session);
                }
                before.gone().write(session);
                return wallets;
            });
            history.name(wallets);
            List<WalletResultEntity> rows = wallets.stream().map(wallet -> ResultRows.row(dictionary, wallet)).toList();
            List<WalletResultEntity> changed = context.withSession(connection, session -> {
                RunEntity before = lastRun(session);
                List<WalletResultEntity> old = stored(session, WalletResultEntity.class);
                Changes.of(WalletResultEntity::key, WalletResultEntity::sameAs, old, rows).write(session);
                session.createMutationQuery("delete from RunEntity").executeUpdate();
                session.insert(row(run, now));
                boolean sameRules = before != null && before.parameterSet.equals(run.parameterSet())
                        && before.engineVersion.equals(run.engineVersion());
                Changes<WalletResultEntity> scores = Changes.of(WalletResultEntity::key,
                        sameRules ? WalletResultEntity::sameScore : (a, b) -> false, old, rows);
                return Stream.concat(scores.inserts().stream(), scores.updates().stream()).toList();
            });
            history.append(run, changed, now);
            return changed.size();
        });
    }

    private static @Nullable RunEntity lastRun(StatelessSession session) {
        return session.createSelectionQuery("from RunEntity", RunEntity.class).getSingleResultOrNull();
    }

    private static <T> List<T> stored(StatelessSession session, Class<T> type) {
        return session.createSelectionQuery("from " + type.getSimpleName(), type).getResultList();
    }

    private static RunEntity row(Run run, long now) {
        RunEntity row = new RunEntity();
        row.id = RunEntity.ONLY;
        row.asOf = run.asOf();
        row.watermark = run.watermark();
        row.parameterSet = run.parameterSet();
        row.engineVersion = run.engineVersion();
        row.recordedAt = now;
        row.clustersAt = run.clustersAt() == Run.NO_CLUSTERS ? null : run.clustersAt();
        return row;
    }

    @Override
    public @Nullable Run run() {
        return context.readEntities("read the last run", session -> {
            RunEntity run = lastRun(session);
            if (run == null) {
                return null;
            }
            Long clusters = run.clustersAt;
            return new Run(run.asOf, run.watermark, run.parameterSet, run.engineVersion,
                    clusters == null ? Run.NO_CLUSTERS : clusters);
        });
    }

    @Override
    public List<WalletResult> wallets() {
        return context.read("read results", connection -> {
            Map<String, String> groups = new ScoreHistory(connection, context.dialect()).groups();
            List<WalletResultEntity> rows = context.withSession(connection,
                    session -> stored(session, WalletResultEntity.class));
            Dictionary.Names names = context.names(connection);
            return rows.stream().map(row -> ResultRows.wallet(names, groups, row))
                    .sorted(Comparator.comparing(WalletResult::wallet)).toList();
        });
    }

    @Override
    public List<PositionResult> positions() {
        return context.read("read results", connection -> {
            List<PositionResultEntity> rows = context.withSession(connection,
                    session -> stored(session, PositionResultEntity.class));
            Dictionary.Names names = context.names(connection);
            return rows.stream().map(row -> ResultRows.position(names, row))
                    .sorted(Comparator.comparing(PositionResult::wallet).thenComparing(PositionResult::mint)).toList();
        });
    }

    @Override
    public List<PastScore> history(Address wallet) {
        return context.read("read the history of a score", connection -> {
            int number = context.dictionary().find(wallet);
            return number < 0
                    ? List.of()
                    : new ScoreHistory(connection, context.dialect()).of(number);
        });
    }
}
