package org.wallettracker.ingest.simulate.crowd;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.wallettracker.ingest.simulate.program.Curve;
import org.wallettracker.ingest.simulate.program.MayhemAgent;
import org.wallettracker.ingest.simulate.program.PumpClaims;
import org.wallettracker.ingest.simulate.wire.Account;
import org.wallettracker.ingest.simulate.wire.Mint;
import org.wallettracker.ingest.simulate.wire.Transaction;

/**
 * What happens beside the trading: tokens sent to a person's other wallet, burned or given away, fees collected,
 * cashback claimed, a ring's money swept back, the mayhem agent.
 */
final class Sidelines {
    private static final double MINUTE = 60_000;
    private static final long DUST = 20_000_000L;

    private final Population people;
    private final Trades trades;
    private final CurveLife curveLife;
    private final Funding funding;
    private final PumpClaims claims;
    private final MayhemAgent agent;
    private final Account agentOperator;
    private final Schedule schedule;
    private final Dice dice;

    Sidelines(Population people, Trades trades, CurveLife curveLife, Funding funding, PumpClaims claims,
            MayhemAgent agent, Schedule schedule, Dice dice) {
        this.people = people;
        this.trades = trades;
        this.curveLife = curveLife;
        this.funding = funding;
        this.claims = claims;
        this.agent = agent;
        this.schedule = schedule;
        this.dice = dice;
        agentOperator = trades.keys.account("mayhem-operator", 0).endowed(500_000_000_000L);
    }

    /** Plans the daily claims. */
    void begin() {
        schedule.at(Population.DAY, this::claimAll);
    }

    /** Plans what will happen beside the trading of a coin launched at {@code now}. */
    void launched(long now, Coin coin, @Nullable Ring bundle) {
        if (bundle != null) {
            for (Wallet wallet : bundle.traders()) {
                schedule.at(now + (long) dice.between(8 * MINUTE, 40 * MINUTE), at -> sweep(at, wallet, bundle));
            }
        }
        if (dice.chance(0.05)) {
            schedule.at(now + (long) dice.between(MINUTE, 15 * MINUTE), at -> giveAway(at, coin));
        }
        for (int i = dice.below(3); i > 0; i--) {
            schedule.at(now + (long) dice.logBetween(20_000, 40 * MINUTE), at -> toOtherWallet(at, coin));
        }
        if (dice.chance(0.08)) {
            schedule.at(now + (long) dice.logBetween(MINUTE, 600 * MINUTE), at -> burn(at, coin));
        }
        if (coin.curve.mayhem) {
            for (int i = 4 + dice.below(6); i > 0; i--) {
                schedule.at(now + (long) dice.between(2_000, 25 * MINUTE), at -> agentTrades(at, coin.curve));
            }
        }
    }

    private void sweep(long now, Wallet wallet, Ring bundle) throws IOException {
        Wallet funder = bundle.funder;
        long spare = wallet.account.lamports() - 15_000_000L;
        if (funder != null && spare > DUST) {
            funding.send(now, wallet.account, funder.account, spare);
        }
    }

