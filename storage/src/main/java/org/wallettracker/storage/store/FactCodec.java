package org.wallettracker.storage.store;

import static org.wallettracker.storage.store.FactRow.NULL;
import static org.wallettracker.storage.store.FactRow.OWN;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.ObservedBalance;
import org.wallettracker.domain.model.Reserves;
import org.wallettracker.domain.model.Side;
import org.wallettracker.domain.model.TradeCosts;
import org.wallettracker.domain.model.Unknown;

/** Facts to rows. The order of values is that of {@link FactTable}'s columns. */
final class FactCodec {
    private final Dictionary dictionary;

    FactCodec(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    /** The row of {@code fact}, not contested. New addresses get their numbers. */
    FactRow row(Fact fact) {
        return switch (fact) {
            case Fact.Trade f -> trade(f);
            case Fact.SolTransfer f ->
                row(FactTable.TRANSFER, f, NULL, id(f.from()), id(f.to()), amount(f.lamports()), NULL, NULL);
            case Fact.TokenTransfer f -> row(FactTable.TRANSFER, f, id(f.mint()), id(f.from()), id(f.to()),
                    amount(f.tokenRaw()), amount(f.withheldRaw()), amount(f.decimals()));
            case Fact.Creation f -> event(f, new String[]{f.name(), f.symbol(), f.uri()}, f.wallet(), f.mint(),
                    f.curve(), null, f.creator(), f.supplyRaw(), f.quoteMint(), Unknown.AMOUNT, Unknown.AMOUNT,
                    f.reserves(), flag(f.mayhem()), Unknown.INDEX);
            case Fact.Completion f -> event(f, none(), f.wallet(), f.mint(), f.curve(), null, null, Unknown.AMOUNT,
                    null, Unknown.AMOUNT, Unknown.AMOUNT, null, NULL, Unknown.INDEX);
            case Fact.Migration f -> event(f, none(), f.wallet(), f.mint(), f.curve(), f.pool(), null, f.tokenRaw(),
                    f.quoteMint(), f.quoteRaw(), f.feeRaw(), null, NULL, Unknown.INDEX);
            case Fact.PoolCreation f -> event(f, none(), f.wallet(), f.mint(), f.pool(), null, null, f.tokenRaw(),
                    f.quoteMint(), f.quoteRaw(), Unknown.AMOUNT, null, flag(f.quoteIsBase()), f.decimals());
            case Fact.LiquidityChange f -> event(f, none(), f.wallet(), f.mint(), f.pool(), null, null, f.tokenRaw(),
                    f.quoteMint(), f.quoteRaw(), Unknown.AMOUNT, f.reserves(), NULL, Unknown.INDEX);
        };
    }

    /** {@code balances} as they are kept with the fact recorded as {@code factSeq}. New addresses get their numbers. */
    BalanceRows.Told balances(long factSeq, List<ObservedBalance> balances) {
        return BalanceRows.Told.of(factSeq, balances, dictionary);
    }

    private FactRow trade(Fact.Trade f) {
        TradeCosts c = f.costs();
        Reserves r = f.reserves();
        return row(FactTable.TRADE, f, id(f.wallet()), id(f.mint()), f.side() == Side.BUY ? 0 : 1,
                amount(f.tokenRaw()), amount(f.decimals()), id(f.quoteMint()), amount(f.quoteRaw()),
                amount(c.protocol()), amount(c.creator()), amount(c.lp()), amount(c.cashback()), amount(c.terminal()),
                amount(c.network()), amount(c.tip()), c.rentKnown() ? c.rent() : NULL, id(f.venue()),
                r == null ? NULL : amount(r.token()), r == null ? NULL : amount(r.quote()),
                r == null ? NULL : amount(r.realToken()), r == null ? NULL : amount(r.realQuote()),
                flag(f.roundTrip()));
    }

    private FactRow event(Fact f, String[] texts, Address wallet, Address mint, Address venue, @Nullable Address pool,
            @Nullable Address creator, long tokenRaw, @Nullable Address quoteMint, long quoteRaw, long feeRaw,
            @Nullable Reserves r, long flag, int decimals) {
        FactRow row = row(FactTable.TOKEN_EVENT, f, KindCodes.code(f.kind()), id(wallet), id(mint), id(venue),
                id(pool), id(creator), amount(tokenRaw), id(quoteMint), amount(quoteRaw), amount(feeRaw),
                r == null ? NULL : amount(r.token()), r == null ? NULL : amount(r.quote()),
                r == null ? NULL : amount(r.realToken()), r == null ? NULL : amount(r.realQuote()), flag,
                amount(decimals));
        return new FactRow(row.table(), row.values(), texts);
    }

    private FactRow row(FactTable table, Fact fact, long... own) {
        long[] values = new long[OWN + own.length];
        values[FactRow.PROGRAM] = id(fact.program());
        values[FactRow.ORDINAL] = fact.ordinal();
        values[FactRow.PLACE] = fact.position();
        values[FactRow.STATUS] = FactRow.code(fact.status());
        System.arraycopy(own, 0, values, OWN, own.length);
        return new FactRow(table, values, FactRow.NO_TEXTS);
    }

    private long id(@Nullable Address address) {
        return address == null ? NULL : dictionary.number(address);
    }

    private static String[] none() {
        return new String[]{null, null, null};
    }

    /** -1 stands for "not known" in the model and is NULL in the store. */
    private static long amount(long value) {
        return value == Unknown.AMOUNT ? NULL : value;
    }

    private static long flag(boolean value) {
        return value ? 1 : 0;
    }
}
