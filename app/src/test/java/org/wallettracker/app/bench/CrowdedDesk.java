package org.wallettracker.app.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.wallettracker.domain.desk.Desk;
import org.wallettracker.domain.desk.DeskStatus;
import org.wallettracker.domain.desk.Leaderboard;
import org.wallettracker.domain.desk.LeaderboardRow;
import org.wallettracker.domain.desk.TokenBoard;
import org.wallettracker.domain.desk.TokenDossier;
import org.wallettracker.domain.desk.WalletDossier;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.port.FactStore.StoreCounts;
import org.wallettracker.domain.score.WalletType;

/** A desk of nothing but a leaderboard of made-up wallets; the same number gives the same rows. */
final class CrowdedDesk implements Desk {
    private static final long AS_OF = 1_795_176_000L;
    private static final int DAY = 86_400;
    private final Leaderboard board;

    CrowdedDesk(int wallets) {
        SplittableRandom random = new SplittableRandom(3);
        List<LeaderboardRow> rows = new ArrayList<>(wallets);
        int[] scores = random.ints(wallets, 0, 100_001).boxed().sorted(Comparator.reverseOrder())
                .mapToInt(Integer::intValue).toArray();
        for (int i = 0; i < wallets; i++) {
            rows.add(row(i + 1, scores[i], random));
        }
        board = new Leaderboard(AS_OF, 1, "bench", rows);
    }

    private static LeaderboardRow row(int rank, int score, SplittableRandom random) {
        Address wallet = new Address(random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong());
        int closed = random.nextInt(400);
        WalletType[] types = WalletType.values();
        long last = AS_OF - random.nextInt(60 * DAY);
        long[] spark = random.longs(30, -5_000_000_000L, 20_000_000_000L).toArray();
        return new LeaderboardRow(rank, wallet, types[random.nextInt(types.length)], random.nextInt(101), score,
                Math.max(0, score - 9_000), Math.min(100_000, score + 9_000), closed,
                random.nextLong(-9_000_000_000_000L, 20_000_000_000_000L),
                random.nextLong(-1_000_000_000L, 1_000_000_000L),
                random.nextLong(-9_000_000_000L, 20_000_000_000L), random.nextInt(9) > 0,
                closed == 0 ? -1 : random.nextInt(10_001), closed, closed == 0 ? -1 : random.nextInt(9_000),
                random.nextInt(12), random.nextInt(300), closed * 3, last - 90L * DAY, last,
                9_000 + random.nextInt(1_001), spark);
    }

    @Override
    public DeskStatus status() {
        int n = board.rows().size();
        return new DeskStatus(true, new StoreCounts(n, n, n, n, 0, 0, 0, n, n, AS_OF), AS_OF, 1, n, n, "bench", 0);
    }

    @Override
    public Leaderboard leaderboard() {
        return board;
    }

    @Override
    public Optional<WalletDossier> wallet(Address address) {
        return Optional.empty();
    }

    @Override
    public Optional<TokenDossier> token(Address mint) {
        return Optional.empty();
    }

    @Override
    public TokenBoard tokens() {
        return new TokenBoard(AS_OF, List.of());
    }

    @Override
    public Subscription onChange(Runnable listener) {
        return () -> {
            // it never changes
        };
    }
}
