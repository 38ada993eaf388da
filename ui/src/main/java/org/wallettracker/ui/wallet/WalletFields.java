package org.wallettracker.ui.wallet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.ledger.Bridge;
import org.wallettracker.domain.ledger.Disposal;
import org.wallettracker.domain.ledger.Lot;
import org.wallettracker.domain.ledger.Position;
import org.wallettracker.ui.common.export.Field;
import org.wallettracker.ui.common.export.TableExport;
import org.wallettracker.ui.wallet.WalletPage.PositionRow;

/** What files hold of a wallet beside its tables: every lot and every disposal of its positions. */
final class WalletFields {
    private WalletFields() {
    }

    private record LotRow(PositionRow position, Lot lot) {
    }

    private record DisposalRow(PositionRow position, Disposal disposal) {
    }

    /** The lots of {@code positions} as a file called {@code name}. */
    static TableExport<?> lots(String name, List<PositionRow> positions) {
        List<LotRow> rows = new ArrayList<>();
        positions.forEach(p -> p.position().lots().forEach(l -> rows.add(new LotRow(p, l))));
        return new TableExport<>(name, Map.of(), List.of(
                Field.text("wallet", r -> r.position.position().wallet().toBase58()),
                Field.text("mint", r -> r.position.position().mint().toBase58()),
                Field.text("symbol", r -> r.position.mint().symbol()),
                Field.integer("decimals", r -> r.position.mint().decimals()),
                Field.integer("lot", r -> r.lot.number()),
                Field.text("origin", r -> r.lot.origin() == Lot.Origin.BUY ? "buy" : "transfer-in"),
                Field.time("time", r -> r.lot.time()), Field.integer("slot", r -> r.lot.slot()),
                Field.raw("acquired", r -> r.lot.boughtRaw()), Field.raw("remaining", r -> r.lot.remainingRaw()),
                Field.lamports("cost", r -> r.lot.costKnown() ? r.lot.costLamports() : null),
                Field.lamports("remainingCost", r -> r.lot.costKnown() ? r.lot.remainingCostLamports() : null),
                Field.text("signature", r -> r.lot.signature().toBase58())), List.copyOf(rows));
    }

    /** The disposals of {@code positions} as a file called {@code name}. */
    static TableExport<?> disposals(String name, List<PositionRow> positions) {
        List<DisposalRow> rows = new ArrayList<>();
        positions.forEach(p -> p.position().disposals().forEach(d -> rows.add(new DisposalRow(p, d))));
        return new TableExport<>(name, Map.of(), List.of(
                Field.text("wallet", r -> r.position.position().wallet().toBase58()),
                Field.text("mint", r -> r.position.position().mint().toBase58()),
                Field.text("symbol", r -> r.position.mint().symbol()),
                Field.integer("decimals", r -> r.position.mint().decimals()),
                Field.text("kind", r -> word(r.disposal.kind())), Field.time("time", r -> r.disposal.time()),
                Field.integer("slot", r -> r.disposal.slot()), Field.raw("token", r -> r.disposal.tokenRaw()),
                Field.lamports("proceeds", r -> r.disposal.proceedsLamports()),
                Field.lamports("matchedProceeds", r -> r.disposal.matchedProceedsLamports()),
                Field.lamports("cost", r -> r.disposal.costLamports()),
                Field.lamports("realizedPnl", r -> r.disposal.realizedLamports()),
                Field.raw("unmatched", r -> r.disposal.unmatchedRaw()),
                Field.lamports("unmatchedProceeds", r -> r.disposal.unmatchedLamports()),
                Field.text("lots", r -> String.join(" ",
                        r.disposal.matches().stream().map(m -> Integer.toString(m.lot())).toList())),
                Field.text("signature", r -> r.disposal.signature().toBase58())), List.copyOf(rows));
    }

    private static String word(Disposal.Kind kind) {
        return switch (kind) {
            case SELL -> "sell";
            case TRANSFER_OUT -> "transfer-out";
            case BURN -> "burn";
            case SWAP -> "swap";
        };
    }

    /** An amount of {@code position} where it is known. */
    static Field<PositionRow> lamports(String name, java.util.function.ToLongFunction<Position> value) {
        return Field.lamports(name, r -> known(r, value));
    }

    /** A quantity of {@code position}. */
    static Field<PositionRow> raw(String name, java.util.function.ToLongFunction<Position> value) {
        return Field.raw(name, r -> known(r, value));
    }

    /** A quantity that changed hands by transfer. */
    static Field<PositionRow> moved(String name, java.util.function.ToLongFunction<Bridge> value) {
        return Field.raw(name, r -> known(r, p -> value.applyAsLong(r.bridge())));
    }

    private static @Nullable Long known(PositionRow row, java.util.function.ToLongFunction<Position> value) {
        return row.position().amountsKnown() ? Long.valueOf(value.applyAsLong(row.position())) : null;
    }
}
