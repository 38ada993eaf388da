package org.wallettracker.storage.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

    @Override
    public void replace(Run run, List<WalletResult> wallets, List<PositionResult> positions) {
        context.writeEntities("store results", session -> {
            Dictionary dictionary = context.dictionary();
            session.createMutationQuery("delete from RunEntity").executeUpdate();
            session.createMutationQuery("delete from WalletResultEntity").executeUpdate();
            session.createMutationQuery("delete from PositionResultEntity").executeUpdate();
            RunEntity entity = new RunEntity();
            entity.id = RunEntity.ONLY;
            entity.asOf = run.asOf();
            entity.watermark = run.watermark();
            entity.parameterSet = run.parameterSet();
            entity.engineVersion = run.engineVersion();
            session.insert(entity);
            List<WalletResultEntity> walletRows = new ArrayList<>(wallets.size());
            wallets.forEach(wallet -> walletRows.add(row(dictionary, wallet)));
            session.insertMultiple(walletRows);
            List<PositionResultEntity> positionRows = new ArrayList<>(positions.size());
            positions.forEach(position -> positionRows.add(row(dictionary, position)));
            session.insertMultiple(positionRows);
            return null;
        });
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
            List<WalletResultEntity> rows = session
                    .createSelectionQuery("from WalletResultEntity", WalletResultEntity.class).getResultList();
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
            List<PositionResultEntity> rows = session
                    .createSelectionQuery("from PositionResultEntity", PositionResultEntity.class).getResultList();
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
