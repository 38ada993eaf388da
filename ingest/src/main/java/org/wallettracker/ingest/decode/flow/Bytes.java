package org.wallettracker.ingest.decode.flow;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.wallettracker.ingest.decode.wire.NotUnderstood;
import org.wallettracker.ingest.decode.wire.Reasons;

/** Little-endian numbers in instruction data, and amounts written as text. */
final class Bytes {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private Bytes() {
    }

    static long u64(byte[] bytes, int at) {
        return (long) LONG.get(bytes, at);
    }

    static long unsigned(String text) throws NotUnderstood {
        try {
            return Long.parseUnsignedLong(text);
        } catch (NumberFormatException e) {
            throw new NotUnderstood(Reasons.BAD_VALUE, "expected an amount (0 to 2^64-1), found \""
                    + (text.length() > 60 ? text.substring(0, 60) + "..." : text) + "\"");
        }
    }
}
