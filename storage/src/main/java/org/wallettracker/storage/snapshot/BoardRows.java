package org.wallettracker.storage.snapshot;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wallettracker.domain.desk.DeskStatus;
import org.wallettracker.domain.desk.Leaderboard;
import org.wallettracker.domain.desk.LeaderboardRow;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.port.FactStore.StoreCounts;
import org.wallettracker.domain.score.WalletType;

/** Status and rows as bytes, fields in the order of their declaration. */
final class BoardRows {
    private static final WalletType[] ALL = WalletType.values();
    /** Names of the types in the order of their numbers. */
    private static final String TYPES = Arrays.toString(ALL);

    private BoardRows() {
    }

    static void write(DataOutputStream out, Leaderboard board, DeskStatus s) throws IOException {
        StoreCounts c = s.counts();
        for (long count : new long[]{c.facts(), c.transactions(), c.trades(), c.verified(), c.pending(), c.disputed(),
                c.quarantined(), c.watermark(), c.simulatedFacts(), c.newestBlockTime(), s.asOf(), s.knownAt()}) {
            out.writeLong(count);
        }
        for (int count : new int[]{s.wallets(), s.positions(), s.observed(), s.reconciled(), s.prices()}) {
            out.writeInt(count);
        }
        write(out, s.parameterSet());
        out.writeLong(board.asOf());
        out.writeLong(board.knownAt());
        write(out, board.parameterSet());
        write(out, TYPES);
        out.writeInt(board.rows().size());
        for (LeaderboardRow row : board.rows()) {
            out.write(row.wallet().toBytes());
            write(out, row);
        }
    }

    private static void write(DataOutputStream out, LeaderboardRow r) throws IOException {
        out.writeByte(r.type().ordinal());
        for (int value : new int[]{r.rank(), r.typeConfidence(), r.score(), r.low(), r.high(), r.evidence(),
                r.winRate(), r.closed(), r.multiple(), r.graduates(), r.tokens(), r.trades(), r.reconciledRate(),
                r.observed(), r.reconciled()}) {
            out.writeInt(value);
        }
        for (long value : new long[]{r.realizedLamports(), r.unrealizedLamports(), r.pnlMicroUsd(), r.firstActive(),
                r.lastActive()}) {
            out.writeLong(value);
        }
        out.writeBoolean(r.usdKnown());
        out.writeByte(r.spark().length);
        for (long lamports : r.spark()) {
            out.writeLong(lamports);
        }
        write(out, r.cluster());
        out.writeBoolean(r.penalised());
        out.writeBoolean(r.limited());
    }

    /** A text: its length in bytes, and these in UTF-8. */
    static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** What {@link #write(DataOutputStream, String)} wrote. */
    static String text(ByteBuffer in) {
        byte[] bytes = new byte[Math.min(in.getInt(), in.remaining())];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    static BoardSnapshot.Found read(ByteBuffer in) {
        long[] c = longs(in, 12);
        int[] n = ints(in, 5);
        StoreCounts counts = new StoreCounts(c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7], c[8], c[9]);
        DeskStatus status = new DeskStatus(true, counts, c[10], c[11], n[0], n[1], n[2], n[3], text(in), n[4]);
        long[] clocks = longs(in, 2);
        String set = text(in);
        String types = text(in);
        if (!types.equals(TYPES)) {
            throw new IllegalArgumentException("its types of wallets are " + types);
        }
        int size = in.getInt();
        List<LeaderboardRow> rows = new ArrayList<>(Math.min(size, in.remaining()));
        byte[] address = new byte[Address.LENGTH];
        for (int i = 0; i < size; i++) {
            rows.add(row(in, address));
        }
        return new BoardSnapshot.Found(new Leaderboard(clocks[0], clocks[1], set, rows), status, null);
    }

    private static LeaderboardRow row(ByteBuffer in, byte[] address) {
        in.get(address);
        Address wallet = Address.of(address, 0);
        WalletType type = ALL[in.get()];
        int[] n = ints(in, 15);
        long[] m = longs(in, 5);
        boolean usdKnown = in.get() != 0;
        long[] spark = longs(in, in.get());
        return new LeaderboardRow(n[0], wallet, type, n[1], n[2], n[3], n[4], n[5], m[0], m[1], m[2], usdKnown, n[6],
                n[7], n[8], n[9], n[10], n[11], m[3], m[4], n[12], n[13], n[14], spark, text(in), in.get() != 0,
                in.get() != 0);
    }

    private static int[] ints(ByteBuffer in, int count) {
        int[] values = new int[count];
        for (int i = 0; i < count; i++) {
            values[i] = in.getInt();
        }
        return values;
    }

    private static long[] longs(ByteBuffer in, int count) {
        long[] values = new long[count];
        for (int i = 0; i < count; i++) {
            values[i] = in.getLong();
        }
        return values;
    }
}
