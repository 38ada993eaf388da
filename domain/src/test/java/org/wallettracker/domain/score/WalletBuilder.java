package org.wallettracker.domain.score;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.wallettracker.domain.ledger.Disposal;
import org.wallettracker.domain.ledger.Lot;
import org.wallettracker.domain.ledger.Position;
import org.wallettracker.domain.ledger.Position.Flag;
import org.wallettracker.domain.ledger.WalletHistory;
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

/**
 * Builds a wallet's history from a list of dealings with its own plain first-in-first-out matching, so that score tests
 * do not lean on the ledger.
 */
final class WalletBuilder {
    /** Unix seconds of slot 0. */
    static final long START = 1_800_000_000L - 1_800_000_000L % 604_800L;

    /** One dealing. {@code progress} in hundredths of a percent, only for buys. */
    record Event(Kind kind, int mint, long slot, long raw, long lamports, int progress, int transaction) {
        Event times(long numerator, long denominator) {
            if (raw * numerator % denominator != 0 || lamports * numerator % denominator != 0) {
                throw new IllegalArgumentException("does not divide");
            }
            return new Event(kind, mint, slot, raw * numerator / denominator, lamports * numerator / denominator,
                    progress, transaction);
        }
    }

    enum Kind {
        BUY, SELL, GIFT_IN, GIFT_OUT, BURN
    }

    final List<Event> events = new ArrayList<>();
    final Set<Integer> rugged = new java.util.HashSet<>();
    long failedFees;
    boolean usdKnown;
    long microUsdPerSol = 150_000_000;
    private int nextTransaction = 1;

    static long time(long slot) {
        return START + slot * 2 / 5;
    }

    static long slot(long days, long seconds) {
        return (days * 86_400 + seconds) * 5 / 2;
    }

    WalletBuilder buy(int mint, long slot, long raw, long lamports, int progress) {
        return add(Kind.BUY, mint, slot, raw, lamports, progress);
    }

    WalletBuilder sell(int mint, long slot, long raw, long lamports) {
        return add(Kind.SELL, mint, slot, raw, lamports, -1);
    }

    WalletBuilder giftIn(int mint, long slot, long raw) {
        return add(Kind.GIFT_IN, mint, slot, raw, 0, -1);
    }

    WalletBuilder giftOut(int mint, long slot, long raw) {
        return add(Kind.GIFT_OUT, mint, slot, raw, 0, -1);
    }

    WalletBuilder burn(int mint, long slot, long raw) {
        return add(Kind.BURN, mint, slot, raw, 0, -1);
    }

    WalletBuilder roundTrip(int mint, long slot, long raw, long cost, long proceeds) {
        events.add(new Event(Kind.BUY, mint, slot, raw, cost, -1, nextTransaction));
        events.add(new Event(Kind.SELL, mint, slot, raw, proceeds, -1, nextTransaction++));
        return this;
    }

    private WalletBuilder add(Kind kind, int mint, long slot, long raw, long lamports, int progress) {
        events.add(new Event(kind, mint, slot, raw, lamports, progress, nextTransaction++));
        return this;
    }

    WalletHistory build(FakeMarket market) {
        return history(events, market, this);
    }

    static WalletHistory history(List<Event> events, FakeMarket market, WalletBuilder settings) {
        List<Event> ordered = new ArrayList<>(events);
        ordered.sort(Comparator.comparingLong(Event::slot));
        Map<Integer, List<Event>> byMint = new TreeMap<>();
        List<RecordedFact> facts = new ArrayList<>();
        for (Event event : ordered) {
            byMint.computeIfAbsent(event.mint(), m -> new ArrayList<>()).add(event);
            if (event.kind() == Kind.BUY || event.kind() == Kind.SELL) {
                facts.add(fact(event, facts.size()));
            }
        }
        List<Position> positions = new ArrayList<>();
        byMint.forEach((mint, list) -> positions.add(position(mint, list, market, settings)));
        positions.sort(Comparator.comparingLong(Position::firstTime).thenComparing(Position::mint));
        return new WalletHistory(wallet(), positions, facts, settings.failedFees);
    }

    static Address wallet() {
        return new Address(1, 2, 3, 4);
    }

    private static Signature signature(Event event) {
        return Signature.of(ByteBuffer.allocate(64).putInt(event.transaction()).putInt(event.mint()).array());
    }

    private static RecordedFact fact(Event event, int sequence) {
        TransactionHeader header = new TransactionHeader(signature(event), event.slot(), 0, time(event.slot()),
                wallet(), false, 5_000, "test", 1);
        Fact.Trade trade = new Fact.Trade(event.progress() < 0 ? Programs.PUMP_SWAP : Programs.PUMP, 0, 0, wallet(),
                new Address(7, 7, 7, event.mint()), event.kind() == Kind.BUY ? Side.BUY : Side.SELL, event.raw(), 6,
                Programs.WSOL, event.lamports(), new TradeCosts(0, 0, 0, 0, 0, 0, 0, 0, true),
                new Address(8, 8, 8, event.mint()), FakeMint.at(event.progress()), false, FactStatus.VERIFIED);
        return new RecordedFact(header, trade, sequence + 1, 0);
    }

    private static final class OpenLot {
        final Event event;
        final int number;
        final boolean known;
        long raw;
        long cost;

