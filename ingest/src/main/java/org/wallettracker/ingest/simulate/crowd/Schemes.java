package org.wallettracker.ingest.simulate.crowd;

import java.util.ArrayList;
import java.util.List;

import org.wallettracker.ingest.simulate.WorldSpec;

/** Plants rings of every kind: one for some sixty wallets of a world, the kinds by turns. */
final class Schemes {
    private static final int WALLETS_FOR_A_RING = 60;
    private static final RingKind[] BY_TURNS = {RingKind.STAR, RingKind.EXCHANGE, RingKind.RELAY, RingKind.TIMING,
            RingKind.TREE, RingKind.DEPLOYER, RingKind.UNLISTED, RingKind.STAGGERED, RingKind.SCRIPT, RingKind.CHAIN,
            RingKind.TRANSACTION, RingKind.SHARED};

    private final Population people;
    private final WorldSpec spec;
    private final Dice dice;
    private final List<Scheme> planted = new ArrayList<>();

    Schemes(Population people, WorldSpec spec, Dice dice) {
        this.people = people;
        this.spec = spec;
        this.dice = dice;
    }

    List<Scheme> plant() {
        int number = spec.wallets() / WALLETS_FOR_A_RING;
        int first = dice.below(BY_TURNS.length);
        for (int i = 0; i < number; i++) {
            plant(BY_TURNS[(first + i) % BY_TURNS.length]);
        }
        if (spec.shape() == WorldSpec.Shape.LARGE_RING) {
            plant(RingKind.LARGE);
        }
        return planted;
    }

    private void plant(RingKind kind) {
        Scheme scheme = begin(kind);
        int size = kind.least + dice.below(kind.most - kind.least + 1);
        if (kind.hasFunder()) {
            scheme.payer = people.add(WalletKind.FUNDER, scheme.ring);
        } else if (kind == RingKind.DEPLOYER) {
            scheme.payer = people.add(WalletKind.DEVELOPER, scheme.ring);
        }
        for (int i = 0; i < size; i++) {
            scheme.traders.add(people.add(WalletKind.RING_TRADER, scheme.ring));
        }
        ways(scheme);
        switch (kind) {
            case EXCHANGE, UNLISTED -> {
                scheme.collector = people.add(WalletKind.PASS_THROUGH, scheme.ring);
                people.usesOneExchange(scheme.traders, kind == RingKind.UNLISTED);
            }
            case STAR, TREE, STAGGERED -> scheme.collector = dice.chance(0.4) ? scheme.payer : null;
            case SHARED -> {
                Scheme other = begin(kind);
                other.payer = people.add(WalletKind.FUNDER, other.ring);
                for (int i = kind.least + dice.below(3); i > 1; i--) {
                    other.traders.add(people.add(WalletKind.RING_TRADER, other.ring));
                }
                Wallet both = scheme.traders.getFirst();
                other.traders.add(both);
                other.ring.members.add(both);
                ways(other);
            }
            default -> {
                // what is left stays where it is
            }
        }
    }

    private Scheme begin(RingKind kind) {
        Ring ring = new Ring(kind.text + "-" + (planted.size() + 1), kind.text);
        people.rings().add(ring);
        double days = dice.between(0.01, 0.55) * spec.days();
        Scheme scheme = new Scheme(ring, kind, (long) (days * Population.DAY));
        planted.add(scheme);
        return scheme;
    }

    /** Through whom the money goes: wallets of the ring's owner that do nothing else. */
    private void ways(Scheme scheme) {
        int hops = scheme.kind == RingKind.RELAY ? dice.below(7) : 0;
        List<Wallet> branches = new ArrayList<>();
        if (scheme.kind == RingKind.TREE) {
            for (int i = 2 + dice.below(2); i > 0; i--) {
                branches.add(people.add(WalletKind.PASS_THROUGH, scheme.ring));
            }
        }
        for (int i = 0; i < scheme.traders.size(); i++) {
            List<Wallet> way = new ArrayList<>();
            for (int hop = 0; hop < hops; hop++) {
                way.add(people.add(WalletKind.PASS_THROUGH, scheme.ring));
            }
            if (!branches.isEmpty()) {
                way.add(branches.get(i % branches.size()));
            }
            scheme.ways.add(way);
        }
    }
}
