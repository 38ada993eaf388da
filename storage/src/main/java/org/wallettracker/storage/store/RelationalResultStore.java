package org.wallettracker.storage.store;

import java.util.Comparator;
import java.util.List;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
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

    /** Writes only what differs from the run before: most wallets stay as they were. */
    @Override
    public void replace(Run run, List<WalletResult> wallets, List<PositionResult> positions) {
        context.writeEntities("store results", session -> {
            Dictionary dictionary = context.dictionary();
            Changes.of(WalletResultEntity::key, WalletResultEntity::sameAs, stored(session, WalletResultEntity.class),
                    wallets.stream().map(wallet -> row(dictionary, wallet)).toList()).write(session);
            Changes.of(PositionResultEntity::key, PositionResultEntity::sameAs,
                    stored(session, PositionResultEntity.class),
                    positions.stream().map(position -> row(dictionary, position)).toList()).write(session);
            session.createMutationQuery("delete from RunEntity").executeUpdate();
            session.insert(row(run));
            return null;
        });
    }

    private static <T> List<T> stored(StatelessSession session, Class<T> type) {
        return session.createSelectionQuery("from " + type.getSimpleName(), type).getResultList();
    }

    private static RunEntity row(Run run) {
        RunEntity row = new RunEntity();
        row.id = RunEntity.ONLY;
        row.asOf = run.asOf();
        row.watermark = run.watermark();
        row.parameterSet = run.parameterSet();
        row.engineVersion = run.engineVersion();
        return row;
    }

    @Override
    public @Nullable Run run() {
        return context.readEntities("read the last run", session -> {
            RunEntity run = session.createSelectionQuery("from RunEntity", RunEntity.class).getSingleResultOrNull();
            return run == null ? null : new Run(run.asOf, run.watermark, run.parameterSet, run.engineVersion);
        });
    }

    @Override
    public List<WalletResult> wallets() {
        return context.readEntities("read results", session -> {
            List<WalletResultEntity> rows = stored(session, WalletResultEntity.class);
            Dictionary.Names names = context.dictionary().names();
            return rows.stream()
                    .map(row -> new WalletResult(names.address(row.wallet), row.score, row.intervalLow,
                            row.intervalHigh, row.evidence, row.realizedLamports, row.walletType))
                    .sorted(Comparator.comparing(WalletResult::wallet)).toList();
        });
    }

    @Override
    public List<PositionResult> positions() {
        return context.readEntities("read results", session -> {
            List<PositionResultEntity> rows = stored(session, PositionResultEntity.class);
            Dictionary.Names names = context.dictionary().names();
            return rows.stream()
                    .map(row -> new PositionResult(names.address(row.wallet), names.address(row.mint), row.openRaw,
                            row.openCostLamports, row.realizedLamports, row.unmatchedLamports, row.lots))
                    .sorted(Comparator.comparing(PositionResult::wallet).thenComparing(PositionResult::mint)).toList();
        });
    }

    private static WalletResultEntity row(Dictionary dictionary, WalletResult wallet) {
        WalletResultEntity row = new WalletResultEntity();
        row.wallet = dictionary.number(wallet.wallet());
        row.score = wallet.scoreHundredths();
        row.intervalLow = wallet.intervalLow();
        row.intervalHigh = wallet.intervalHigh();
        row.evidence = wallet.evidence();
        row.realizedLamports = wallet.realizedLamports();
        row.walletType = wallet.type();
        return row;
    }

    private static PositionResultEntity row(Dictionary dictionary, PositionResult position) {
        PositionResultEntity row = new PositionResultEntity();
        row.wallet = dictionary.number(position.wallet());
        row.mint = dictionary.number(position.mint());
        row.openRaw = position.openRaw();
        row.openCostLamports = position.openCostLamports();
        row.realizedLamports = position.realizedLamports();
        row.unmatchedLamports = position.unmatchedLamports();
        row.lots = position.lots();
        return row;
    }
}
