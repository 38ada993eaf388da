package org.wallettracker.ingest.decode.event;

/** Layouts of the events of Meteora's programs (ONCHAIN 3.5). The same discriminators mean other things in each. */
public final class MeteoraEvents {
    private static final String SWAP = "1b3c15d58aaabb93";
    private static final String SWAP2 = "bd4233a826507599";
    private static final String POOL = "e432f655cb428625";

    /** A trade on a curve; newer versions tell it a second time as {@link #DBC_SWAP2}. */
    public static final Layout DBC_SWAP = new Layout("EvtSwap", SWAP)
            .then("pool:key", "config:key", "trade_direction:u8", "has_referral:bool", "params.amount_in",
                    "params.minimum_amount_out", "swap_result.actual_input_amount", "swap_result.output_amount",
                    "swap_result.next_sqrt_price:u128", "swap_result.trading_fee", "swap_result.protocol_fee",
                    "swap_result.referral_fee", "amount_in", "current_timestamp");
    /** A trade on a curve with the state it left. */
    public static final Layout DBC_SWAP2 = new Layout("EvtSwap2", SWAP2)
            .then("pool:key", "config:key", "trade_direction:u8", "has_referral:bool", "params.amount_0",
                    "params.amount_1", "params.swap_mode:u8", "swap_result.included_fee_input_amount",
                    "swap_result.excluded_fee_input_amount", "swap_result.amount_left", "swap_result.output_amount",
                    "swap_result.next_sqrt_price:u128", "swap_result.trading_fee", "swap_result.protocol_fee",
                    "swap_result.referral_fee", "quote_reserve_amount", "migration_threshold", "current_timestamp");
    /** A curve reached what it had to raise. */
    public static final Layout DBC_COMPLETE = new Layout("EvtCurveComplete", "e5e756549c864b18")
            .then("pool:key", "config:key", "base_reserve", "quote_reserve");
    /** A curve was opened for a new coin. */
    public static final Layout DBC_CREATE = new Layout("EvtInitializePool", POOL)
            .then("pool:key", "config:key", "creator:key", "base_mint:key", "pool_type:u8", "activation_point");

    /** A swap in a DAMM v2 pool, as it was told first. */
    public static final Layout DAMM2_SWAP = new Layout("EvtSwap", SWAP)
            .then("pool:key", "trade_direction:u8", "has_referral:bool", "params.amount_in",
                    "params.minimum_amount_out", "swap_result.output_amount", "swap_result.next_sqrt_price:u128",
                    "swap_result.lp_fee", "swap_result.protocol_fee", "swap_result.partner_fee",
                    "swap_result.referral_fee", "actual_amount_in", "current_timestamp");
    /** A swap in a DAMM v2 pool; later versions add what the pool holds afterwards. */
    public static final Layout DAMM2_SWAP2 = new Layout("EvtSwap2", SWAP2)
            .then("pool:key", "trade_direction:u8", "collect_fee_mode:u8", "has_referral:bool", "params.amount_0",
                    "params.amount_1", "params.swap_mode:u8", "swap_result.included_fee_input_amount",
                    "swap_result.excluded_fee_input_amount", "swap_result.amount_left", "swap_result.output_amount",
                    "swap_result.next_sqrt_price:u128", "swap_result.claiming_fee", "swap_result.protocol_fee",
                    "swap_result.compounding_fee", "swap_result.referral_fee", "included_transfer_fee_amount_in",
                    "included_transfer_fee_amount_out", "excluded_transfer_fee_amount_out", "current_timestamp")
            .then("reserve_a_amount", "reserve_b_amount");

    /** A swap in a DLMM pool; its fee is part of the amount that went in. */
    public static final Layout DLMM_SWAP = new Layout("Swap", "516ce3becdd00ac4")
            .then("lb_pair:key", "from:key", "start_bin_id:i32", "end_bin_id:i32", "amount_in", "amount_out",
                    "swap_for_y:bool", "fee", "protocol_fee", "fee_bps:u128", "host_fee");
    /** The same since fees may be levied on either side. */
    public static final Layout DLMM_SWAP2 = new Layout("Swap2Evt", "2e7452d7941b544d")
            .then("lb_pair:key", "from:key", "start_bin_id:i32", "end_bin_id:i32", "swap_for_y:bool", "fee_bps:u128",
                    "amount_in", "amount_left", "amount_out", "mm_fee", "protocol_fee", "limit_order_fee", "host_fee",
                    "fees_on_input:bool", "fees_on_token_x:bool");

    /** What DBC's creating instructions begin with, behind their discriminator; no event. */
    public static final Layout DBC_NAMES = new Layout("initialize_virtual_pool", "0000000000000000")
            .then("name:string", "symbol:string", "uri:string");

    private MeteoraEvents() {
    }
}