    /**
     * The developer gives small amounts to a few wallets, whom nobody asked: opens their token accounts, then sends by a
     * transaction that names these alone and not the wallets.
     */
    private void giveAway(long now, Coin coin) throws IOException {
        Holding own = coin.known(coin.developer);
        if (own == null || own.tokens() < 10_000_000_000L || coin.developer.account.lamports() < 5 * DUST) {
            return;
        }
        Mint mint = coin.curve.mint;
        Transaction opening = trades.open(now, coin.developer, 200_000);
        long each = own.tokens() / 200;
        List<Holding> given = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Wallet wallet = people.anyone(now);
            if (wallet != null && wallet != coin.developer) {
                Holding to = coin.given(wallet);
                trades.tokens.openAssociated(opening, coin.developer.account, to.account, wallet.account, mint, true);
                given.add(to);
            }
        }
        trades.finish(opening, coin.developer);
        if (given.isEmpty()) {
            return;
        }
        Transaction gift = trades.blocks.open(now, coin.developer.account);
        for (Holding to : given) {
            trades.tokens.transferChecked(gift, own.account, mint, to.account, coin.developer.account, each);
            coin.changed(own);
            coin.changed(to);
        }
        trades.blocks.send();
    }

    /** Someone with two wallets moves a stake from one to the other, which later sells it. */
    private void toOtherWallet(long now, Coin coin) throws IOException {
        for (Holding holding : coin.holders) {
            Wallet other = holding.wallet.other;
            if (other != null && holding.wallet.account.lamports() > 2 * DUST && other.account.exists()) {
                Holding to = coin.holding(other, trades.keys);
                Transaction tx = trades.open(now, holding.wallet, 60_000);
                send(tx, holding, to, dice.chance(0.7) ? holding.tokens() : holding.tokens() / 3);
                trades.finish(tx, holding.wallet);
                curveLife.planExit(now, to);
                return;
            }
        }
    }

    private void send(Transaction tx, Holding from, Holding to, long amount) {
        Mint mint = from.coin.curve.mint;
        trades.tokens.openAssociated(tx, from.wallet.account, to.account, to.wallet.account, mint, true);
        trades.tokens.transferChecked(tx, from.account, mint, to.account, from.wallet.account, amount);
        from.coin.changed(from);
        from.coin.changed(to);
    }

    private void burn(long now, Coin coin) throws IOException {
        if (coin.holders.isEmpty()) {
            return;
        }
        Holding holding = coin.holders.get(dice.below(coin.holders.size()));
        if (holding.wallet.account.lamports() > DUST) {
            Transaction tx = trades.open(now, holding.wallet, 20_000);
            long amount = dice.chance(0.5) ? holding.tokens() : holding.tokens() / 2;
            trades.tokens.burn(tx, holding.account, coin.curve.mint, holding.wallet.account, amount);
            coin.changed(holding);
            trades.closeIfEmpty(tx, holding);
            trades.finish(tx, holding.wallet);
        }
    }

    /** The agent sells only what it has bought: its own supply is more than the curve could pay for. */
    private void agentTrades(long now, Curve curve) throws IOException {
        if (curve.complete()) {
            return;
        }
        Transaction tx = trades.blocks.open(now, agentOperator);
        trades.tokens.computeBudget(tx, 400_000, 50_000);
        long bought = curve.mayhemTokens.amount() - Curve.SUPPLY;
        if (bought > 2_000_000_000_000L && dice.chance(0.6)) {
            agent.sell(tx, curve, (long) (bought * dice.between(0.1, 1)));
        } else {
            agent.buy(tx, curve, (long) (dice.logNormal(4, 0.8) * 1e12));
        }
        trades.tally.trades++;
        trades.blocks.send();
    }

    /** Once a day some creators collect their fees and some traders claim their cashback. */
    private void claimAll(long now) throws IOException {
        schedule.at(now + Population.DAY, this::claimAll);
        for (Wallet wallet : people.wallets()) {
            if (wallet.account.lamports() < DUST) {
                continue;
            }
            long when = now + (long) dice.between(0, 0.9 * Population.DAY);
            if (PumpClaims.collectable(wallet.trader) > 50_000_000L && dice.chance(0.25)) {
                schedule.at(when, at -> claim(at, wallet, true));
            } else if (PumpClaims.claimable(wallet.trader) > 100_000_000L && dice.chance(0.08)) {
                schedule.at(when, at -> claim(at, wallet, false));
            }
        }
    }

    private void claim(long now, Wallet wallet, boolean creator) throws IOException {
        if (wallet.account.lamports() < DUST) {
            return;
        }
        Transaction tx = trades.open(now, wallet, 40_000);
        if (creator) {
            claims.collect(tx, wallet.trader);
        } else {
            claims.claim(tx, wallet.trader);
        }
        trades.blocks.send();
    }
}
