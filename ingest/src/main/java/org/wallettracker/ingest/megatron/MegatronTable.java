package org.wallettracker.ingest.megatron;

import static org.wallettracker.ingest.megatron.Column.needed;
import static org.wallettracker.ingest.megatron.Column.optional;

import java.util.List;
import org.wallettracker.ingest.megatron.Column.Type;
import org.wallettracker.ingest.megatron.Paging.Kind;

/** The tables that are read, in this order, with the columns that are read of each (ONCHAIN 7.2 of the design notes). */
enum MegatronTable {
    TOKENS(false, new Paging(Kind.PASSES, needed("id", Type.UUID), optional("updated_at", Type.TIME)),
            needed("mint_address", Type.TEXT), needed("platform", Type.TEXT), needed("creation_signature", Type.TEXT),
            needed("creation_timestamp", Type.TIME), needed("is_graduated", Type.FLAG),
            needed("graduation_signature", Type.TEXT), optional("graduation_timestamp", Type.TIME),
            optional("symbol", Type.TEXT), optional("name", Type.TEXT), optional("decimals", Type.NUMBER)),
    POOLS(false, new Paging(Kind.PASSES, needed("id", Type.UUID), optional("updated_at", Type.TIME)),
            needed("pool_address", Type.TEXT), needed("base_mint", Type.TEXT), needed("platform", Type.TEXT),
            optional("bonding_curve_address", Type.TEXT), optional("initial_price", Type.NUMBER),
            optional("latest_price", Type.NUMBER)),
    TRANSACTIONS(true, new Paging(Kind.APPENDED, needed("signature", Type.TEXT), needed("block_time", Type.TIME)),
            needed("token_id", Type.UUID), needed("slot", Type.NUMBER), needed("type", Type.TEXT),
            needed("user_address", Type.TEXT), needed("success", Type.FLAG), optional("sol_amount", Type.NUMBER),
            optional("price_per_token", Type.NUMBER), optional("price_per_token_usd", Type.NUMBER),
            optional("sol_amount_usd", Type.NUMBER)),
    GRADUATED_TOKENS(false, new Paging(Kind.PASSES, needed("id", Type.COUNT), optional("updated_at", Type.TIME)),
            needed("token_mint", Type.TEXT), needed("graduation_signature", Type.TEXT),
            needed("graduation_timestamp", Type.TIME), optional("migration_type", Type.TEXT),
            optional("graduation_price", Type.NUMBER)),
    SOL_USD_PRICES(false, new Paging(Kind.APPENDED, needed("source", Type.TEXT), needed("price_time", Type.TIME)),
            needed("price_usd", Type.NUMBER)),
    TECHNICAL_SCORES(true,
            new Paging(Kind.NEWEST, needed("token_id", Type.UUID), needed("calculated_at", Type.TIME)),
            needed("total_score", Type.NUMBER)),
    HOLDER_SCORES_V2(true, new Paging(Kind.NEWEST, needed("token_id", Type.UUID), needed("score_time", Type.TIME)),
            needed("total_score", Type.NUMBER));

    private final boolean byToken;
    private final Paging paging;
    private final List<Column> columns;

    MegatronTable(boolean byToken, Paging paging, Column... columns) {
        this.byToken = byToken;
        this.paging = paging;
        List<Column> all = new java.util.ArrayList<>(List.of(paging.key(), paging.time()));
        all.addAll(List.of(columns));
        this.columns = List.copyOf(all);
    }

    String table() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** True if its rows name their token by its id in tokens. */
    boolean byToken() {
        return byToken;
    }

    Paging paging() {
        return paging;
    }

    List<Column> columns() {
        return columns;
    }
}
