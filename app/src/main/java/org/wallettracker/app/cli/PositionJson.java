package org.wallettracker.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.desk.MintInfo;
import org.wallettracker.domain.ledger.Disposal;
import org.wallettracker.domain.ledger.Lot;
import org.wallettracker.domain.ledger.Position;
import org.wallettracker.domain.ledger.Reconciled;
import org.wallettracker.domain.ledger.UsdBasis;

/** A position down to its lots and disposals, as scripts read it. */
final class PositionJson {
    /** What CSV has of the keys of a position. */
    static final List<String> COLUMNS = List.of("mint", "symbol", "decimals", "openRaw", "openCostLamports",
            "realizedPnlLamports", "realizedGrossPnlLamports", "unmatchedProceedsLamports", "unrealizedPnlLamports",
            "exitValueLamports", "averageCostPnlLamports", "cashFlowPnlLamports", "realizedPnlUsd", "boughtRaw",
            "soldRaw", "spentLamports", "receivedLamports", "buys", "sells", "firstTime", "lastTime", "orderKnown",
            "flags");

    private PositionJson() {
    }

    static ObjectNode of(Position p, MintInfo mint, UsdBasis usd) {
        ObjectNode node = Json.object();
        node.put("mint", p.mint().toBase58());
        node.put("symbol", mint.symbol());
        Json.number(node, "decimals", mint.decimals() >= 0, mint.decimals(), 0);
        node.put("openRaw", amount(p, p.openRaw()));
        node.put("openCostLamports", amount(p, p.openCostLamports()));
        node.put("realizedPnlLamports", amount(p, p.realizedLamports()));
        node.put("realizedGrossPnlLamports", amount(p, p.realizedGrossLamports()));
        node.put("unmatchedProceedsLamports", amount(p, p.unmatchedLamports()));
        node.put("unrealizedPnlLamports", p.exitValueKnown() ? Long.toString(p.unrealizedLamports()) : null);
        node.put("exitValueLamports", p.exitValueKnown() ? Long.toString(p.exitValueLamports()) : null);
        node.put("averageCostPnlLamports", amount(p, p.averageCostLamports()));
        node.put("cashFlowPnlLamports", amount(p, p.cashFlowLamports()));
        Json.number(node, "realizedPnlUsd", p.usdKnown() && p.amountsKnown(), p.realizedMicroUsd(), 6);
        UsdJson.put(node, usd, p.usdKnown() && p.amountsKnown());
        node.put("boughtRaw", amount(p, p.boughtRaw()));
        node.put("soldRaw", amount(p, p.soldRaw()));
        node.put("spentLamports", amount(p, p.spentLamports()));
        node.put("receivedLamports", amount(p, p.receivedLamports()));
        node.put("buys", p.buys());
        node.put("sells", p.sells());
        node.put("firstTime", Times.iso(p.firstTime()));
        node.put("lastTime", Times.iso(p.lastTime()));
        node.put("orderKnown", p.orderKnown());
        ArrayNode lots = node.putArray("lots");
        p.lots().forEach(lot -> lots.add(lot(lot, usd)));
        ArrayNode disposals = node.putArray("disposals");
        p.disposals().forEach(disposal -> disposals.add(disposal(disposal, usd)));
        ArrayNode flags = node.putArray("flags");
        p.flags().stream().sorted().forEach(flag -> flags.add(camel(flag)));
        return node;
    }

    /** Null where the amounts of {@code p} are too large to be true. */
    private static @Nullable String amount(Position p, long value) {
        return p.amountsKnown() ? Long.toString(value) : null;
    }

    private static ObjectNode lot(Lot lot, UsdBasis usd) {
        ObjectNode node = Json.object();
        node.put("number", lot.number());
        node.put("origin", camel(lot.origin()));
        node.put("boughtRaw", Long.toString(lot.boughtRaw()));
        node.put("remainingRaw", Long.toString(lot.remainingRaw()));
        node.put("costLamports", Json.amount(lot.costLamports()));
        node.put("grossLamports", Json.amount(lot.grossLamports()));
        node.put("remainingCostLamports", Json.amount(lot.remainingCostLamports()));
        node.put("time", Times.iso(lot.time()));
        node.put("signature", lot.signature().toBase58());
        node.put("ordinal", lot.ordinal());
        UsdJson.put(node, lot.costKnown() ? usd.at(lot.time()) : null);
        return node;
    }

    private static ObjectNode disposal(Disposal d, UsdBasis usd) {
        ObjectNode node = Json.object();
        node.put("kind", camel(d.kind()));
        node.put("tokenRaw", Long.toString(d.tokenRaw()));
        node.put("proceedsLamports", Long.toString(d.proceedsLamports()));
        node.put("costLamports", Long.toString(d.costLamports()));
        node.put("unmatchedRaw", Long.toString(d.unmatchedRaw()));
        node.put("unmatchedProceedsLamports", Long.toString(d.unmatchedLamports()));
        node.put("realizedPnlLamports", Long.toString(d.realizedLamports()));
        node.put("time", Times.iso(d.time()));
        node.put("signature", d.signature().toBase58());
        node.put("ordinal", d.ordinal());
        UsdJson.put(node, d.proceedsLamports() == 0 ? null : usd.at(d.time()));
        ArrayNode matches = node.putArray("matches");
        for (Disposal.Match match : d.matches()) {
            ObjectNode item = matches.addObject();
            item.put("lot", match.lot());
            item.put("tokenRaw", Long.toString(match.tokenRaw()));
            item.put("costLamports", Json.amount(match.costLamports()));
            item.put("proceedsLamports", Long.toString(match.proceedsLamports()));
            item.put("holdSeconds", match.holdSeconds());
        }
        return node;
    }

    /** A position beside the chain's balance; null where no transaction showed it. */
    static @Nullable ObjectNode balance(Optional<Reconciled> of) {
        if (of.isEmpty()) {
            return null;
        }
        Reconciled r = of.get();
        ObjectNode node = Json.object();
        node.put("reconciled", r.agrees());
        node.put("ledgerRaw", Long.toString(r.ledgerRaw()));
        node.put("chainRaw", Long.toString(r.chainRaw()));
        node.put("differenceRaw", Long.toString(r.differenceRaw()));
        Json.number(node, "slot", r.slot() >= 0, r.slot(), 0);
        node.put("signature", r.signature().toBase58());
        return node;
    }

    /** An enum's name in camel case: TRANSFER_IN is transferIn. */
    static String camel(Enum<?> value) {
        String[] words = value.name().toLowerCase(Locale.ROOT).split("_", -1);
        StringBuilder text = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            text.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return text.toString();
    }
}
