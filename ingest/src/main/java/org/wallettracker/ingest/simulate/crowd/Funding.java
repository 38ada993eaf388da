package org.wallettracker.ingest.simulate.crowd;

import java.io.IOException;

import org.wallettracker.ingest.simulate.program.Tokens;
import org.wallettracker.ingest.simulate.wire.Account;
import org.wallettracker.ingest.simulate.wire.Transaction;

/** How SOL comes to wallets and leaves them: exchanges for most, a funder for rings. */
final class Funding {
    private static final double SOL = 1e9;
    private final Tokens tokens;
    private final Blocks blocks;
    private final Schedule schedule;
    private final Dice dice;

    Funding(Tokens tokens, Blocks blocks, Schedule schedule, Dice dice) {
        this.tokens = tokens;
        this.blocks = blocks;
        this.schedule = schedule;
        this.dice = dice;
    }

    /** Plans the first money of every wallet. */
    void begin(Population population) {
        for (Wallet wallet : population.wallets()) {
            switch (wallet.kind) {
                case FUNDER -> {
                    if (wallet.ring == null || !wallet.ring.planned) {
                        schedule.at(wallet.bornAt / 2, now -> fromExchange(now, wallet, dice.between(60, 200)));
                    }
                }
                case BUNDLER, RING_TRADER, PASS_THROUGH -> {
                    // a ring's money comes as the ring plans it
                }
                case FRIEND -> {
                    Wallet giver = wallet.friend;
                    if (giver == null) {
                        schedule.at(wallet.bornAt, now -> first(now, wallet));
                    } else {
                        long at = Math.max(wallet.bornAt, giver.bornAt + (long) dice.logBetween(600_000, 864_000_000));
                        schedule.at(at, now -> give(now, giver, wallet));
                    }
                }
                default -> schedule.at(wallet.bornAt, now -> first(now, wallet));
            }
        }
    }

    private void first(long now, Wallet wallet) throws IOException {
        Ring ring = wallet.ring;
        double amount = wallet.size * dice.logNormal(14, 0.4) + 0.3;
        if (ring != null && ring.funder != null && ring.funder != wallet) {
            Wallet funder = ring.funder;
            ensure(now, funder, amount + 1);
            send(now, funder.account, wallet.account, lamports(amount));
        } else {
            fromExchange(now, wallet, amount);
        }
    }

    /** A gift among friends: some make it a round sum. What more is needed comes from the wallet's own exchange. */
    private void give(long now, Wallet giver, Wallet wallet) throws IOException {
        double amount = dice.chance(0.3) ? 0.5 * (1 + dice.below(4)) : wallet.size * dice.logNormal(5, 0.6) + 0.3;
        ensure(now, giver, amount + 1);
        send(now, giver.account, wallet.account, lamports(amount));
    }

    /** Sends {@code amount} SOL from the exchange {@code wallet} uses. */
    void fromExchange(long now, Wallet wallet, double amount) throws IOException {
        send(now, wallet.exchange, wallet.account, lamports(amount));
    }

    /** Makes sure a funder has {@code amount} SOL. */
    void ensure(long now, Wallet funder, double amount) throws IOException {
        if (funder.account.lamports() < lamports(amount)) {
            fromExchange(now, funder, amount + dice.between(20, 80));
        }
    }

    /** After a trade: plans fresh money when little is left, and takes some home when there is much. */
    void settle(long now, Wallet wallet) {
        if (wallet.fundingUnderWay || wallet.followsOrders()) {
            return;
        }
        double balance = wallet.account.lamports() / SOL;
        if (balance < 3 * wallet.size + 0.1) {
            wallet.fundingUnderWay = true;
            schedule.at(now + (long) dice.logBetween(30_000, 3_600_000), later -> {
                wallet.fundingUnderWay = false;
                fromExchange(later, wallet, wallet.size * dice.logNormal(12, 0.4) + 0.2);
            });
        } else if (balance > 70 * wallet.size + 5) {
            wallet.fundingUnderWay = true;
            schedule.at(now + (long) dice.logBetween(60_000, 36_000_000), later -> {
                wallet.fundingUnderWay = false;
                long amount = wallet.account.lamports() / 2;
                send(later, wallet.account, wallet.exchange, amount);
            });
        }
    }

    /** A plain transfer as its own transaction. */
    void send(long now, Account from, Account to, long lamports) throws IOException {
        Transaction tx = blocks.open(now, from);
        tokens.computeBudget(tx, 1_000, 50_000);
        tokens.transfer(tx, from, to, lamports);
        blocks.send();
    }

    /** Lamports that {@code sol} SOL are, with some at the end that nobody thought of. */
    long lamports(double sol) {
        return (long) (sol * 1_000) * 1_000_000L + dice.below(1_000) * 1_000L;
    }
}
