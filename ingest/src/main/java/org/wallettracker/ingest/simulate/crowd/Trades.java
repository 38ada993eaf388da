package org.wallettracker.ingest.simulate.crowd;

import static org.wallettracker.domain.money.Amounts.mulDiv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wallettracker.ingest.simulate.program.Chain;
import org.wallettracker.ingest.simulate.program.CurveQuote;
import org.wallettracker.ingest.simulate.program.PumpProgram;
import org.wallettracker.ingest.simulate.program.Terminal;
import org.wallettracker.ingest.simulate.program.Tokens;
import org.wallettracker.ingest.simulate.wire.Account;
import org.wallettracker.ingest.simulate.wire.Bytes;
import org.wallettracker.ingest.simulate.wire.KeyMaker;
import org.wallettracker.ingest.simulate.wire.Mint;
import org.wallettracker.ingest.simulate.wire.Transaction;

/**
 * Turns the decision to trade into a transaction: compute budget, token account, the swap itself (plain or through a
 * terminal's router), the terminal's fee, the tip, the closing of emptied accounts.
 */
final class Trades {
    /** What a wallet never spends: the rent-exempt minimum and something for fees. */
    private static final long RESERVE = 3_000_000;
    /** Fee, tip, rents and terminal fee that a buy may cost beside its amount, lamports. */
    private static final long OVERHEAD = 12_000_000;
    private static final long SMALLEST_BUY = 5_000_000;
    private static final long ROUTE_SWAP = 0x5d583c225b1256c5L;

    final Chain chain;
    final KeyMaker keys;
    final Tokens tokens;
    final PumpProgram pump;
    final Blocks blocks;
    final Dice dice;
    final Tally tally;
    private final Bytes bytes = new Bytes();

    Trades(Chain chain, KeyMaker keys, Tokens tokens, PumpProgram pump, Blocks blocks, Dice dice, Tally tally) {
        this.chain = chain;
        this.keys = keys;
        this.tokens = tokens;
        this.pump = pump;
        this.blocks = blocks;
        this.dice = dice;
        this.tally = tally;
    }

    /** Lamports {@code wallet} can put into a buy, 0 if too few. */
    long affordable(Wallet wallet, long wanted) {
        long most = (wallet.account.lamports() - RESERVE - OVERHEAD - wallet.tip - networkFee(wallet)) * 97 / 100;
        long spend = Math.min(wanted, most);
        return spend < SMALLEST_BUY ? 0 : spend;
    }

    private static long networkFee(Wallet wallet) {
        return 10_000 + wallet.unitPrice * 450_000 / 1_000_000;
    }

    /** Starts a transaction of {@code wallet} with its compute budget. */
    Transaction open(long now, Wallet wallet, int units) {
        Transaction tx = blocks.open(now, wallet.account);
        int limit = units / 1_000 * 1_000 + dice.below(40) * 1_000;
        tokens.computeBudget(tx, limit, wallet.unitPrice * (60 + dice.below(80)) / 100);
        return tx;
    }

    /**
     * {@code wallet} buys on the curve for about {@code lamports}, fees included; true if it could.
     */
    boolean buyOnCurve(long now, Wallet wallet, Coin coin, long lamports) throws IOException {
        long spend = affordable(wallet, lamports);
        if (spend == 0 || coin.curve.complete()) {
            return false;
        }
        Holding holding = coin.holding(wallet, keys);
        boolean exactSol = dice.chance(0.55);
        CurveQuote quote = exactSol
                ? CurveQuote.buyFor(coin.curve, spend)
                : CurveQuote.buyTokens(coin.curve, CurveQuote.tokensFor(coin.curve, spend * 9_870 / 10_000));
        if (dice.chance(0.035)) {
            curveBuy(now, wallet, coin, holding, quote, exactSol, PumpProgram.TOO_MUCH_SOL);
        }
        curveBuy(now, wallet, coin, holding, quote, exactSol, null);
        traded(holding);
        return true;
    }

    /**
     * {@code wallets} buy on the curve in one transaction that all of them sign and the first pays for, each for about
     * its part of {@code lamports}.
     *
     * @return those that did
     */
    List<Wallet> buyTogether(long now, List<Wallet> wallets, Coin coin, long[] lamports) throws IOException {
        List<Wallet> bought = new ArrayList<>();
        if (coin.curve.complete() || wallets.isEmpty() || affordable(wallets.getFirst(), SMALLEST_BUY) == 0) {
            return bought;
        }
        Wallet payer = wallets.getFirst();
        Transaction tx = open(now, payer, 150_000 * wallets.size());
        wallets.forEach(wallet -> tx.signer(wallet.account));
        for (int i = 0; i < wallets.size() && !coin.curve.complete(); i++) {
            Wallet wallet = wallets.get(i);
            long spend = affordable(wallet, lamports[i]);
            if (spend > 0) {
                Holding holding = coin.holding(wallet, keys);
                CurveQuote quote = CurveQuote.buyFor(coin.curve, spend);
                tokens.openAssociated(tx, wallet.account, holding.account, wallet.account, coin.curve.mint, true);
                pump.buy(tx, coin.curve, wallet.trader, holding.account, quote, true, quote.tokens() * 85 / 100, null);
                bought.add(wallet);
            }
        }
        finish(tx, payer);
        bought.forEach(wallet -> traded(coin.holding(wallet, keys)));
        return bought;
    }

