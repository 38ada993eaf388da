package org.wallettracker.storage.snapshot;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.wallettracker.domain.desk.DeskStatus;
import org.wallettracker.domain.desk.Leaderboard;
import org.wallettracker.domain.desk.LeaderboardRow;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.port.FactStore.StoreCounts;
import org.wallettracker.domain.score.WalletType;

/** Status and rows as bytes, fields in the order of their declaration. */
final class BoardRows {
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
        out.writeUTF(s.parameterSet());
        out.writeLong(board.asOf());
        out.writeLong(board.knownAt());
        out.writeUTF(board.parameterSet());
        out.writeInt(board.rows().size());
        for (LeaderboardRow row : board.rows()) {
            out.write(row.wallet().toBytes());
            write(out, row);
        }
    }

    private static void write(DataOutputStream out, LeaderboardRow r) throws IOException {
        out.writeUTF(r.type().name());
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
    }

    static BoardSnapshot.Found read(DataInputStream in) throws IOException {
        StoreCounts counts = new StoreCounts(in.readLong(), in.readLong(), in.readLong(), in.readLong(), in.readLong(),
                in.readLong(), in.readLong(), in.readLong(), in.readLong(), in.readLong());
        long asOf = in.readLong();
        long knownAt = in.readLong();
        int wallets = in.readInt();
        int positions = in.readInt();
        int observed = in.readInt();
        int reconciled = in.readInt();
        int prices = in.readInt();
        DeskStatus status = new DeskStatus(true, counts, asOf, knownAt, wallets, positions, observed, reconciled,
                in.readUTF(), prices);
        long boardAsOf = in.readLong();
        long boardKnownAt = in.readLong();
        String set = in.readUTF();
        int size = in.readInt();
        List<LeaderboardRow> rows = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            rows.add(row(in));
        }
        return new BoardSnapshot.Found(new Leaderboard(boardAsOf, boardKnownAt, set, rows), status, null);
    }

    private static LeaderboardRow row(DataInputStream in) throws IOException {
        Address wallet = Address.of(in.readNBytes(Address.LENGTH), 0);
        WalletType type = WalletType.valueOf(in.readUTF());
        int[] n = new int[15];
        for (int i = 0; i < n.length; i++) {
            n[i] = in.readInt();
        }
        long[] m = new long[5];
        for (int i = 0; i < m.length; i++) {
            m[i] = in.readLong();
        }
        boolean usdKnown = in.readBoolean();
        long[] spark = new long[in.readByte()];
        for (int i = 0; i < spark.length; i++) {
            spark[i] = in.readLong();
        }
        return new LeaderboardRow(n[0], wallet, type, n[1], n[2], n[3], n[4], n[5], m[0], m[1], m[2], usdKnown, n[6],
                n[7], n[8], n[9], n[10], n[11], m[3], m[4], n[12], n[13], n[14], spark);
    }
}
