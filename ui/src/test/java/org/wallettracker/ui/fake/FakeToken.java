package org.wallettracker.ui.fake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.wallettracker.domain.desk.EarlyBuyer;
import org.wallettracker.domain.desk.LeaderboardRow;
import org.wallettracker.domain.desk.MintInfo;
import org.wallettracker.domain.desk.TokenBoard;
import org.wallettracker.domain.desk.TokenBoard.TokenRow;
import org.wallettracker.domain.desk.TokenDossier;
import org.wallettracker.domain.desk.TokenTrade;
import org.wallettracker.domain.market.CurveCoverage;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.model.Reserves;
import org.wallettracker.domain.model.Side;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.model.TradeCosts;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.signal.SmartMoney;

/** Made-up tokens on a real curve: trades move the constant product. */
final class FakeToken {
    private static final String[] SYMBOLS = {"PEPE", "WIF", "\u202eEVIL", "\ud83d\ude80\ud83d\ude80", "",
            "A".repeat(200),
            "two\nlines", "\u5b57\u732b"};
    private static final String[] NAMES = {"Pepe the frog", "dogwifhat", "\u202eevil \u0000\u0007 name", "To the moon",
            "",
            "Very ".repeat(40) + "long", "first\r\nsecond\tthird", "\u732b"};
    private static final long SUPPLY = 1_000_000_000_000_000L;
    private static final long FOR_SALE = 793_100_000_000_000L;
    private static final TradeCosts COSTS = new TradeCosts(9_000_000, 3_000_000, 0, 0, 0, 5_000, 0, 0, true);

    private FakeToken() {
    }

    static TokenBoard board(List<LeaderboardRow> wallets) {
        SplittableRandom random = new SplittableRandom(11);
        List<TokenRow> rows = new ArrayList<>();
        for (int i = 0; i < Math.min(400, wallets.size()); i++) {
            Address mint = FakeDesk.address(random);
            long created = FakeDesk.AS_OF - 3_600L * (i + 1);
            boolean graduated = i % 5 == 0;
            rows.add(new TokenRow(new MintInfo(mint, NAMES[i % NAMES.length], SYMBOLS[i % SYMBOLS.length], 6,
                    i % 9 == 8 ? Unknown.TIME : created, graduated), graduated ? 10_000 : i * 37 % 9_000,
                    i % 7 == 6 ? Unknown.AMOUNT : 28_000_000_000L + i * 700_000_000L, 900 - i, 40 + i % 17,
                    i % 11 == 10 ? -1 : 90_000 - i * 97, created, created + 1_800,
                    i % 13 == 12 ? null : coverage(i, graduated)));
        }
        return new TokenBoard(FakeDesk.AS_OF, rows);
    }

    private static CurveCoverage coverage(int i, boolean graduated) {
        int gaps = i % 15 == 0 ? 1 + i % 4 : 0;
        long created = FakeDesk.AS_OF - 3_600L * (i + 1);
        CurveCoverage.Tail tail = graduated && gaps == 1
                ? new CurveCoverage.Tail(created + 900, created + 1_800)
                : null;
        return new CurveCoverage(i % 9 != 8, graduated, 900 - i, 0, gaps,
                gaps == 0 || tail != null ? Unknown.TIME : created + 400, tail);
    }

