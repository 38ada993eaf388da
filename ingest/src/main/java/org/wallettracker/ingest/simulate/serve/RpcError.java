package org.wallettracker.ingest.simulate.serve;

/** An error as JSON-RPC answers it (ONCHAIN 5.3). */
final class RpcError extends Exception {
    private static final long serialVersionUID = 1L;
    static final int INVALID_REQUEST = -32_600;
    static final int NO_METHOD = -32_601;
    static final int INVALID_PARAMS = -32_602;
    static final int BLOCK_NOT_AVAILABLE = -32_004;
    static final int UNHEALTHY = -32_005;
    static final int SLOT_SKIPPED = -32_007;
    static final int UNSUPPORTED_VERSION = -32_015;

    private final int code;

    RpcError(int code, String message) {
        super(message);
        this.code = code;
    }

    static RpcError params(String message) {
        return new RpcError(INVALID_PARAMS, "Invalid params: " + message);
    }

    int code() {
        return code;
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
