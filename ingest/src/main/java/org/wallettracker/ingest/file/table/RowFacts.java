package org.wallettracker.ingest.file.table;

import java.util.List;
import java.util.Locale;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.DecodedTransaction;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.domain.model.Side;
import org.wallettracker.domain.model.TradeCosts;
import org.wallettracker.domain.model.TransactionHeader;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.ingest.decode.TransactionDecoder;
import org.wallettracker.ingest.file.table.TableRow.BadRow;

/**
 * Makes a pending fact of a row. It stands in for the transaction until that itself is read. A table knows no ordinal,
 * so one is drawn from what the row says: the same row in another file is the same fact.
 */
final class RowFacts {
    private static final TradeCosts UNKNOWN_COSTS = new TradeCosts(Unknown.AMOUNT, Unknown.AMOUNT, Unknown.AMOUNT,
            Unknown.AMOUNT, Unknown.AMOUNT, Unknown.AMOUNT, Unknown.AMOUNT, 0, false);

    private RowFacts() {
    }

    static DecodedTransaction read(TableMapping mapping, TableRow row) throws BadRow {
        TransactionHeader header = new TransactionHeader(row.signature(), row.slot(), Unknown.INDEX, row.time(),
                TransactionHeader.UNKNOWN_PAYER, false, Unknown.AMOUNT, TransactionHeader.TABLE + mapping.name(),
                TransactionDecoder.VERSION);
        Fact fact = switch (mapping.kind()) {
            case SWAPS -> swap(mapping, row);
            case TRADES -> trade(mapping, row);
            case TRANSFERS -> transfer(row);
        };
        return new DecodedTransaction(header, List.of(fact));
    }

    private static Fact swap(TableMapping mapping, TableRow row) throws BadRow {
        Address sold = row.mint("sold_mint");
        Address bought = row.mint("bought_mint");
        boolean buy = sold.equals(Programs.WSOL);
        boolean sell = bought.equals(Programs.WSOL);
        if (buy && sell) {
            throw new BadRow("bad-row", "SOL for SOL is no trade");
        }
        if (!buy && !sell) {
            throw new BadRow("token-to-token",
                    "one token for another (" + sold + " for " + bought + "), and the row does"
                            + " not tell what the route was worth in SOL; import the transaction itself");
        }
        return fact(mapping, row, buy ? Side.BUY : Side.SELL, buy ? bought : sold,
                row.amount(buy ? "bought_amount" : "sold_amount", row.decimals()),
                row.lamports(buy ? "sold_amount" : "bought_amount"));
    }

    private static Fact trade(TableMapping mapping, TableRow row) throws BadRow {
        String word = row.text("side").toLowerCase(Locale.ROOT);
        boolean buy = mapping.buyWords().contains(word);
        if (!buy && !mapping.sellWords().contains(word)) {
            throw new BadRow("bad-row", "column " + mapping.columns().get("side") + ": expected one of "
                    + mapping.buyWords() + " or " + mapping.sellWords() + ", found \"" + TableRow.shown(word) + "\"");
        }
        return fact(mapping, row, buy ? Side.BUY : Side.SELL, row.mint("mint"),
                row.amount("token_amount", row.decimals()), row.lamports("sol_amount"));
    }

    private static Fact fact(TableMapping mapping, TableRow row, Side side, Address mint, long token, long lamports)
            throws BadRow {
        if (token == 0 || mint.equals(Programs.WSOL)) {
            throw new BadRow("bad-row", token == 0 ? "a trade of no tokens" : "a trade of SOL itself");
        }
        Address wallet = row.wallet();
        Address venue = mapping.venues().getOrDefault(row.text("venue"), Programs.SYSTEM);
        int ordinal = ordinal(wallet + " " + mint + " " + side + " " + token + " " + lamports);
        return new Fact.Trade(venue, ordinal, 0, wallet, mint, side, token, row.decimals(), Programs.WSOL, lamports,
                UNKNOWN_COSTS, venue, null, false, FactStatus.PENDING);
    }

    private static Fact transfer(TableRow row) throws BadRow {
        Address from = row.address("from");
        Address to = row.address("to");
        Address mint = row.mint("mint");
        boolean sol = mint.equals(Programs.WSOL);
        long amount = sol ? row.lamports("amount") : row.amount("amount", row.decimals());
        if (amount == 0) {
            throw new BadRow("bad-row", "a transfer of nothing (or of less than the table's digits show)");
        }
        int ordinal = ordinal(from + " " + to + " " + mint + " " + amount);
        return sol
                ? new Fact.SolTransfer(Programs.SYSTEM, ordinal, 0, from, to, amount, FactStatus.PENDING)
                : new Fact.TokenTransfer(Programs.TOKEN, ordinal, 0, mint, from, to, amount, 0, row.decimals(),
                        FactStatus.PENDING);
    }

    private static int ordinal(String content) {
        return content.hashCode() & Integer.MAX_VALUE;
    }
}
