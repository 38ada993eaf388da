package org.wallettracker.storage.store;

import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.port.FactQuery;

/** Whether a fact is asked for: the conditions of a {@link FactQuery} except {@code knownAt}. */
final class FactMatch {
    private FactMatch() {
    }

    static boolean matches(FactQuery query, RecordedFact recorded) {
        Signature signature = query.signature();
        Address wallet = query.wallet();
        Address mint = query.mint();
        return inTime(query.asOf(), recorded.header().blockTime())
                && (signature == null || signature.equals(recorded.header().signature()))
                && (wallet == null || takesPart(wallet, recorded.fact()))
                && (mint == null || isAbout(mint, recorded.fact()));
    }

    private static boolean inTime(long asOf, long blockTime) {
        return asOf == Long.MAX_VALUE || (blockTime != Unknown.TIME && blockTime <= asOf);
    }

    private static boolean takesPart(Address wallet, Fact fact) {
        return switch (fact) {
            case Fact.Trade f -> wallet.equals(f.wallet());
            case Fact.Creation f -> wallet.equals(f.wallet()) || wallet.equals(f.creator());
            case Fact.Completion f -> wallet.equals(f.wallet());
            case Fact.Migration f -> wallet.equals(f.wallet());
            case Fact.PoolCreation f -> wallet.equals(f.wallet());
            case Fact.LiquidityChange f -> wallet.equals(f.wallet());
            case Fact.SolTransfer f -> wallet.equals(f.from()) || wallet.equals(f.to());
            case Fact.TokenTransfer f -> wallet.equals(f.from()) || wallet.equals(f.to());
        };
    }

    private static boolean isAbout(Address mint, Fact fact) {
        return switch (fact) {
            case Fact.Trade f -> mint.equals(f.mint());
            case Fact.Creation f -> mint.equals(f.mint());
            case Fact.Completion f -> mint.equals(f.mint());
            case Fact.Migration f -> mint.equals(f.mint());
            case Fact.PoolCreation f -> mint.equals(f.mint());
            case Fact.LiquidityChange f -> mint.equals(f.mint());
            case Fact.SolTransfer f -> false;
            case Fact.TokenTransfer f -> mint.equals(f.mint());
        };
    }
}
