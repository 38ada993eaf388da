package org.wallettracker.ingest.decode.wire;

/** The stable codes of why something was not understood; each stands in the user guide. */
public final class Reasons {
    /** The text ends inside a JSON value. */
    public static final String TRUNCATED_JSON = "truncated-json";
    /** The text is not JSON. */
    public static final String MALFORMED_JSON = "malformed-json";
    /** The JSON is nested deeper or has longer texts than is allowed. */
    public static final String LIMIT_EXCEEDED = "limit-exceeded";
    /** One element is larger than is kept in memory. */
    public static final String TOO_LARGE = "too-large";
    /** The node answered {@code result: null}: it does not know the transaction. */
    public static final String NULL_RESULT = "null-result";
    /** The node answered with an error. */
    public static final String RPC_ERROR = "rpc-error";
    /** JSON, but nothing of a transaction in it. */
    public static final String NOT_A_TRANSACTION = "not-a-transaction";
    /** A transaction in a form that this version does not read (a block, a notification, a gRPC dump). */
    public static final String UNSUPPORTED_FORM = "unsupported-form";
    /** The transaction is in encoding base64 or base58. */
    public static final String BASE64_TRANSACTION = "base64-transaction";
    /** A message version that this version does not know. */
    public static final String UNSUPPORTED_VERSION = "unsupported-version";
    /** The transaction has no {@code meta}: whether it succeeded is not known. */
    public static final String MISSING_META = "missing-meta";
    /** A key that must be there is not. */
    public static final String MISSING_FIELD = "missing-field";
    /** An address or signature that is not base58 of the right length. */
    public static final String BAD_ADDRESS = "bad-address";
    /** An index that points outside the list it belongs to. */
    public static final String BAD_INDEX = "bad-index";
    /** A value of the wrong type or outside its range. */
    public static final String BAD_VALUE = "bad-value";
    /** An amount over 2^63-1 that a fact would need. */
    public static final String AMOUNT_TOO_LARGE = "amount-too-large";
    /** An event that ends inside a field of its version. */
    public static final String EVENT_TOO_SHORT = "event-too-short";
    /** An event with a value that can't be. */
    public static final String EVENT_BAD_VALUE = "event-bad-value";
    /** A pool event whose mints neither the instruction nor a balance tells. */
    public static final String UNKNOWN_POOL_MINTS = "unknown-pool-mints";
    /** An instruction swaps on a venue that this version does not read. */
    public static final String UNSUPPORTED_VENUE = "unsupported-venue";

    /** A curve event whose curve neither the instruction nor a balance tells. */
    public static final String UNKNOWN_CURVE = "unknown-curve";
    /** A token movement whose owner or mint nothing in the transaction tells. */
    public static final String UNKNOWN_OWNER = "unknown-owner";
    /** The decoder itself failed on it. */
    public static final String DECODER_FAILURE = "decoder-failure";

    /** A table whose cells can't be told apart any more. */
    public static final String MALFORMED_TABLE = "malformed-table";

    private Reasons() {
    }
}
