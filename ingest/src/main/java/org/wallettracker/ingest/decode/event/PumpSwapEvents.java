package org.wallettracker.ingest.decode.event;

/** Layouts of PumpSwap's events (ONCHAIN 2.3 to 2.5). Pool reserves in them are those before the trade. */
public final class PumpSwapEvents {
    /** Base was bought with quote. */
    public static final Layout BUY = new Layout("BuyEvent", "67f4521f2cf57777")
            .then("timestamp:i64", "base_amount_out", "max_quote_amount_in", "user_base_token_reserves",
                    "user_quote_token_reserves", "pool_base_token_reserves", "pool_quote_token_reserves",
                    "quote_amount_in", "lp_fee_basis_points", "lp_fee", "protocol_fee_basis_points", "protocol_fee",
                    "quote_amount_in_with_lp_fee", "user_quote_amount_in", "pool:key", "user:key",
                    "user_base_token_account:key", "user_quote_token_account:key", "protocol_fee_recipient:key",
                    "protocol_fee_recipient_token_account:key")
            .then("coin_creator:key", "coin_creator_fee_basis_points", "coin_creator_fee")
            .then("track_volume:bool", "total_unclaimed_tokens", "total_claimed_tokens", "current_sol_volume",
                    "last_update_timestamp:i64")
            .then("min_base_amount_out", "ix_name:string")
            .then("cashback_fee_basis_points", "cashback")
            .then("buyback_fee_basis_points", "buyback_fee")
            .then("virtual_quote_reserves:i128", "can_boost:bool", "base_supply")
            .then("holder_rewards_bps", "holder_rewards");
    /** Base was sold for quote. */
    public static final Layout SELL = new Layout("SellEvent", "3e2f370aa503dc2a")
            .then("timestamp:i64", "base_amount_in", "min_quote_amount_out", "user_base_token_reserves",
                    "user_quote_token_reserves", "pool_base_token_reserves", "pool_quote_token_reserves",
                    "quote_amount_out", "lp_fee_basis_points", "lp_fee", "protocol_fee_basis_points", "protocol_fee",
                    "quote_amount_out_without_lp_fee", "user_quote_amount_out", "pool:key", "user:key",
                    "user_base_token_account:key", "user_quote_token_account:key", "protocol_fee_recipient:key",
                    "protocol_fee_recipient_token_account:key")
            .then("coin_creator:key", "coin_creator_fee_basis_points", "coin_creator_fee")
            .then("cashback_fee_basis_points", "cashback")
            .then("buyback_fee_basis_points", "buyback_fee")
            .then("virtual_quote_reserves:i128", "can_boost:bool", "base_supply")
            .then("holder_rewards_bps", "holder_rewards");
    /** A pool was opened. */
    public static final Layout CREATE_POOL = new Layout("CreatePoolEvent", "b1310cd2a076a774")
            .then("timestamp:i64", "index:u16", "creator:key", "base_mint:key", "quote_mint:key",
                    "base_mint_decimals:u8", "quote_mint_decimals:u8", "base_amount_in", "quote_amount_in",
                    "pool_base_amount", "pool_quote_amount", "minimum_liquidity", "initial_liquidity",
                    "lp_token_amount_out", "pool_bump:u8", "pool:key", "lp_mint:key", "user_base_token_account:key",
                    "user_quote_token_account:key")
            .then("coin_creator:key")
            .then("is_mayhem_mode:bool")
            .then("creator_fee_bps", "can_edit_creator_fee:bool")
            .then("is_holder_reward:bool");
    /** Liquidity was added. */
    public static final Layout DEPOSIT = new Layout("DepositEvent", "78f83d531f8e6b90")
            .then("timestamp:i64", "lp_token_amount_out", "max_base_amount_in", "max_quote_amount_in",
                    "user_base_token_reserves", "user_quote_token_reserves", "pool_base_token_reserves",
                    "pool_quote_token_reserves", "base_amount_in", "quote_amount_in", "lp_mint_supply", "pool:key",
                    "user:key", "user_base_token_account:key", "user_quote_token_account:key",
                    "user_pool_token_account:key");
    /** Liquidity was taken out. */
    public static final Layout WITHDRAW = new Layout("WithdrawEvent", "1609851aa02c47c0")
            .then("timestamp:i64", "lp_token_amount_in", "min_base_amount_out", "min_quote_amount_out",
                    "user_base_token_reserves", "user_quote_token_reserves", "pool_base_token_reserves",
                    "pool_quote_token_reserves", "base_amount_out", "quote_amount_out", "lp_mint_supply", "pool:key",
                    "user:key", "user_base_token_account:key", "user_quote_token_account:key",
                    "user_pool_token_account:key");

    /** Events that are known and tell no fact: boost, creator fee payout. */
    static final String[] WITHOUT_FACT = {"3f451c16305cc2b9", "e8f5c2eeeada3a59"};

    private PumpSwapEvents() {
    }
}
