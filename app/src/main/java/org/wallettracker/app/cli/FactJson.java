package org.wallettracker.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.Finality;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.model.Reserves;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.model.TradeCosts;
import org.wallettracker.domain.model.TransactionHeader;
import org.wallettracker.domain.port.FinalityStore;

/** A fact as scripts read it. */
final class FactJson {
    private FactJson() {
    }

    /** As {@link #of(RecordedFact)}, with how far the network had agreed on it. */
    static ObjectNode of(RecordedFact recorded, Map<Signature, FinalityStore.Unfinal> unfinal) {
        FinalityStore.Unfinal known = unfinal.get(recorded.header().signature());
        return of(recorded).put("commitment", (known == null ? Finality.FINALIZED : known.finality()).wireName());
    }

    static ObjectNode of(RecordedFact recorded) {
        TransactionHeader header = recorded.header();
        Fact fact = recorded.fact();
        ObjectNode node = Json.object();
        node.put("signature", header.signature().toBase58());
        node.put("ordinal", fact.ordinal());
        Json.number(node, "slot", header.slot() >= 0, header.slot(), 0);
        Json.number(node, "txIndex", header.txIndex() >= 0, header.txIndex(), 0);
        node.put("blockTime", Times.iso(header.blockTime()));
        node.put("kind", fact.kind().wireName());
        boolean venueKnown = !Programs.unknownVenue(fact);
        node.put("program", venueKnown ? fact.program().toBase58() : null);
        node.put("programName", venueKnown ? Programs.name(fact.program()) : null);
        node.put("position", fact.position());
        switch (fact) {
            case Fact.Trade trade -> trade(node, trade);
            case Fact.Creation creation -> creation(node, creation);
            case Fact.Completion completion -> {
                who(node, completion.wallet().toBase58(), completion.mint().toBase58());
                node.put("curve", completion.curve().toBase58());
            }
            case Fact.Migration migration -> migration(node, migration);
            case Fact.PoolCreation pool -> pool(node, pool);
            case Fact.LiquidityChange change -> liquidity(node, change);
            case Fact.SolTransfer transfer -> {
                node.put("from", transfer.from().toBase58());
                node.put("to", transfer.to().toBase58());
                node.put("lamports", Json.amount(transfer.lamports()));
            }
            case Fact.TokenTransfer transfer -> transfer(node, transfer);
        }
        node.put("status", fact.status().wireName());
        node.put("source", header.source());
        node.put("recordSeq", recorded.recordSeq());
        node.put("recordedAt", Instant.ofEpochMilli(recorded.recordedAt()).toString());
        return node;
    }

    private static void who(ObjectNode node, String wallet, String mint) {
        node.put("wallet", wallet);
        node.put("mint", mint);
    }

    private static void quote(ObjectNode node, String mint, long raw) {
        node.put("quoteMint", mint);
        node.put("quoteRaw", Json.amount(raw));
    }

    private static void trade(ObjectNode node, Fact.Trade trade) {
        who(node, trade.wallet().toBase58(), trade.mint().toBase58());
        node.put("side", trade.side().wireName());
        node.put("tokenRaw", Json.amount(trade.tokenRaw()));
        Json.number(node, "decimals", trade.decimals() >= 0, trade.decimals(), 0);
        node.put("swapLamports", Json.amount(trade.swapLamports()));
        quote(node, trade.quoteMint().toBase58(), trade.quoteRaw());
        TradeCosts costs = trade.costs();
        ObjectNode fees = node.putObject("fees");
        boolean sol = trade.inSol();
        venueFees(fees, costs, sol);
        fees.put("terminal", Json.amount(costs.terminal()));
        fees.put("network", Json.amount(costs.network()));
        fees.put("tip", Json.amount(costs.tip()));
        if (!sol) {
            venueFees(node.putObject("quoteFees"), costs, true);
        }
        node.put("rentLamports", costs.rentKnown() ? Long.toString(costs.rent()) : null);
        node.put("netLamports", sol && trade.amountsFit() ? Long.toString(trade.netLamports()) : null);
        node.put("venue", trade.venue().toBase58());
        node.put("roundTrip", trade.roundTrip());
        node.put("derived", Programs.derived(trade));
        reserves(node, trade.reserves());
    }

    private static void venueFees(ObjectNode node, TradeCosts costs, boolean known) {
        node.put("protocol", known ? Json.amount(costs.protocol()) : null);
        node.put("creator", known ? Json.amount(costs.creator()) : null);
        node.put("lp", known ? Json.amount(costs.lp()) : null);
        node.put("cashback", known ? Json.amount(costs.cashback()) : null);
    }

    private static void reserves(ObjectNode node, @Nullable Reserves reserves) {
        if (reserves == null) {
            node.putNull("reserves");
            return;
        }
        ObjectNode after = node.putObject("reserves");
        after.put("tokenRaw", Json.amount(reserves.token()));
        after.put("quoteRaw", Json.amount(reserves.quote()));
        after.put("realTokenRaw", Json.amount(reserves.realToken()));
        after.put("realQuoteRaw", Json.amount(reserves.realQuote()));
    }

    private static void creation(ObjectNode node, Fact.Creation creation) {
        who(node, creation.wallet().toBase58(), creation.mint().toBase58());
        node.put("name", creation.name());
        node.put("symbol", creation.symbol());
        node.put("uri", creation.uri());
        node.put("creator", Json.address(creation.creator()));
        node.put("curve", creation.curve().toBase58());
        node.put("supplyRaw", Json.amount(creation.supplyRaw()));
        node.put("quoteMint", creation.quoteMint().toBase58());
        node.put("mayhem", creation.mayhem());
        reserves(node, creation.reserves());
    }

    private static void migration(ObjectNode node, Fact.Migration migration) {
        who(node, migration.wallet().toBase58(), migration.mint().toBase58());
        node.put("tokenRaw", Json.amount(migration.tokenRaw()));
        quote(node, migration.quoteMint().toBase58(), migration.quoteRaw());
        node.put("feeRaw", Json.amount(migration.feeRaw()));
        node.put("curve", migration.curve().toBase58());
        node.put("pool", migration.pool().toBase58());
    }

    private static void pool(ObjectNode node, Fact.PoolCreation pool) {
        who(node, pool.wallet().toBase58(), pool.mint().toBase58());
        node.put("tokenRaw", Json.amount(pool.tokenRaw()));
        quote(node, pool.quoteMint().toBase58(), pool.quoteRaw());
        node.put("pool", pool.pool().toBase58());
        node.put("quoteIsBase", pool.quoteIsBase());
    }

    private static void liquidity(ObjectNode node, Fact.LiquidityChange change) {
        who(node, change.wallet().toBase58(), change.mint().toBase58());
        node.put("tokenRaw", Json.amount(change.tokenRaw()));
        quote(node, change.quoteMint().toBase58(), change.quoteRaw());
        node.put("pool", change.pool().toBase58());
        reserves(node, change.reserves());
    }

    private static void transfer(ObjectNode node, Fact.TokenTransfer transfer) {
        node.put("mint", transfer.mint().toBase58());
        node.put("from", Json.address(transfer.from()));
        node.put("to", Json.address(transfer.to()));
        node.put("tokenRaw", Json.amount(transfer.tokenRaw()));
        node.put("withheldRaw", Json.amount(transfer.withheldRaw()));
        Json.number(node, "decimals", transfer.decimals() >= 0, transfer.decimals(), 0);
    }
}
