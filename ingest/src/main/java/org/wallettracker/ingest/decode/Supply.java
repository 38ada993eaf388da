package org.wallettracker.ingest.decode;

import static org.wallettracker.ingest.decode.wire.Limits.MAX_LAMPORTS;

import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.domain.model.Reserves;
import org.wallettracker.domain.model.TradeCosts;
import org.wallettracker.ingest.decode.wire.NotUnderstood;
import org.wallettracker.ingest.decode.wire.Reasons;

/**
 * Refuses lamports that can't be: more than 10^18, where the whole supply is about 6 * 10^17. Such a figure is damage,
 * and one of them would drown every sum it enters.
 */
final class Supply {
    private Supply() {
    }

    /**
     * Refuses a trade before it is reckoned with.
     *
     * @throws NotUnderstood if its swap amount, fees or reserves are impossible SOL
     */
    static void check(TradeDraft d, boolean inSol) throws NotUnderstood {
        if (!inSol) {
            return;
        }
        check("swap amount", d.quote);
        check("protocol fee", d.protocol);
        check("creator fee", d.creator);
        check("liquidity providers' fee", d.lp);
        check("cashback", d.cashback);
        check("holder rewards", d.holderRewards);
        check("reserve", quote(d.reserves));
    }

    private static void check(String what, long lamports) throws NotUnderstood {
        if (lamports > MAX_LAMPORTS) {
            throw new NotUnderstood(Reasons.AMOUNT_TOO_LARGE, sentence(what, lamports));
        }
    }

    private static String sentence(String what, long lamports) {
        return what + " of " + lamports + " lamports; expected at most 10^18, there are not more";
    }

    /** What is impossible about {@code fact}, null if nothing is. */
    static @Nullable String impossible(Fact fact) {
        return switch (fact) {
            case Fact.Trade t -> of(t);
            case Fact.SolTransfer t -> over("transfer", t.lamports());
            case Fact.Migration m -> first(over("migrated amount", sol(m.quoteMint(), m.quoteRaw())),
                    over("migration fee", sol(m.quoteMint(), m.feeRaw())));
            case Fact.PoolCreation p -> over("pool amount", sol(p.quoteMint(), p.quoteRaw()));
            case Fact.LiquidityChange l -> first(over("liquidity", sol(l.quoteMint(), l.quoteRaw())),
                    over("reserve", sol(l.quoteMint(), quote(l.reserves()))));
            case Fact.Creation c -> over("reserve", sol(c.quoteMint(), quote(c.reserves())));
            case Fact.Completion c -> null;
            case Fact.TokenTransfer t -> null;
        };
    }

    private static @Nullable String of(Fact.Trade t) {
        TradeCosts c = t.costs();
        long[] venue = {t.quoteRaw(), c.protocol(), c.creator(), c.lp(), c.cashback(), quote(t.reserves())};
        for (long amount : venue) {
            String wrong = over("swap amount, fee or reserve", sol(t.quoteMint(), amount));
            if (wrong != null) {
                return wrong;
            }
        }
        return first(first(over("terminal fee", c.terminal()), over("tip", c.tip())),
                first(over("network fee", c.network()), c.rent() < -MAX_LAMPORTS
                        ? sentence("deposit", c.rent())
                        : over("deposit", c.rent())));
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }

    private static @Nullable String over(String what, long lamports) {
        return lamports > MAX_LAMPORTS ? sentence(what, lamports) : null;
    }

    private static long sol(Address quoteMint, long amount) {
        return quoteMint.equals(Programs.WSOL) ? amount : 0;
    }

    private static long quote(@Nullable Reserves reserves) {
        return reserves == null ? 0 : Math.max(reserves.quote(), reserves.realQuote());
    }
}
