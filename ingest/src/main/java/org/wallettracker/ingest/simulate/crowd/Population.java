package org.wallettracker.ingest.simulate.crowd;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.wallettracker.ingest.simulate.WorldSpec;
import org.wallettracker.ingest.simulate.program.Chain;
import org.wallettracker.ingest.simulate.program.Terminal;
import org.wallettracker.ingest.simulate.program.Trader;
import org.wallettracker.ingest.simulate.wire.Account;
import org.wallettracker.ingest.simulate.wire.KeyMaker;

/** All wallets of a world and the rings some of them form. */
public final class Population {
    static final long DAY = 86_400_000L;
    private final Chain chain;
    private final KeyMaker keys;
    private final Dice dice;
    private final WorldSpec spec;
    private final List<Wallet> wallets = new ArrayList<>();
    private final List<Ring> rings = new ArrayList<>();
    private final List<Wallet> developers = new ArrayList<>();
    private final List<Wallet> snipers = new ArrayList<>();
    private final List<Wallet> lucky = new ArrayList<>();
    private Wallet[] byBirth = {};
    private double[] activity = {};
    private final List<Scheme> schemes = new ArrayList<>();
    private int born;
    private Account small;
    private int smallExchanges;
    /** Places left in the small exchange. */
    private int customers;

    Population(WorldSpec spec, Chain chain, KeyMaker keys, Dice dice) {
        this.spec = spec;
        this.chain = chain;
        this.keys = keys;
        this.dice = dice;
        small = chain.unlistedExchanges.getFirst();
        people();
        if (spec.shape() != WorldSpec.Shape.ONE_EXCHANGE) {
            friends();
            crews();
            bundles();
            pairs();
            schemes.addAll(new Schemes(this, spec, dice).plant());
        }
        copiers();
        byBirth = wallets.stream().filter(w -> w.activity > 0)
                .sorted(Comparator.comparingLong((Wallet w) -> w.bornAt).thenComparingInt(w -> w.id))
                .toArray(Wallet[]::new);
        activity = new double[byBirth.length];
        double sum = 0;
        for (int i = 0; i < byBirth.length; i++) {
            sum += byBirth[i].activity;
            activity[i] = sum;
        }
    }

    /** All wallets, in the order of their numbers. */
    public List<Wallet> wallets() {
        return wallets;
    }

    /** All rings. */
    public List<Ring> rings() {
        return rings;
    }

    List<Wallet> developers() {
        return developers;
    }

    List<Wallet> snipers() {
        return snipers;
    }

    List<Wallet> lucky() {
        return lucky;
    }

    /** Someone who exists at {@code now}, the more active the likelier; null before anybody does. */
    @Nullable
    Wallet anyone(long now) {
        while (born < byBirth.length && byBirth[born].bornAt <= now) {
            born++;
        }
        if (born == 0) {
            return null;
        }
        int at = Arrays.binarySearch(activity, 0, born, dice.unit() * activity[born - 1]);
        return byBirth[Math.min(born - 1, at < 0 ? -at - 1 : at + 1)];
    }

    private void people() {
        for (WalletKind kind : WalletKind.values()) {
            if (kind.share() > 0 && kind != WalletKind.BUNDLER && kind != WalletKind.FRIEND) {
                double share = kind == WalletKind.DEVELOPER ? 0.7 * kind.share() : kind.share();
                int count = Math.max(1, (int) Math.round(share * spec.wallets()));
                for (int i = 0; i < count; i++) {
                    add(kind, null);
                }
            }
        }
    }

    /** A wallet more, of {@code ring} if it is not null. */
    Wallet add(WalletKind kind, @Nullable Ring ring) {
        return add(kind, ring, kind.skill(dice));
    }

    private Wallet add(WalletKind kind, @Nullable Ring ring, double skill) {
        int id = wallets.size();
        long last = Math.max(1, spec.days() - 4) * DAY;
        boolean early = kind == WalletKind.DEVELOPER || kind == WalletKind.BOT || dice.chance(0.6);
        long bornAt = (long) (early ? dice.between(0, 0.5 * DAY) : dice.between(0.5 * DAY, last));
        boolean withTerminal = switch (kind) {
            case SNIPER, BOT, MARKET_MAKER, BUNDLER, FUNDER, PASS_THROUGH -> false;
            default -> dice.chance(0.6);
        };
        Terminal terminal = withTerminal ? chain.terminals.get(dice.below(chain.terminals.size())) : null;
        Wallet wallet = new Wallet(id, kind, skill, ring, new Trader(keys, keys.account("wallet", id)), bornAt,
                kind == WalletKind.TERMINAL_CUSTOMER ? chain.unlistedTerminal : terminal, exchange(kind), dice);
        wallets.add(wallet);
        switch (kind) {
            case DEVELOPER -> developers.addFirst(wallet);
            case SNIPER -> snipers.add(wallet);
            case LUCKY -> lucky.add(wallet);
            default -> {
                // turns up by chance
            }
        }
        if (ring != null) {
            ring.members.add(wallet);
        }
        return wallet;
    }

