package org.wallettracker.domain.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.market.CurveCoverage;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.model.Reserves;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.signal.SmartMoney;

/**
 * Everything the desk knows of one token.
 *
 * @param creation null where it was not seen
 * @param completion the completion, else the trade that took the curve's last token; null where neither was seen
 * @param migration null where it was not seen
 * @param graduation null where neither completion nor migration was seen
 * @param reserves of its price source now; null where not known
 * @param curve how far its curve is; null where it has none in SOL or nothing tells
 * @param supplyRaw base units in all; {@link org.wallettracker.domain.model.Unknown#AMOUNT} where not known
 * @param earlyBuyers wallets that bought before graduation, in chain order of their first buy
 * @param trades how many, without those in doubt
 * @param path every trade that is not in doubt, in chain order
 * @param coverage how far its curve is known; null if nothing is known of a curve
 * @param smart who of the early buyers is smart money
 */
public record TokenDossier(Address mint, MintInfo info, @Nullable RecordedFact creation,
        @Nullable RecordedFact completion, @Nullable RecordedFact migration, @Nullable Graduation graduation,
        @Nullable Reserves reserves, @Nullable Curve curve, long supplyRaw, List<EarlyBuyer> earlyBuyers, int trades,
        List<TokenTrade> path, @Nullable CurveCoverage coverage, SmartMoney smart) {
    public TokenDossier {
        earlyBuyers = List.copyOf(earlyBuyers);
        path = List.copyOf(path);
    }

    /** One of which nobody was judged as smart money. */
    public TokenDossier(Address mint, MintInfo info, @Nullable RecordedFact creation,
            @Nullable RecordedFact completion, @Nullable RecordedFact migration, @Nullable Graduation graduation,
            @Nullable Reserves reserves, @Nullable Curve curve, long supplyRaw, List<EarlyBuyer> earlyBuyers,
            int trades, List<TokenTrade> path, @Nullable CurveCoverage coverage) {
        this(mint, info, creation, completion, migration, graduation, reserves, curve, supplyRaw, earlyBuyers, trades,
                path, coverage, SmartMoney.NONE);
    }

    /** The same with {@code judged} early buyers. */
    public TokenDossier with(SmartMoney judged) {
        return new TokenDossier(mint, info, creation, completion, migration, graduation, reserves, curve, supplyRaw,
                earlyBuyers, trades, path, coverage, judged);
    }

    /**
     * How it graduated. Prices are lamports per 10^15 base units where the quote is SOL (a ratio kept whole), unknown as
     * {@link org.wallettracker.domain.model.Unknown#AMOUNT}.
     *
     * @param platform "pumpswap", "raydium", ... ; "unknown" until the migration is seen
     * @param marketCapLamports price at graduation times supply
     */
    public record Graduation(Signature signature, long time, long priceE15, long peakPriceE15, long marketCapLamports,
            String platform, String source, FactStatus status) {
    }

    /**
     * How far a bonding curve is.
     *
     * @param forSaleRaw base units it sells in all
     * @param leftRaw base units still for sale
     * @param raisedLamports SOL really in it; {@link org.wallettracker.domain.model.Unknown#AMOUNT} where not known
     * @param goalLamports SOL in it when the last token is sold, without fees;
     *     {@link org.wallettracker.domain.model.Unknown#AMOUNT} where not known
     * @param progress sold of what is for sale, hundredths of a percent
     * @param complete true once it has graduated: the other figures are then those of its end
     */
    public record Curve(long forSaleRaw, long leftRaw, long raisedLamports, long goalLamports, int progress,
            boolean complete) {
    }
}
