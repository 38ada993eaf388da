package org.wallettracker.ingest.simulate.crowd;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Moves the money of planned rings: from exchanges to whoever pays, from there to those who act, and back. */
final class RingMoney {
    private static final double MINUTE = 60_000;
    /** What a wallet that passes money on keeps for itself, SOL. */
    private static final double KEPT = 0.01;
    private static final long LEFT = 15_000_000L;

    private final Funding funding;
    private final Schedule schedule;
    private final Dice dice;

    RingMoney(Funding funding, Schedule schedule, Dice dice) {
        this.funding = funding;
        this.schedule = schedule;
        this.dice = dice;
    }

    /** Plans the first money of {@code scheme}, and says when all will have it. */
    void begin(Scheme scheme) {
        List<Wallet> paid = scheme.traders.stream().filter(w -> w.ring == scheme.ring).toList();
        double spread = switch (scheme.kind) {
            case STAGGERED -> 0.9;
            case STAR, TREE, RELAY, DEPLOYER -> dice.chance(0.5) ? 0.04 : 0.5;
            case EXCHANGE, UNLISTED -> 0.05;
            default -> 0.4;
        };
        double usual = dice.between(1.6, 4);
        Map<Wallet, Double> amounts = new LinkedHashMap<>();
        paid.forEach(wallet -> amounts.put(wallet, Math.max(0.4, usual * dice.logNormal(1, spread))));
        switch (scheme.kind) {
            case CHAIN -> chain(scheme, amounts);
            case EXCHANGE, UNLISTED -> fromExchanges(scheme, amounts, 50 * MINUTE);
            case TIMING, SCRIPT, TRANSACTION -> fromExchanges(scheme, amounts, 5 * 1_440 * MINUTE);
            default -> fromPayer(scheme, amounts);
        }
        scheme.ready += (long) (10 * MINUTE);
    }

    private void fromExchanges(Scheme scheme, Map<Wallet, Double> amounts, double within) {
        amounts.forEach((wallet, amount) -> {
            long at = scheme.beginsAt + (long) dice.between(0, within);
            scheme.ready = Math.max(scheme.ready, at);
            schedule.at(at, now -> funding.fromExchange(now, wallet, amount));
        });
    }

    private void chain(Scheme scheme, Map<Wallet, Double> amounts) {
        double left = amounts.values().stream().mapToDouble(a -> a + KEPT).sum();
        long at = scheme.beginsAt;
        Wallet before = null;
        for (Map.Entry<Wallet, Double> entry : amounts.entrySet()) {
            double amount = left;
            Wallet from = before;
            Wallet to = entry.getKey();
            schedule.at(at, now -> {
                if (from == null) {
                    funding.fromExchange(now, to, amount);
                } else {
                    pay(now, from, to, amount);
                }
            });
            scheme.ready = at;
            at += (long) dice.logBetween(2 * MINUTE, 240 * MINUTE);
            left -= entry.getValue() + KEPT;
            before = to;
        }
    }

    private void fromPayer(Scheme scheme, Map<Wallet, Double> amounts) {
        Wallet payer = scheme.payer;
        if (payer == null) {
            throw new IllegalStateException(scheme.ring.id + " has nobody who pays");
        }
        double within = switch (scheme.kind) {
            case STAGGERED -> 7 * 1_440 * MINUTE;
            case LARGE -> 2 * 1_440 * MINUTE;
            default -> dice.logBetween(20 * MINUTE, 600 * MINUTE);
        };
        double sum = amounts.values().stream().mapToDouble(a -> a + 9 * KEPT).sum();
        schedule.at(scheme.beginsAt, now -> funding.fromExchange(now, payer, sum * 1.1 + 1));
        Map<Wallet, Long> branches = branches(scheme, amounts, payer, within);
        for (int i = 0; i < scheme.traders.size(); i++) {
            Wallet trader = scheme.traders.get(i);
            Double amount = amounts.get(trader);
            if (amount != null) {
                List<Wallet> way = scheme.ways.get(i);
                Long from = way.isEmpty() ? null : branches.get(way.getLast());
                long at = from == null
                        ? scheme.beginsAt + (long) dice.between(5 * MINUTE, within)
                        : from + (long) dice.between(2 * MINUTE, 60 * MINUTE);
                along(scheme, from == null ? payer : way.getLast(), from == null ? way : List.of(), trader, amount, at);
            }
        }
    }

    /** Of a tree: pays those in between, and says when each has its money. */
    private Map<Wallet, Long> branches(Scheme scheme, Map<Wallet, Double> amounts, Wallet payer, double within) {
        Map<Wallet, Long> at = new HashMap<>();
        if (scheme.kind == RingKind.TREE) {
            Map<Wallet, Double> needs = new LinkedHashMap<>();
            for (int i = 0; i < scheme.traders.size(); i++) {
                needs.merge(scheme.ways.get(i).getLast(), amounts.getOrDefault(scheme.traders.get(i), 0.0) + KEPT,
                        Double::sum);
            }
            needs.forEach((branch, sum) -> {
                long when = scheme.beginsAt + (long) dice.between(5 * MINUTE, within);
                at.put(branch, when);
                schedule.at(when, now -> pay(now, payer, branch, sum));
            });
        }
        return at;
    }

    /** From {@code from} through {@code way} to {@code to}, who gets {@code amount}; the first payment at {@code begins}. */
    private void along(Scheme scheme, Wallet from, List<Wallet> way, Wallet to, double amount, long begins) {
        long at = begins;
        double passed = amount + way.size() * KEPT;
        Wallet before = from;
        for (int hop = 0; hop <= way.size(); hop++) {
            Wallet payer = before;
            Wallet next = hop == way.size() ? to : way.get(hop);
            double sum = passed;
            schedule.at(at, now -> pay(now, payer, next, sum));
            scheme.ready = Math.max(scheme.ready, at);
            at += (long) dice.logBetween(MINUTE / 2, 60 * MINUTE);
            passed -= KEPT;
            before = next;
        }
    }

    private void pay(long now, Wallet from, Wallet to, double sol) throws IOException {
        long amount = Math.min(funding.lamports(sol), from.account.lamports() - LEFT / 3);
        if (amount > LEFT) {
            funding.send(now, from.account, to.account, amount);
        }
    }

    /** Gathers what is left, from {@code now} on, and takes it to an exchange. */
    void gather(long now, Scheme scheme) {
        Wallet collector = scheme.collector;
        if (collector == null) {
            return;
        }
        schedule.at(now + (long) dice.between(300 * MINUTE, 900 * MINUTE), at -> {
            long all = collector.account.lamports() - LEFT;
            if (all > LEFT) {
                funding.send(at, collector.account, collector.exchange, all);
            }
        });
        for (Wallet wallet : scheme.traders) {
            schedule.at(now + (long) dice.between(30 * MINUTE, 240 * MINUTE), at -> {
                long spare = wallet.account.lamports() - LEFT;
                if (spare > LEFT) {
                    funding.send(at, wallet.account, collector.account, spare);
                }
            });
        }
    }
}