    static TokenDossier of(TokenRow row, List<LeaderboardRow> wallets) {
        SplittableRandom random = new SplittableRandom(row.info().mint().a());
        Address mint = row.info().mint();
        long created = row.info().createdAt() == Unknown.TIME ? FakeDesk.AS_OF - 7_200 : row.info().createdAt();
        List<TokenTrade> path = new ArrayList<>();
        Map<Address, EarlyBuyer> early = new LinkedHashMap<>();
        long token = 1_073_000_000_000_000L;
        long quote = 30_000_000_000L;
        for (int i = 0; i < row.trades(); i++) {
            LeaderboardRow who = wallets.get(random.nextInt(Math.min(wallets.size(), 300)));
            boolean buy = random.nextInt(100) < 58 || quote < 31_000_000_000L;
            long size = (long) (Math.exp(random.nextDouble() * 4) * 25_000_000);
            long moved = buy
                    ? (long) ((double) token * size / (quote + size))
                    : (long) ((double) token * size / Math.max(1, quote - size));
            if (token - 279_900_000_000_000L < moved && buy) {
                break;
            }
            int progress = (int) ((1_073_000_000_000_000L - token) * 10_000.0 / FOR_SALE);
            token += buy ? -moved : moved;
            quote += buy ? size : -size;
            long time = created + (long) (1_800.0 * i * i / ((double) row.trades() * row.trades()));
            path.add(trade(random, mint, who, buy, moved, size, token, quote, time, i));
            if (buy && !early.containsKey(who.wallet())) {
                early.put(who.wallet(), buyer(random, who, time, progress, size, moved));
            }
        }
        RecordedFact creation = row.info().createdAt() == Unknown.TIME ? null : creation(random, row, created);
        RecordedFact completion = row.info().graduated()
                ? new RecordedFact(FakeHeaders.of(signature(random), 1, created + 1_700, wallets.getFirst().wallet()),
                        new Fact.Completion(Programs.PUMP, 0, 0, wallets.getFirst().wallet(), mint, mint,
                                FactStatus.VERIFIED),
                        1, 1)
                : null;
        TokenDossier.Graduation graduation = completion == null
                ? null
                : new TokenDossier.Graduation(completion.header().signature(), created + 1_700, 410_000_000_000L,
                        432_000_000_000L, 410_880_000_000L, "pumpswap", "simulated", FactStatus.VERIFIED);
        long left = token - 279_900_000_000_000L;
        TokenDossier.Curve curve = new TokenDossier.Curve(FOR_SALE, left, quote - 30_000_000_000L, 85_005_359_057L,
                (int) ((FOR_SALE - left) * 10_000.0 / FOR_SALE), row.info().graduated());
        return new TokenDossier(mint, row.info(), creation, completion, null, graduation,
                new Reserves(token, quote, left, quote - 30_000_000_000L), curve, SUPPLY, List.copyOf(early.values()),
                path.size(), path, row.coverage()).with(judged(early.values()));
    }

    /** Above 700 every second one counts. */
    private static SmartMoney judged(Collection<EarlyBuyer> buyers) {
        Map<Address, SmartMoney.Verdict> verdicts = new LinkedHashMap<>();
        for (EarlyBuyer buyer : buyers) {
            if (buyer.score() > 70_000) {
                verdicts.put(buyer.wallet(), verdicts.size() % 2 == 0
                        ? SmartMoney.Verdict.VALIDATED
                        : SmartMoney.Verdict.PENALISED);
            }
        }
        return new SmartMoney(verdicts, 0);
    }

    private static TokenTrade trade(SplittableRandom random, Address mint, LeaderboardRow who, boolean buy, long moved,
            long size, long token, long quote, long time, int i) {
        Fact fact = new Fact.Trade(Programs.PUMP, 0, 0, who.wallet(), mint, buy ? Side.BUY : Side.SELL, moved, 6,
                Programs.WSOL, size, COSTS, mint, null, false, i % 10 == 4 ? FactStatus.PENDING : FactStatus.VERIFIED);
        return new TokenTrade(new RecordedFact(FakeHeaders.of(signature(random), 300_000_000L + i, time, who.wallet()),
                fact, i + 1, time * 1000), (long) (quote * 1e15 / token), who.score());
    }

    private static EarlyBuyer buyer(SplittableRandom random, LeaderboardRow who, long time, int progress, long size,
            long moved) {
        int kind = random.nextInt(4);
        long result = (long) ((random.nextDouble() - 0.45) * size * 3);
        EarlyBuyer.Next next = switch (kind) {
            case 0 -> new EarlyBuyer.Next(0, Unknown.TIME, Unknown.TIME, 0, -1, moved, 0, result, true);
            case 1 -> new EarlyBuyer.Next(3, time + 40, time + 900, 5_500, 2_340, moved / 2, result, result, false);
            default -> new EarlyBuyer.Next(1, time + 75, time + 75, 10_000,
                    (int) Math.max(0, (size + result) * 1000 / size), 0, result, result, true);
        };
        return new EarlyBuyer(who.wallet(), time, progress, size + size / 90, who.score(), null,
                random.nextInt(30) == 0 ? null : next);
    }

    private static RecordedFact creation(SplittableRandom random, TokenRow row, long created) {
        Address maker = FakeDesk.address(random);
        return new RecordedFact(FakeHeaders.of(signature(random), 299_999_999L, created, maker),
                new Fact.Creation(Programs.PUMP, 0, 0, maker, row.info().mint(), maker, row.info().mint(),
                        row.info().name(), row.info().symbol(), "https://example.org/a.json", SUPPLY,
                        new Reserves(1_073_000_000_000_000L, 30_000_000_000L, FOR_SALE, 0), Programs.WSOL,
                        row.trades() % 6 == 5, FactStatus.VERIFIED),
                1, created * 1000);
    }

    private static Signature signature(SplittableRandom random) {
        byte[] bytes = new byte[64];
        random.nextBytes(bytes);
        return Signature.of(bytes);
    }
}
