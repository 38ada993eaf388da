package org.wallettracker.ui.fake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.wallettracker.domain.desk.LeaderboardRow;
import org.wallettracker.domain.desk.MintInfo;
import org.wallettracker.domain.desk.WalletDossier;
import org.wallettracker.domain.desk.WalletDossier.Period;
import org.wallettracker.domain.desk.WalletDossier.ProfitPoint;
import org.wallettracker.domain.ledger.Bridge;
import org.wallettracker.domain.ledger.BridgeReader;
import org.wallettracker.domain.ledger.Disposal;
import org.wallettracker.domain.ledger.Lot;
import org.wallettracker.domain.ledger.PeriodFigures;
import org.wallettracker.domain.ledger.Position;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.model.Side;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.model.TradeCosts;
import org.wallettracker.domain.model.TransactionHeader;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.money.SolUsd;

/** A wallet's made-up dealings: positions whose lots and disposals agree with each other, and the facts behind them. */
final class FakeDossier {
    private static final String[] SYMBOLS = {"PEPE", "WIF", "MOODENG", "$$$", "a", "GIGACHADDOGEINUELONMARS",
            "\ud83d\ude80\ud83d\ude80", "\u5b57\u732b", "BONK2", "", "fart", "  spaced  out ", "\u202eEVIL",
            "TRUMP\nCOIN",
            "sol", "CHILLGUY"};

    private final SplittableRandom random;
    private final LeaderboardRow row;
    private final List<Position> positions = new ArrayList<>();
    private final List<MintInfo> mints = new ArrayList<>();
    private final List<RecordedFact> facts = new ArrayList<>();
    private long sequence = 1;

    private FakeDossier(LeaderboardRow row) {
        this.row = row;
        random = new SplittableRandom(row.wallet().a());
    }

    static WalletDossier of(LeaderboardRow row) {
        FakeDossier made = new FakeDossier(row);
        int count = Math.min(60, Math.max(1, row.tokens()));
        for (int i = 0; i < count; i++) {
            made.position(i);
        }
        made.facts.sort(Comparator.comparingLong(f -> f.header().slot()));
        ToIntFunction<Signature> places = places(made.facts);
        List<Bridge> bridges = made.positions.stream()
                .map(p -> BridgeReader.of(p, new SolUsd(List.of()), places)).toList();
        List<Period> periods = IntStream.of(1, 7, 30, 90, 0).mapToObj(days -> new Period(days,
                PeriodFigures.of(made.positions, days == 0 ? Long.MIN_VALUE : row.lastActive() - days * 86_400L,
                        Long.MAX_VALUE, places)))
                .toList();
        return new WalletDossier(row.wallet(), row, FakeScore.of(row, made.positions), made.positions, made.mints,
                made.facts, profit(made.positions), bridges, Bridge.sum(bridges), periods, 35_000, null);
    }

    private static ToIntFunction<Signature> places(List<RecordedFact> facts) {
        Map<Signature, Integer> places = new HashMap<>();
        facts.forEach(f -> places.putIfAbsent(f.header().signature(), places.size()));
        return signature -> places.getOrDefault(signature, -1);
    }

