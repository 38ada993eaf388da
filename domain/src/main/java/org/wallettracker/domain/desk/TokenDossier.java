package org.wallettracker.domain.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.model.Reserves;
import org.wallettracker.domain.model.Signature;

/**
 * Everything the desk knows of one token.
 *
 * @param creation null where it was not seen
 * @param graduation null where it was not seen
 * @param reserves of its price source now; null where not known
 * @param earlyBuyers wallets that bought before graduation, in chain order of their first buy
 */
public record TokenDossier(Address mint, MintInfo info, @Nullable RecordedFact creation,
        @Nullable Graduation graduation,
        @Nullable Reserves reserves, List<EarlyBuyer> earlyBuyers, int trades) {
    public TokenDossier {
        earlyBuyers = List.copyOf(earlyBuyers);
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
     * A wallet that bought before graduation.
     *
     * @param firstBuy Unix seconds
     * @param progress of the curve at its first buy, hundredths of a percent; -1 where not known
     * @param costLamports of what it bought before graduation, net
     * @param realizedLamports profit so far
     * @param openRaw still held
     * @param score hundredths; -1 where it has none
     */
    public record EarlyBuyer(Address wallet, long firstBuy, int progress, long costLamports, long realizedLamports,
            long openRaw, int score) {
    }
}
