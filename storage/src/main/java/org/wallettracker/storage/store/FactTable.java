package org.wallettracker.storage.store;

import static org.wallettracker.storage.store.Column.Told.BALANCE;
import static org.wallettracker.storage.store.Column.Told.EVENT;
import static org.wallettracker.storage.store.Column.Told.EXACT;
import static org.wallettracker.storage.store.Column.Type.ADDRESS;
import static org.wallettracker.storage.store.Column.Type.CODE;
import static org.wallettracker.storage.store.Column.Type.FLAG;
import static org.wallettracker.storage.store.Column.Type.INT;
import static org.wallettracker.storage.store.Column.Type.LONG;
import static org.wallettracker.storage.store.Column.Type.TEXT;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** The three tables of facts. Every one begins with the same columns; {@link FactRow} names their places. */
@SuppressWarnings("ImmutableEnumChecker") // the lists are unmodifiable
enum FactTable {
    TRADE("trade", List.of("wallet"), List.of(new Column("wallet", ADDRESS, BALANCE),
            new Column("mint", ADDRESS, EVENT), new Column("side", CODE, EXACT),
            new Column("token_raw", LONG, EVENT), new Column("decimals", INT, BALANCE),
            new Column("quote_mint", ADDRESS, EVENT), new Column("quote_raw", LONG, EVENT),
            new Column("fee_protocol", LONG, EVENT), new Column("fee_creator", LONG, EVENT),
            new Column("fee_lp", LONG, EVENT), new Column("fee_cashback", LONG, EVENT),
            new Column("fee_terminal", LONG, BALANCE), new Column("fee_network", LONG, BALANCE),
            new Column("tip", LONG, BALANCE), new Column("rent", LONG, BALANCE),
            new Column("venue", ADDRESS, BALANCE), new Column("reserve_token", LONG, EVENT),
            new Column("reserve_quote", LONG, EVENT), new Column("reserve_real_token", LONG, EVENT),
            new Column("reserve_real_quote", LONG, EVENT), new Column("round_trip", FLAG, BALANCE)), 0),

    TRANSFER("transfer", List.of("sender", "receiver"), List.of(new Column("mint", ADDRESS, EXACT),
            new Column("sender", ADDRESS, EXACT), new Column("receiver", ADDRESS, EXACT),
            new Column("amount", LONG, EVENT), new Column("withheld", LONG, EVENT),
            new Column("decimals", INT, BALANCE)), 0),

    TOKEN_EVENT("token_event", List.of("wallet", "creator"), List.of(new Column("kind", CODE, EXACT),
            new Column("wallet", ADDRESS, BALANCE), new Column("mint", ADDRESS, EVENT),
            new Column("venue", ADDRESS, EVENT), new Column("pool", ADDRESS, EVENT),
            new Column("creator", ADDRESS, EVENT), new Column("token_raw", LONG, EVENT),
            new Column("quote_mint", ADDRESS, EVENT), new Column("quote_raw", LONG, EVENT),
            new Column("fee_raw", LONG, EVENT), new Column("reserve_token", LONG, EVENT),
            new Column("reserve_quote", LONG, EVENT), new Column("reserve_real_token", LONG, EVENT),
            new Column("reserve_real_quote", LONG, EVENT), new Column("flag", FLAG, EXACT),
            new Column("decimals", INT, BALANCE), new Column("name", TEXT, EXACT), new Column("symbol", TEXT, EXACT),
            new Column("uri", TEXT, EXACT)), 3);

    private final String sqlName;
    private final List<String> walletColumns;
    private final List<Column> columns;
    private final int texts;
    private final String columnList;

    FactTable(String sqlName, List<String> walletColumns, List<Column> own, int texts) {
        this.sqlName = sqlName;
        this.walletColumns = walletColumns;
        this.texts = texts;
        List<Column> all = new ArrayList<>(List.of(new Column("program", ADDRESS, EXACT),
                new Column("ordinal", INT, EXACT), new Column("place", INT, EXACT), new Column("status", CODE, EXACT),
                new Column("contested", FLAG, EXACT)));
        all.addAll(own);
        this.columns = Collections.unmodifiableList(all);
        this.columnList = "record_seq, tx_seq, "
                + all.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    String sqlName() {
        return sqlName;
    }

    /** Columns that hold a wallet taking part. */
    List<String> walletColumns() {
        return walletColumns;
    }

    /** All columns after {@code record_seq} and {@code tx_seq}; the texts come last. */
    List<Column> columns() {
        return columns;
    }

    /** How many of the columns are texts. */
    int texts() {
        return texts;
    }

    /** What {@link FactSql#readFact} wants, in its order. */
    String columnList() {
        return columnList;
    }
}
