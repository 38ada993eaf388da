package org.wallettracker.ingest.decode.event;

/** Layouts of the events of Raydium's CPMM pools and of its LaunchLab (ONCHAIN 3.3 and 3.4). */
public final class RaydiumEvents {
    /** A swap in a CPMM pool. Reserves are those before it, amounts those without transfer fees of the tokens. */
    public static final Layout CPMM_SWAP = new Layout("SwapEvent", "40c6cde8260871e2")
            .then("pool_id:key", "input_vault_before", "output_vault_before", "input_amount", "output_amount",
                    "input_transfer_fee", "output_transfer_fee", "base_input:bool")
            .then("input_mint:key", "output_mint:key", "trade_fee", "creator_fee", "creator_fee_on_input:bool");
    /** A trade on a LaunchLab curve, as it is told since the creator has a fee of his own. */
    public static final Layout LAUNCH_TRADE = new Layout("TradeEvent", "bddb7fd34ee661ee")
            .then("pool_state:key", "total_base_sell", "virtual_base", "virtual_quote", "real_base_before",
                    "real_quote_before", "real_base_after", "real_quote_after", "amount_in", "amount_out",
                    "protocol_fee", "platform_fee", "creator_fee", "share_fee", "trade_direction:u8",
                    "pool_status:u8", "exact_in:bool");
    /** The same before: the creator's fee was put into the middle, so the length tells which of the two it is. */
    public static final Layout LAUNCH_TRADE_FIRST = new Layout("TradeEvent", "bddb7fd34ee661ee")
            .then("pool_state:key", "total_base_sell", "virtual_base", "virtual_quote", "real_base_before",
                    "real_quote_before", "real_base_after", "real_quote_after", "amount_in", "amount_out",
                    "protocol_fee", "platform_fee", "share_fee", "trade_direction:u8", "pool_status:u8");
    /** A curve was opened for a new coin; what follows the names is another form in every version. */
    public static final Layout LAUNCH_CREATE = new Layout("PoolCreateEvent", "97d7e20976a173ae")
            .then("pool_state:key", "creator:key", "config:key", "decimals:u8", "name:string", "symbol:string",
                    "uri:string");

    /** Bytes of {@link #LAUNCH_TRADE} without its discriminator. */
    static final int LAUNCH_TRADE_LENGTH = 139;

    private RaydiumEvents() {
    }
}
