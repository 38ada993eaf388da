package org.wallettracker.ui.token;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.desk.EarlyBuyer;
import org.wallettracker.domain.desk.TokenDossier;
import org.wallettracker.domain.desk.TokenParts;
import org.wallettracker.domain.desk.TokenTrade;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.domain.model.Side;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.money.Amounts;
import org.wallettracker.domain.signal.SmartMoney;
import org.wallettracker.ui.common.chart.PriceSeries;
import org.wallettracker.ui.common.format.Figure;
import org.wallettracker.ui.common.format.Format;

/**
 * Everything about one token, prepared away from the painting thread.
 *
 * @param asOf the data's own "now", Unix seconds
 * @param prices trades of known price and time; their values are market caps where the supply is known, else SOL per
 *     million tokens
 * @param priced the trade behind each of {@code prices}
 * @param parts what others say of its 999 points
 */
record TokenPage(TokenDossier dossier, long asOf, List<BuyerRow> buyers, List<TradeRow> trades, PriceSeries prices,
        List<TradeRow> priced, TokenParts parts) {
    /** A score above this (hundredths) makes a wallet smart: the desk's MIN_WALLET_SCORE. */
    static final int SMART = 70_000;
    private static final long PRICE_UNIT = 1_000_000_000_000_000L;
    private static final int MILLION_DIGITS = 6;

    /**
     * An early buyer and its place among them, from 1.
     *
     * @param creator true if it made the token or is paid the creator's fees
     * @param verdict what it counts for as smart money; null for who is not smart
     */
    record BuyerRow(int place, EarlyBuyer buyer, long createdAt, int decimals, boolean creator,
            SmartMoney.@Nullable Verdict verdict) {
    }

    /** A venue's name as its people write it. */
    static String venue(String platform) {
        return switch (platform) {
            case "pumpswap" -> "PumpSwap";
            case "raydium" -> "Raydium";
            case "raydium-cpmm" -> "Raydium CPMM";
            case "meteora-damm-v1" -> "Meteora DAMM v1";
            case "meteora-damm-v2" -> "Meteora DAMM v2";
            default -> platform;
        };
    }

    /** How many of the priced trades stand at the beginning that were made on the curve. */
    int onCurve() {
        for (int i = 0; i < priced.size(); i++) {
            if (!Programs.curve(priced.get(i).fact().program())) {
                return i;
            }
        }
        return priced.size();
    }

    /** True if anything tells of the token's curve; else who bought early on it is not known. */
    boolean curveSeen() {
        return dossier.creation() != null || dossier.curve() != null || !dossier.earlyBuyers().isEmpty();
    }

    /** Why there is no price line, and what would make one. */
    String noPrices() {
        if (trades.isEmpty()) {
            return "No trade is known: the price line begins with the first.";
        }
        long sol = trades.stream().filter(t -> t.fact().inSol()).count();
        long told = trades.stream().filter(t -> t.fact().inSol() && t.trade().recorded().header().standIn()).count();
        if (sol == 0) {
            return "None of its " + Format.count(trades.size()) + " known trades is in SOL: no price in SOL.";
        }
        String known = Format.count(sol) + (sol == 1 ? " trade" : " trades") + " in SOL "
                + (sol == 1 ? "is" : "are") + " known, but ";
        if (told == sol) {
            return known + "a table told " + (sol == 1 ? "it" : "them")
                    + ": a row of a table does not say what its curve or"
                    + " pool held after the trade, so it makes no price. Import the transactions themselves, or fetch them"
                    + " with wallet-tracker backfill, and the line is there.";
        }
        return known + "none of them makes a price: a price needs a known time and what the token's curve or main pool"
                + " held after the trade. Trades told by a table, made elsewhere or undone at once make none. Import or"
                + " fetch the transactions of its curve and pool.";
    }

    private static boolean made(TokenDossier token, Address wallet) {
        return token.creation() != null && token.creation().fact() instanceof Fact.Creation c
                && (wallet.equals(c.creator()) || wallet.equals(c.wallet()));
    }

    /**
     * A trade, its place in chain order from 0, and the market cap after it.
     *
     * @param capLamports {@link Unknown#AMOUNT} where not known
     * @param decimals of the token, -1 where not known
     */
    record TradeRow(int index, TokenTrade trade, long capLamports, int decimals) {
        Fact.Trade fact() {
            return trade.trade();
        }
    }

    /** Prepares {@code dossier}. */
    static TokenPage of(TokenDossier dossier, long asOf) {
        List<BuyerRow> buyers = new ArrayList<>();
        for (EarlyBuyer buyer : dossier.earlyBuyers()) {
            buyers.add(new BuyerRow(buyers.size() + 1, buyer, dossier.info().createdAt(), dossier.info().decimals(),
                    made(dossier, buyer.wallet()), dossier.smart().verdicts().get(buyer.wallet())));
        }
        List<TradeRow> trades = new ArrayList<>();
        List<TradeRow> priced = new ArrayList<>();
        List<PriceSeries.Point> points = new ArrayList<>();
        for (TokenTrade trade : dossier.path()) {
            TradeRow row = new TradeRow(trades.size(), trade, cap(trade.priceE15(), dossier.supplyRaw()),
                    dossier.info().decimals());
            trades.add(row);
            long value = dossier.supplyRaw() >= 0
                    ? row.capLamports()
                    : perMillion(trade.priceE15(), dossier.info().decimals());
            long time = trade.recorded().header().blockTime();
            if (value >= 0 && time != Unknown.TIME) {
                priced.add(row);
                points.add(new PriceSeries.Point(time, value, row.fact().quoteRaw(), row.fact().side() == Side.BUY,
                        trade.score() > SMART));
            }
        }
        return new TokenPage(dossier, asOf, List.copyOf(buyers), List.copyOf(trades), new PriceSeries(points),
                List.copyOf(priced), TokenParts.NONE);
    }

    /** The same with what others say. */
    TokenPage with(TokenParts told) {
        return new TokenPage(dossier, asOf, buyers, trades, prices, priced, told);
    }

    /** True if the price line is of market caps, false if of SOL per million tokens. */
    boolean byMarketCap() {
        return dossier.supplyRaw() >= 0;
    }

    private static long cap(long priceE15, long supplyRaw) {
        return priceE15 < 0 || supplyRaw < 0
                ? Unknown.AMOUNT
                : Amounts.saturatedMulDiv(priceE15, supplyRaw, PRICE_UNIT);
    }

    /** Lamports for a million tokens, rounded down; unknown where price or decimals are. */
    static long perMillion(long priceE15, int decimals) {
        if (priceE15 < 0 || decimals < 0 || decimals > 12) {
            return Unknown.AMOUNT;
        }
        return Amounts.saturatedMulDiv(priceE15, BigDecimal.TEN.pow(decimals + MILLION_DIGITS).longValueExact(),
                PRICE_UNIT);
    }

    /** A price as SOL for a million tokens, exact SOL for one on hover. */
    static Figure price(long priceE15, int decimals) {
        if (priceE15 < 0) {
            return Figure.unknown("this trade makes no price: another quote, another pool, or undone at once");
        }
        if (decimals < 0) {
            return Figure.unknown("how many base units make a token is not known");
        }
        BigDecimal one = exact(priceE15, decimals);
        BigDecimal million = one.movePointRight(MILLION_DIGITS);
        BigDecimal shown = million.precision() - million.scale() >= 2
                ? million.setScale(2, RoundingMode.HALF_UP)
                : million.round(new java.math.MathContext(4, RoundingMode.HALF_UP));
        return Figure.plain(Format.number(plain(shown)),
                Format.number(plain(one)) + Format.THIN + "SOL for one token", plain(one).toPlainString());
    }

    /** Lamports per 10^15 base units: 9 + 15 digits down for SOL a base unit. */
    private static BigDecimal exact(long priceE15, int decimals) {
        return BigDecimal.valueOf(priceE15, 24 - decimals);
    }

    /** A price in SOL for one token, every digit; null where price or decimals are not known. */
    static @Nullable BigDecimal priceSol(long priceE15, int decimals) {
        return priceE15 < 0 || decimals < 0 ? null : plain(exact(priceE15, decimals));
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }

    /** A market cap in whole SOL from 100 on. */
    static Figure cap(long lamports) {
        if (lamports < 0) {
            return Figure.unknown("price or supply is not known");
        }
        Figure sol = Format.sol(lamports);
        boolean large = lamports >= 100L * Amounts.LAMPORTS_PER_SOL;
        String text = large
                ? Format.number(BigDecimal.valueOf(lamports, 9).setScale(0, RoundingMode.HALF_UP))
                : sol.text();
        return Figure.plain(text, sol.exact(), sol.copy());
    }
}
