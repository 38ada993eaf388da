package org.wallettracker.ui.fake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import org.wallettracker.domain.desk.Desk;
import org.wallettracker.domain.desk.DeskStatus;
import org.wallettracker.domain.desk.Leaderboard;
import org.wallettracker.domain.desk.LeaderboardRow;
import org.wallettracker.domain.desk.TokenBoard;
import org.wallettracker.domain.desk.TokenDossier;
import org.wallettracker.domain.desk.TokenParts;
import org.wallettracker.domain.desk.WalletDossier;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.port.FactStore.StoreCounts;
import org.wallettracker.domain.score.WalletType;

/** A desk of made-up wallets. */
public final class FakeDesk implements Desk {
    /** Its "now": 2026-11-20 12:00:00 UTC. */
    public static final long AS_OF = 1_795_176_000L;
    private static final long DAY = 86_400;

    private volatile TokenParts parts = TokenParts.NONE;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile Leaderboard board;

    /** A desk of {@code wallets} wallets. */
    public FakeDesk(int wallets) {
        board = new Leaderboard(AS_OF, 1, "default v1", rows(wallets, 1));
    }

    /** Makes up other figures for the same wallets and says so. */
    public void change(int wallets, long seed) {
        board = new Leaderboard(AS_OF, seed, "default v1", rows(wallets, seed));
        listeners.forEach(Runnable::run);
    }

    private static List<LeaderboardRow> rows(int count, long seed) {
        List<LeaderboardRow> unranked = new ArrayList<>(count);
        SplittableRandom random = new SplittableRandom(seed);
        SplittableRandom names = new SplittableRandom(7);
        for (int i = 0; i < count; i++) {
            unranked.add(row(random, address(names)));
        }
        unranked.sort(Comparator.comparingInt(LeaderboardRow::score).reversed().thenComparing(LeaderboardRow::wallet));
        List<LeaderboardRow> ranked = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            ranked.add(ranked(unranked.get(i), i + 1));
        }
        return ranked;
    }

    static Address address(SplittableRandom random) {
        return new Address(random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong());
    }

    private static LeaderboardRow row(SplittableRandom random, Address wallet) {
        double skill = random.nextDouble();
        double luck = random.nextDouble();
        int score = (int) (Math.pow(skill, 1.6) * 93_000 * (0.6 + 0.4 * luck));
        int evidence = (int) (Math.pow(random.nextDouble(), 3) * 400 * Math.sqrt(skill));
        score = (int) ((double) score * (evidence + 2) / (evidence + 8));
        int half = (int) (26_000 / Math.sqrt(evidence + 1)) + 900;
        int closed = evidence + random.nextInt(1 + evidence / 3);
        long realized = (long) ((skill - 0.55) * Math.exp(random.nextDouble() * 7) * 4e8);
        boolean usd = random.nextInt(9) > 0;
        long last = AS_OF - (long) (Math.pow(random.nextDouble(), 4) * 60 * DAY);
        WalletType[] types = WalletType.values();
        int pick = random.nextInt(100);
        WalletType type = pick < 70 ? WalletType.NORMAL : types[1 + pick % (types.length - 1)];
        int graduates = random.nextInt(5) == 0 ? 0 : (int) (skill * evidence / 6);
        return new LeaderboardRow(0, wallet, type, 50 + random.nextInt(46), score, Math.max(0, score - half),
                Math.min(100_000, score + half), evidence, realized, random.nextLong(-9_000_000_000L, 5_000_000_000L),
                usd ? realized / 1000 * 187 : 0, usd, closed == 0 ? -1 : (int) (2_000 + skill * 5_500), closed,
                closed == 0 ? -1 : (int) (300 + Math.exp(skill * 3) * 180), graduates, evidence + 3,
                evidence * 4 + random.nextInt(40), last - 90 * DAY, last, 9_000 + random.nextInt(1_001),
                spark(random, realized));
    }

    private static long[] spark(SplittableRandom random, long realized) {
        int days = random.nextInt(12) == 0 ? 1 : 30;
        long[] totals = new long[days];
        double at = 0;
        for (int i = 0; i < days; i++) {
            at += (random.nextDouble() - 0.5) * 2 + (double) Long.signum(realized) * 0.18;
            totals[i] = (long) (at * Math.max(1, Math.abs(realized) / 12.0));
        }
        return totals;
    }

    private static LeaderboardRow ranked(LeaderboardRow r, int rank) {
        return new LeaderboardRow(rank, r.wallet(), r.type(), r.typeConfidence(), r.score(), r.low(), r.high(),
                r.evidence(), r.realizedLamports(), r.unrealizedLamports(), r.pnlMicroUsd(), r.usdKnown(), r.winRate(),
                r.closed(), r.multiple(), r.graduates(), r.tokens(), r.trades(), r.firstActive(), r.lastActive(),
                r.reconciledRate(), r.spark());
    }

    @Override
    public DeskStatus status() {
        int wallets = board.rows().size();
        return wallets == 0
                ? new DeskStatus(true, new StoreCounts(0, 0, 0, 0, 0, 0, 0, 0, 0, Unknown.TIME), Unknown.TIME, 0, 0, 0,
                        "default v1", 0)
                : new DeskStatus(true,
                        new StoreCounts(1_204_331, 1_013_992, 1_120_118, 1_203_931, 322, 78, 12, 1_204_331, 1_204_331,
                                AS_OF),
                        AS_OF, 1_204_331, wallets, wallets * 14, "default v1", 43_200);
    }

    @Override
    public Leaderboard leaderboard() {
        return board;
    }

    @Override
    public Optional<WalletDossier> wallet(Address address) {
        return board.find(address).map(FakeDossier::of);
    }

    @Override
    public Optional<TokenDossier> token(Address mint) {
        return tokens().find(mint).map(r -> FakeToken.of(r, board.rows()));
    }

    /** From now on every token has these parts of its 999 points. */
    public void parts(TokenParts told) {
        parts = told;
    }

    @Override
    public TokenParts parts(Address mint) {
        return parts;
    }

    @Override
    public TokenBoard tokens() {
        return board.rows().isEmpty() ? new TokenBoard(AS_OF, List.of()) : FakeToken.board(board.rows());
    }

    @Override
    public Subscription onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