    private void position(int index) {
        Address mint = FakeDesk.address(random);
        String symbol = SYMBOLS[index % SYMBOLS.length];
        mints.add(new MintInfo(mint, symbol.isEmpty() ? "" : symbol + " the token with a rather long name", symbol,
                index % 11 == 9 ? Unknown.INDEX : 6, index % 7 == 3 ? Unknown.TIME : row.firstActive() - 600,
                index % 5 == 0));
        long time = row.firstActive() + (row.lastActive() - row.firstActive()) * index / 60;
        List<Lot> lots = new ArrayList<>();
        List<Disposal> disposals = new ArrayList<>();
        int buys = 1 + random.nextInt(3);
        long bought = 0;
        long spent = 0;
        boolean open = index % 4 == 3;
        for (int b = 0; b < buys; b++) {
            long raw = random.nextLong(1_000_000_000L, 9_000_000_000_000L);
            long cost = random.nextLong(50_000_000L, 4_000_000_000L);
            Signature signature = trade(mint, Side.BUY, raw, cost, time + b * 40L, index);
            lots.add(new Lot(b + 1, raw, open ? raw : 0, cost, cost - cost / 90, open ? cost : 0, time + b * 40L,
                    slot(time + b * 40L), signature, 0, Lot.Origin.BUY));
            bought += raw;
            spent += cost;
        }
        long received = 0;
        long realized = 0;
        long at = time + 200 + random.nextInt(4_000);
        if (!open) {
            received = (long) (spent * (0.2 + random.nextDouble() * 2.3));
            realized = received - spent;
            Signature signature = trade(mint, Side.SELL, bought, received, at, index);
            List<Disposal.Match> matches = new ArrayList<>();
            long left = received;
            for (Lot lot : lots) {
                long share = lot.number() == lots.size() ? left : received / lots.size();
                left -= share;
                matches.add(new Disposal.Match(lot.number(), lot.boughtRaw(), lot.costLamports(), share,
                        at - lot.time()));
            }
            disposals.add(new Disposal(Disposal.Kind.SELL, bought, received, received + received / 90, received, spent,
                    0, 0, realized, at, slot(at), signature, 0, matches));
        }
        Set<Position.Flag> flags = EnumSet.noneOf(Position.Flag.class);
        if (index % 6 == 1) {
            flags.add(Position.Flag.values()[index % Position.Flag.values().length]);
        }
        if (index == 7) {
            flags.addAll(EnumSet.allOf(Position.Flag.class));
        }
        long exit = open ? index % 8 == 3 ? Unknown.AMOUNT : (long) (spent * random.nextDouble() * 1.4) : 0;
        positions.add(new Position(row.wallet(), mint, open ? bought : 0, open ? spent : 0, realized,
                realized + spent / 90, 0, exit, realized - spent / 200, received - spent, bought, open ? 0 : bought,
                spent, received, buys, open ? 0 : 1, time, open ? time + 80 : at, true, realized / 1000 * 187,
                index % 9 > 0, flags, lots, disposals));
    }

    private static long slot(long time) {
        return 300_000_000L + (time - FakeDesk.AS_OF) * 10 / 4;
    }

    private Signature trade(Address mint, Side side, long raw, long net, long time, int index) {
        byte[] bytes = new byte[64];
        random.nextBytes(bytes);
        Signature signature = Signature.of(bytes);
        TradeCosts costs = new TradeCosts(net / 105, net / 330, 0, 0, index % 3 == 0 ? net / 100 : 0,
                5_000 + random.nextInt(900_000), index % 2 == 0 ? 1_000_000 : 0, side == Side.BUY ? 2_039_280 : 0,
                true);
        FactStatus status = index % 10 == 4
                ? FactStatus.PENDING
                : index % 15 == 8 ? FactStatus.DISPUTED : FactStatus.VERIFIED;
        Fact fact = new Fact.Trade(Programs.PUMP, 0, 0, row.wallet(), mint, side, raw, 6, Programs.WSOL,
                net - net / 60, costs, mint, null, false, status);
        facts.add(new RecordedFact(header(signature, time), fact, sequence++, time * 1000 + 400));
        return signature;
    }

    private TransactionHeader header(Signature signature, long time) {
        return FakeHeaders.of(signature, slot(time), time, row.wallet());
    }

    private static List<ProfitPoint> profit(List<Position> positions) {
        List<Disposal> all = positions.stream().flatMap(p -> p.disposals().stream())
                .sorted(Comparator.comparingLong(Disposal::time)).toList();
        List<ProfitPoint> points = new ArrayList<>();
        long total = 0;
        for (Disposal disposal : all) {
            total += disposal.realizedLamports();
            points.add(new ProfitPoint(disposal.time(), total));
        }
        return points;
    }
}
