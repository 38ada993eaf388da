package org.wallettracker.ingest.simulate.serve;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** One method of JSON-RPC. */
@FunctionalInterface
interface RpcMethod {

    /**
     * Writes the value of {@code result}.
     *
     * @throws RpcError if the call is answered with an error instead
     */
    void answer(Params params, JsonGenerator out) throws IOException, RpcError;
}