    private void curveBuy(long now, Wallet wallet, Coin coin, Holding holding, CurveQuote quote, boolean exactSol,
            @Nullable Integer failure) throws IOException {
        Transaction tx = open(now, wallet, 150_000);
        tokens.openAssociated(tx, wallet.account, holding.account, wallet.account, coin.curve.mint, true);
        boolean routed = enterRouter(tx, wallet, holding.account, coin.curve.account);
        long limit = exactSol ? quote.tokens() * 85 / 100 : quote.cost() * 115 / 100;
        pump.buy(tx, coin.curve, wallet.trader, holding.account, quote, exactSol, limit, failure);
        leaveRouter(tx, wallet, routed, quote.sol());
        finish(tx, wallet);
    }

    /** Sells {@code amount} base units of {@code holding} on the curve. */
    void sellOnCurve(long now, Holding holding, long amount) throws IOException {
        Wallet wallet = holding.wallet;
        CurveQuote quote = CurveQuote.sell(holding.coin.curve, amount);
        if (quote.proceeds() <= 0) {
            return;
        }
        if (dice.chance(0.02)) {
            curveSell(now, holding, quote, PumpProgram.TOO_LITTLE_SOL);
        }
        curveSell(now, holding, quote, null);
        traded(holding);
    }

    private void curveSell(long now, Holding holding, CurveQuote quote, @Nullable Integer failure)
            throws IOException {
        Wallet wallet = holding.wallet;
        Transaction tx = open(now, wallet, 110_000);
        boolean routed = enterRouter(tx, wallet, holding.account, holding.coin.curve.account);
        pump.sell(tx, holding.coin.curve, wallet.trader, holding.account, quote, quote.proceeds() * 80 / 100, failure);
        leaveRouter(tx, wallet, routed, quote.sol());
        closeIfEmpty(tx, holding);
        finish(tx, wallet);
    }

    /** Buys and sells the same tokens in one transaction, as some bots do. */
    boolean roundTrip(long now, Wallet wallet, Coin coin, long lamports) throws IOException {
        long spend = affordable(wallet, lamports);
        if (spend == 0) {
            return false;
        }
        Holding holding = coin.holding(wallet, keys);
        CurveQuote buy = CurveQuote.buyFor(coin.curve, spend);
        if (buy.tokens() >= coin.curve.realTokens()) {
            return false;
        }
        Transaction tx = open(now, wallet, 260_000);
        tokens.openAssociated(tx, wallet.account, holding.account, wallet.account, coin.curve.mint, true);
        pump.buy(tx, coin.curve, wallet.trader, holding.account, buy, true, buy.tokens(), null);
        CurveQuote sell = CurveQuote.sell(coin.curve, buy.tokens());
        pump.sell(tx, coin.curve, wallet.trader, holding.account, sell, sell.proceeds(), null);
        finish(tx, wallet);
        wallet.trades += 2;
        tally.trades += 2;
        return true;
    }

    /** Counts a trade and keeps the list of holders true. */
    void traded(Holding holding) {
        holding.coin.changed(holding);
        holding.wallet.trades++;
        tally.trades++;
    }

    /** The terminal's router begins, if the wallet uses one. */
    boolean enterRouter(Transaction tx, Wallet wallet, Account tokenAccount, Account venue) {
        Terminal terminal = wallet.terminal;
        Account router = terminal == null ? null : terminal.router();
        if (terminal == null || router == null) {
            return false;
        }
        tx.program(router).w(wallet.account).w(tokenAccount).w(venue).w(terminal.fees()).r(chain.system)
                .data(bytes.clear().tag(ROUTE_SWAP).u64(terminal.basisPoints())).invoke()
                .say("Instruction: Swap");
        return true;
    }

    /** The terminal takes its fee, inside its router or by a plain transfer. */
    void leaveRouter(Transaction tx, Wallet wallet, boolean routed, long swapped) {
        Terminal terminal = wallet.terminal;
        if (terminal != null && !(tx.failed() && routed)) {
            tokens.transfer(tx, wallet.account, terminal.fees(), mulDiv(swapped, terminal.basisPoints(), 10_000));
        }
        if (routed && !tx.failed()) {
            tx.done(9_800);
        }
    }

    void closeIfEmpty(Transaction tx, Holding holding) {
        if (!tx.failed() && holding.tokens() == 0 && dice.chance(0.85)) {
            Mint mint = holding.coin.curve.mint;
            tokens.close(tx, holding.account, mint, holding.wallet.account, holding.wallet.account);
        }
    }

    /** Tips and sends. */
    void finish(Transaction tx, Wallet wallet) throws IOException {
        if (wallet.tip > 0) {
            tokens.transfer(tx, wallet.account, chain.tips.get(dice.below(chain.tips.size())),
                    Math.max(100_000, wallet.tip * (70 + dice.below(60)) / 100));
        }
        blocks.send();
    }
}
