package org.wallettracker.ingest.decode.event;

/** Layouts of pump.fun's events (ONCHAIN 1.4 to 1.7: the program's interface at every date it changed). */
public final class PumpEvents {
    /** A buy or sell on the curve; reserves are those after it. */
    public static final Layout TRADE = new Layout("TradeEvent", "bddb7fd34ee661ee")
            .then("mint:key", "sol_amount", "token_amount", "is_buy:bool", "user:key", "timestamp:i64",
                    "virtual_sol_reserves", "virtual_token_reserves")
            .then("real_sol_reserves", "real_token_reserves")
            .then("fee_recipient:key", "fee_basis_points", "fee", "creator:key", "creator_fee_basis_points",
                    "creator_fee")
            .then("track_volume:bool")
            .then("total_unclaimed_tokens", "total_claimed_tokens", "current_sol_volume", "last_update_timestamp:i64")
            .then("ix_name:string")
            .then("mayhem_mode:bool")
            .then("cashback_fee_basis_points", "cashback")
            .then("buyback_fee_basis_points", "buyback_fee", "shareholders:shareholders", "quote_mint:key",
                    "quote_amount", "virtual_quote_reserves", "real_quote_reserves")
            .then("holder_rewards_bps", "holder_rewards");
    /** A token was created. */
    public static final Layout CREATE = new Layout("CreateEvent", "1b72a94ddeeb6376")
            .then("name:string", "symbol:string", "uri:string", "mint:key", "bonding_curve:key", "user:key")
            .then("creator:key", "timestamp:i64")
            .then("virtual_token_reserves", "virtual_sol_reserves", "real_token_reserves", "token_total_supply")
            .then("token_program:key", "is_mayhem_mode:bool")
            .then("is_cashback_enabled:bool")
            .then("quote_mint:key", "virtual_quote_reserves")
            .then("creator_fee_bps");
    /** The curve sold its last token. */
    public static final Layout COMPLETE = new Layout("CompleteEvent", "5f72619cd42e9808")
            .then("user:key", "mint:key", "bonding_curve:key", "timestamp:i64")
            .then("quote_mint:key");
    /** The curve's liquidity went to a PumpSwap pool. */
    public static final Layout MIGRATION = new Layout("CompletePumpAmmMigrationEvent", "bde95db95c94ea94")
            .then("user:key", "mint:key", "mint_amount", "sol_amount", "pool_migration_fee", "bonding_curve:key",
                    "timestamp:i64", "pool:key")
            .then("quote_mint:key");
    /** A creator took out fees. */
    public static final Layout COLLECT_CREATOR_FEE = new Layout("CollectCreatorFeeEvent", "7a027f010ebf0caf")
            .then("timestamp:i64", "creator:key", "creator_fee")
            .then("quote_mint:key");
    /** A trader took out cashback. */
    public static final Layout CLAIM_CASHBACK = new Layout("ClaimCashbackEvent", "e2d6f62107f293e5")
            .then("user:key", "amount", "timestamp:i64", "total_claimed", "total_cashback_earned");

    /** Events that are known and tell no fact; they count as events all the same. */
    static final String[] WITHOUT_FACT = {"ed347b25f5fb48d2", "a537817004b3ca28", "e3bed7ceb0b4a584",
            "6161d7905d92167c", "4facf631cd5bcee8", "6e7ce262aaff1178", "757be4b6a1a8dcd6", "dfc39ff63e308f83",
            "9ba768dcd56cf303", "8ecb06207f69bfa2", "86240d48e86582d8", "c57aa77c74515bff", "929fbdac925838f4",
            "b6c3892a23cecff7"};

    private PumpEvents() {
    }
}