    private Account exchange(WalletKind kind) {
        if (spec.shape() == WorldSpec.Shape.ONE_EXCHANGE) {
            return chain.exchanges.getFirst();
        } else if (kind == WalletKind.EXCHANGE_CUSTOMER) {
            if (customers == 0) {
                customers = 12 + dice.below(49);
                small = keys.account("small-exchange", ++smallExchanges).endowed(50_000_000_000_000L);
            }
            customers--;
            return small;
        }
        List<Account> of = dice.chance(0.12) ? chain.unlistedExchanges : chain.exchanges;
        return of.get(dice.below(of.size()));
    }

    /** Has {@code some} use one exchange, an {@code unlisted} one or not. */
    void usesOneExchange(List<Wallet> some, boolean unlisted) {
        List<Account> of = unlisted ? chain.unlistedExchanges : chain.exchanges;
        Account one = of.get(dice.below(of.size()));
        some.forEach(wallet -> wallet.exchange = one);
    }

    /** What rings mean to do. */
    List<Scheme> schemes() {
        return schemes;
    }

    /** Two or three wallets each that had their first money from whoever of them came first; more ties them not. */
    private void friends() {
        int left = (int) Math.round(WalletKind.FRIEND.share() * spec.wallets());
        while (left >= 3) {
            List<Wallet> some = new ArrayList<>();
            for (int i = Math.min(left, 3 + dice.below(2)); i > 0; i--) {
                some.add(add(WalletKind.FRIEND, null));
            }
            left -= some.size();
            Wallet giver = some.stream().min(Comparator.comparingLong(w -> w.bornAt)).orElseThrow();
            some.stream().filter(wallet -> wallet != giver).forEach(wallet -> wallet.friend = giver);
        }
    }

    /** Crews of snipers with one funder: about a third of all snipers. */
    private void crews() {
        int number = Math.max(1, snipers.size() / 12);
        for (int i = 1; i <= number; i++) {
            Ring crew = new Ring("crew-" + i, "sniperCrew");
            crew.funder = add(WalletKind.FUNDER, crew);
            int size = 3 + dice.below(4);
            for (int m = 0; m < size; m++) {
                add(WalletKind.SNIPER, crew);
            }
            rings.add(crew);
        }
    }

    /** Wallets funded to buy one developer's launches; not more bundles than there are launches for. */
    private void bundles() {
        int left = (int) Math.round(WalletKind.BUNDLER.share() * spec.wallets());
        for (int i = 1; left >= 4 && i <= Math.max(2, spec.tokens() / 8); i++) {
            Ring bundle = new Ring("bundle-" + i, "fundedBundle");
            bundle.funder = add(WalletKind.FUNDER, bundle);
            bundle.developer = add(WalletKind.DEVELOPER, bundle);
            int size = Math.min(left, 4 + dice.below(5));
            for (int m = 0; m < size; m++) {
                add(WalletKind.BUNDLER, bundle);
            }
            left -= size;
            rings.add(bundle);
        }
    }

    /** People with two wallets, of one skill. */
    private void pairs() {
        int number = Math.max(1, spec.wallets() / 60);
        for (int i = 1; i <= number; i++) {
            Ring pair = new Ring("own-" + i, "ownWallets");
            WalletKind kind = dice.chance(0.6) ? WalletKind.AVERAGE : WalletKind.GAMBLER;
            Wallet first = add(kind, pair);
            Wallet second = add(kind, pair, first.skill);
            pair.funder = first;
            first.other = second;
            second.other = first;
            rings.add(pair);
        }
    }

    /** Every copy trader follows one wallet. */
    private void copiers() {
        List<Wallet> leaders = wallets.stream()
                .filter(w -> w.kind == WalletKind.SKILLED || w.kind == WalletKind.WHALE).toList();
        for (Wallet wallet : wallets) {
            if (wallet.kind == WalletKind.COPY_TRADER) {
                leaders.get(dice.below(leaders.size())).followers.add(wallet);
            }
        }
    }

    /** How many crews of snipers there are. */
    int numberOfCrews() {
        return (int) rings.stream().filter(ring -> ring.kind.equals("sniperCrew")).count();
    }

    /** The bundle that works for {@code developer}, null if none. */
    @Nullable
    Ring bundleOf(Wallet developer) {
        for (Ring ring : rings) {
            if (ring.developer == developer && !ring.planned) {
                return ring;
            }
        }
        return null;
    }
}
