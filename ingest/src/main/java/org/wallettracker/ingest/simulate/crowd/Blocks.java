package org.wallettracker.ingest.simulate.crowd;

import java.io.IOException;

import org.wallettracker.ingest.simulate.TransactionSink;
import org.wallettracker.ingest.simulate.WorldSpec;
import org.wallettracker.ingest.simulate.wire.Account;
import org.wallettracker.ingest.simulate.wire.Ascii;
import org.wallettracker.ingest.simulate.wire.KeyMaker;
import org.wallettracker.ingest.simulate.wire.Transaction;
import org.wallettracker.ingest.simulate.wire.TransactionJson;

/** Puts transactions into slots of 400 ms, signs them and hands them on. */
final class Blocks {
    private final KeyMaker keys;
    private final TransactionSink sink;
    private final Transaction tx = new Transaction();
    private final TransactionJson json;
    private final byte[][] signatures = new byte[4][];
    private byte[] blockhash = {};
    private long blockhashSlot = -1;
    private long written;
    private long bytes;

    Blocks(KeyMaker keys, Account lookupTable, TransactionSink sink) {
        this.keys = keys;
        this.sink = sink;
        this.json = new TransactionJson(lookupTable);
    }

    /** Starts a transaction at {@code now} (milliseconds since the world began). */
    Transaction open(long now, Account payer) {
        boolean version0 = (KeyMaker.mix(written) & 7) < 5;
        return tx.begin(WorldSpec.FIRST_SLOT + now / WorldSpec.SLOT_MILLIS, WorldSpec.START + now / 1_000, payer,
                version0);
    }

    /** Ends the transaction and hands it on. */
    void send() throws IOException {
        tx.finish();
        for (int i = 0; i < signatures.length; i++) {
            signatures[i] = i == 0 || i < tx.signers() ? keys.bytes("signature-" + i, written, 64) : signatures[0];
        }
        if (blockhashSlot != tx.slot()) {
            blockhashSlot = tx.slot();
            blockhash = keys.bytes("blockhash", blockhashSlot, 32);
        }
        json.write(tx, signatures, blockhash);
        Ascii line = json.line();
        sink.transaction(line.array(), line.length(), tx.slot());
        written++;
        bytes += line.length();
    }

    long written() {
        return written;
    }

    long bytes() {
        return bytes;
    }
}