        OpenLot(Event event, int number) {
            this.event = event;
            this.number = number;
            known = event.kind() == Kind.BUY;
            raw = event.raw();
            cost = known ? event.lamports() : Unknown.AMOUNT;
        }
    }

    private static Position position(int mint, List<Event> events, FakeMarket market, WalletBuilder settings) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        List<OpenLot> lots = new ArrayList<>();
        Deque<OpenLot> queue = new ArrayDeque<>();
        List<Disposal> disposals = new ArrayList<>();
        long realized = 0;
        long unmatched = 0;
        long spent = 0;
        long received = 0;
        int buys = 0;
        int sells = 0;
        long boughtRaw = 0;
        long soldRaw = 0;
        for (Event event : events) {
            if (event.kind() == Kind.BUY || event.kind() == Kind.GIFT_IN) {
                OpenLot lot = new OpenLot(event, lots.size() + 1);
                lots.add(lot);
                queue.add(lot);
                if (lot.known) {
                    buys++;
                    spent += event.lamports();
                    boughtRaw += event.raw();
                } else {
                    flags.add(Flag.TRANSFER_IN);
                }
                continue;
            }
            Disposal disposal = dispose(event, queue);
            disposals.add(disposal);
            realized += disposal.realizedLamports();
            unmatched += disposal.unmatchedLamports();
            switch (event.kind()) {
                case SELL -> {
                    sells++;
                    received += event.lamports();
                    soldRaw += event.raw();
                }
                case GIFT_OUT -> flags.add(Flag.TRANSFER_OUT);
                default -> flags.add(Flag.BURN);
            }
        }
        if (underWater(lots, market, mint)) {
            flags.add(Flag.UNDER_WATER);
        }
        if (settings.rugged.contains(mint)) {
            flags.add(Flag.RUGGED);
        }
        long openRaw = 0;
        long openCost = 0;
        List<Lot> done = new ArrayList<>();
        for (OpenLot lot : lots) {
            openRaw += lot.raw;
            openCost += lot.known ? lot.cost : 0;
            done.add(new Lot(lot.number, lot.event.raw(), lot.raw, lot.known ? lot.event.lamports() : Unknown.AMOUNT,
                    lot.known ? lot.event.lamports() : Unknown.AMOUNT, lot.known ? lot.cost : 0,
                    time(lot.event.slot()), lot.event.slot(), signature(lot.event), 0,
                    lot.known ? Lot.Origin.BUY : Lot.Origin.TRANSFER_IN));
        }
        long exit = openRaw == 0 ? 0 : market.mint(mint).exitValue(openRaw).orElse(Unknown.AMOUNT);
        return new Position(wallet(), new Address(7, 7, 7, mint), openRaw, openCost, realized, realized, unmatched,
                exit, realized, received - spent, boughtRaw, soldRaw, spent, received, buys, sells,
                time(events.getFirst().slot()), time(events.getLast().slot()), true,
                realized / 1_000 * settings.microUsdPerSol / 1_000_000, settings.usdKnown, flags, done, disposals);
    }

    private static long share(long total, long part, long whole) {
        return java.math.BigInteger.valueOf(total).multiply(java.math.BigInteger.valueOf(part))
                .divide(java.math.BigInteger.valueOf(whole)).longValueExact();
    }

    private static boolean underWater(List<OpenLot> lots, FakeMarket market, int mint) {
        long since = market.asOf - 7 * 86_400;
        long raw = 0;
        long cost = 0;
        for (OpenLot lot : lots) {
            if (lot.known && time(lot.event.slot()) <= since) {
                raw += lot.raw;
                cost += lot.cost;
            }
        }
        return raw > 0 && market.mint(mint).peakExitValue(raw, since, market.asOf).orElse(Long.MAX_VALUE) < cost;
    }

    private static Disposal dispose(Event event, Deque<OpenLot> queue) {
        List<Disposal.Match> matches = new ArrayList<>();
        long left = event.raw();
        long used = 0;
        long matched = 0;
        long cost = 0;
        long unmatchedRaw = 0;
        while (left > 0) {
            OpenLot lot = queue.peek();
            long take = lot == null ? left : Math.min(left, lot.raw);
            long proceeds = share(event.lamports(), used + take, event.raw())
                    - share(event.lamports(), used, event.raw());
            used += take;
            left -= take;
            if (lot == null) {
                unmatchedRaw += take;
                continue;
            }
            if (lot.known) {
                long keep = share(lot.event.lamports(), lot.raw - take, lot.event.raw());
                matches.add(new Disposal.Match(lot.number, take, lot.cost - keep, proceeds,
                        time(event.slot()) - time(lot.event.slot())));
                matched += proceeds;
                cost += lot.cost - keep;
                lot.cost = keep;
            } else {
                unmatchedRaw += take;
            }
            lot.raw -= take;
            if (lot.raw == 0) {
                queue.remove();
            }
        }
        Disposal.Kind kind = switch (event.kind()) {
            case SELL -> Disposal.Kind.SELL;
            case GIFT_OUT -> Disposal.Kind.TRANSFER_OUT;
            default -> Disposal.Kind.BURN;
        };
        long realized = kind == Disposal.Kind.TRANSFER_OUT ? 0 : matched - cost;
        return new Disposal(kind, event.raw(), event.lamports(), event.lamports(), matched, cost, unmatchedRaw,
                event.lamports() - matched, realized, time(event.slot()), event.slot(), signature(event), 0, matches);
    }
}
