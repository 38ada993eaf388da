package org.wallettracker.domain.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.ledger.ChainOrder;
import org.wallettracker.domain.ledger.Position;
import org.wallettracker.domain.ledger.Reconciled;
import org.wallettracker.domain.ledger.WalletHistory;
import org.wallettracker.domain.ledger.WalletLedger;
import org.wallettracker.domain.market.MintHistory;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.money.Amounts;

/**
 * Several wallets taken as one: the facts of all of them told of one wallet, and one ledger over them. What goes between
 * them moves nothing; who buys and sells a mint in one transaction by two of them made a round trip.
 */
final class AsOne {
    private final Base base;
    private final Set<Address> members;
    private final Address one;
    private final int[] places;
    private final Set<Turn> turns = new HashSet<>();

    /** Both sides of a mint in one transaction. */
    private record Turn(int transaction, Address mint) {
    }

    /** @param members who are one; those who are no traders take no part */
    AsOne(Base base, List<Address> members) {
        this.base = base;
        List<Address> traders = members.stream().filter(m -> Base.isTrader(m, base.index(), base.accounts())).sorted()
                .toList();
        this.members = Set.copyOf(traders);
        one = traders.isEmpty() ? members.getFirst() : traders.getFirst();
        places = traders.stream().flatMapToInt(m -> IntStream.of(base.index().ofWallet(m))).sorted().distinct()
                .toArray();
        turns();
    }

    private void turns() {
        ChainOrder order = base.order();
        Map<Turn, Fact.Trade> first = new HashMap<>();
        for (int place : places) {
            if (order.fact(place).fact() instanceof Fact.Trade t && t.status() != FactStatus.DISPUTED) {
                Turn turn = new Turn(order.transaction(place), t.mint());
                Fact.Trade before = first.putIfAbsent(turn, t);
                if (before != null && before.side() != t.side()) {
                    turns.add(turn);
                }
            }
        }
    }

    /** Their history. */
    WalletHistory history() {
        List<Position> positions = WalletLedger.replay(one, base.order(), places, this::told, base.market(),
                base.rules()).stream().map(this::developed).toList();
        long fees = 0;
        for (Address member : members) {
            fees = Amounts.saturatedAdd(fees, base.failedFees(member));
        }
        return new WalletHistory(one, positions, facts(), fees, reconciled());
    }

    private List<RecordedFact> facts() {
        List<RecordedFact> facts = new ArrayList<>(places.length);
        for (int place : places) {
            RecordedFact told = told(place);
            if (told != null) {
                facts.add(told);
            }
        }
        return facts;
    }

    /** What one of them created, the one created. */
    private Position developed(Position p) {
        MintHistory mint = base.market().mint(p.mint());
        Address developer = mint == null ? null : mint.developer();
        return developer != null && members.contains(developer) ? p.of(developer) : p;
    }

    private List<Reconciled> reconciled() {
        Map<Address, Reconciled> byMint = new TreeMap<>();
        for (Address member : members.stream().sorted(Comparator.naturalOrder()).toList()) {
            for (Reconciled r : base.reconciled(member)) {
                byMint.merge(r.mint(), r, (a, b) -> a.agrees() ? b : a);
            }
        }
        return List.copyOf(byMint.values());
    }

    /** The fact at {@code place} as told of the one; null where it goes between them. */
    private @Nullable RecordedFact told(int place) {
        RecordedFact recorded = base.order().fact(place);
        Fact told = told(recorded.fact(), base.order().transaction(place));
        return told == null
                ? null
                : new RecordedFact(recorded.header(), told, recorded.recordSeq(), recorded.recordedAt());
    }

    private @Nullable Fact told(Fact fact, int transaction) {
        return switch (fact) {
            case Fact.Trade t -> new Fact.Trade(t.program(), t.ordinal(), t.position(), of(t.wallet()), t.mint(),
                    t.side(), t.tokenRaw(), t.decimals(), t.quoteMint(), t.quoteRaw(), t.costs(), t.venue(),
                    t.reserves(), t.roundTrip() || turns.contains(new Turn(transaction, t.mint())), t.status());
            case Fact.SolTransfer t -> members.contains(t.from()) && members.contains(t.to())
                    ? null
                    : new Fact.SolTransfer(t.program(), t.ordinal(), t.position(), of(t.from()), of(t.to()),
                            t.lamports(), t.status());
            case Fact.TokenTransfer t -> between(t)
                    ? null
                    : new Fact.TokenTransfer(t.program(), t.ordinal(), t.position(), t.mint(), known(t.from()),
                            known(t.to()), t.tokenRaw(), t.withheldRaw(), t.decimals(), t.status());
            case Fact.LiquidityChange c -> new Fact.LiquidityChange(c.program(), c.ordinal(), c.position(), c.added(),
                    of(c.wallet()), c.mint(), c.pool(), c.tokenRaw(), c.quoteMint(), c.quoteRaw(), c.reserves(),
                    c.status());
            case Fact.PoolCreation c -> new Fact.PoolCreation(c.program(), c.ordinal(), c.position(), of(c.wallet()),
                    c.mint(), c.pool(), c.tokenRaw(), c.quoteMint(), c.quoteRaw(), c.quoteIsBase(), c.decimals(),
                    c.status());
            case Fact.Creation c -> c;
            case Fact.Completion c -> c;
            case Fact.Migration m -> m;
        };
    }

    private boolean between(Fact.TokenTransfer t) {
        Address from = t.from();
        Address to = t.to();
        return from != null && to != null && members.contains(from) && members.contains(to);
    }

    private @Nullable Address known(@Nullable Address wallet) {
        return wallet == null ? null : of(wallet);
    }

    private Address of(Address wallet) {
        return members.contains(wallet) ? one : wallet;
    }
}
