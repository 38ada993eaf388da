package org.wallettracker.ingest.megatron;

/** What is known to be wrong in Megatron's rows. Each is counted; none becomes a fact. */
public enum Defect {
    /** The row that a migration of Megatron's plants in graduated_tokens, of a token that did not graduate. */
    FAKE_TOKEN("fakeToken", "the row that Megatron's own set-up plants: passed over"),
    /** The slot is 0 or missing. */
    SLOT_ZERO("slotZero", "no slot: the chain tells it"),
    /** A time of the machine's clock where the chain's is meant: the chain's are whole seconds. */
    WALL_CLOCK("wallClock", "the clock of the machine that wrote the row, not the block's time: the chain tells it"),
    /** A time without zone. */
    NO_TIME_ZONE("noTimeZone", "a time without zone: the chain tells it"),
    /** A time that has not come yet. */
    FUTURE_TIME("futureTime", "a time that has not come yet"),
    /** No time, or one that no clock can tell. */
    NO_TIME("noTime", "no time, or one beyond the years 1 to 9999: the chain tells it"),
    /** The same signature stands in the table again. */
    DUPLICATE_ROW("duplicateRow", "the same signature again"),
    /** Megatron says that it failed. */
    FAILED("failed", "marked as failed: a failed transaction trades nothing, so it is not asked for"),
    /** A type of transaction that is none of the four. */
    UNKNOWN_TYPE("unknownType", "neither buy, sell, add_liquidity nor remove_liquidity"),
    /** Dollars that Megatron divided by 10^9, where it already had SOL. */
    USD_OFF_BY_BILLION("usdOffByBillion", "dollars divided by 10^9: not used"),
    /** A price of 0: what Megatron has where it knows none. */
    ZERO_PRICE("zeroPrice", "a price of 0, which is what Megatron has where it knows none: not used"),
    /** A price rounded to three digits or fewer. */
    FEW_DIGITS("fewDigits", "a price rounded to three digits or fewer: not used"),
    /** SOL/USD that is far from what the desk has. */
    PRICE_OFF("priceOff", "SOL/USD less than half or more than double of what the desk has: refused"),
    /** Text of as many characters as its column holds. */
    TRUNCATED_TEXT("truncatedText", "a symbol or name as long as its column: it may be cut, the chain tells it"),
    /** Decimals other than six. */
    ODD_DECIMALS("oddDecimals", "decimals other than 6: the chain tells them"),
    /** A graduation marked as Raydium's by default, when no graduation went there any more. */
    DEFAULT_RAYDIUM("defaultRaydium", "marked as a migration to Raydium after graduations had left it"
            + " (the column's default): the chain tells where it went"),
    /** A curve's address that is not the mint's. */
    WRONG_CURVE("wrongCurve", "a curve address that is not that of the mint"),
    /** Another venue's token. */
    OTHER_VENUE("otherVenue", "a token of another venue than pump.fun"),
    /** No signature. */
    NO_SIGNATURE("noSignature", "no signature: nothing to ask the chain for"),
    /** A signature that is none. */
    BAD_SIGNATURE("badSignature", "a signature that is none"),
    /** An address that is none. */
    BAD_ADDRESS("badAddress", "an address that is none"),
    /** A row of no token. */
    NO_TOKEN("noToken", "no token of its id: passed over"),
    /** A number that is none. */
    BAD_NUMBER("badNumber", "a number that is missing or none"),
    /** A score beyond its range. */
    BAD_SCORE("badScore", "a score beyond its range: not shown");

    private final String wireName;
    private final String words;

    Defect(String wireName, String words) {
        this.wireName = wireName;
        this.words = words;
    }

    /** For scripts. */
    public String wireName() {
        return wireName;
    }

    /** For people. */
    public String words() {
        return words;
    }
}
