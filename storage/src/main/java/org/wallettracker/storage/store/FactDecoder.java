package org.wallettracker.storage.store;

import static org.wallettracker.storage.store.FactRow.NULL;
import static org.wallettracker.storage.store.FactRow.OWN;

import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.FactKind;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.Reserves;
import org.wallettracker.domain.model.Side;
import org.wallettracker.domain.model.TradeCosts;
import org.wallettracker.domain.model.Unknown;

/** Rows to facts: the way back of {@link FactCodec}. */
final class FactDecoder {
    private final Dictionary.Names names;

    FactDecoder(Dictionary.Names names) {
        this.names = names;
    }

    /** The fact of {@code row}, with the status that holds for it. */
    Fact fact(FactRow row) {
        long[] v = row.values();
        Address program = address(v[FactRow.PROGRAM]);
        int ordinal = (int) v[FactRow.ORDINAL];
        int place = (int) v[FactRow.PLACE];
        FactStatus status = row.status();
        return switch (row.table()) {
            case TRADE -> new Fact.Trade(program, ordinal, place, address(v[OWN]), address(v[OWN + 1]),
                    v[OWN + 2] == 0 ? Side.BUY : Side.SELL, amount(v[OWN + 3]), index(v[OWN + 4]), address(v[OWN + 5]),
                    amount(v[OWN + 6]), costs(v), address(v[OWN + 15]), reserves(v, OWN + 16), v[OWN + 20] == 1,
                    status);
            case TRANSFER -> v[OWN] == NULL
                    ? new Fact.SolTransfer(program, ordinal, place, address(v[OWN + 1]), address(v[OWN + 2]),
                            amount(v[OWN + 3]), status)
                    : new Fact.TokenTransfer(program, ordinal, place, address(v[OWN]), nullable(v[OWN + 1]),
                            nullable(v[OWN + 2]), amount(v[OWN + 3]), amount(v[OWN + 4]), index(v[OWN + 5]), status);
            case TOKEN_EVENT -> event(row, program, ordinal, place, status);
        };
    }

    private Fact event(FactRow row, Address program, int ordinal, int place, FactStatus status) {
        long[] v = row.values();
        FactKind kind = KindCodes.kind(v[OWN]);
        Address wallet = address(v[OWN + 1]);
        Address mint = address(v[OWN + 2]);
        Address venue = address(v[OWN + 3]);
        long tokenRaw = amount(v[OWN + 6]);
        long quoteRaw = amount(v[OWN + 8]);
        return switch (kind) {
            case CREATE -> new Fact.Creation(program, ordinal, place, wallet, mint, nullable(v[OWN + 5]), venue,
                    row.texts()[0], row.texts()[1], row.texts()[2], tokenRaw, reserves(v, OWN + 10), quote(v),
                    v[OWN + 14] == 1, status);
            case COMPLETE -> new Fact.Completion(program, ordinal, place, wallet, mint, venue, status);
            case MIGRATE -> new Fact.Migration(program, ordinal, place, wallet, mint, venue, address(v[OWN + 4]),
                    tokenRaw, quote(v), quoteRaw, amount(v[OWN + 9]), status);
            case CREATE_POOL -> new Fact.PoolCreation(program, ordinal, place, wallet, mint, venue, tokenRaw,
                    quote(v), quoteRaw, v[OWN + 14] == 1, index(v[OWN + 15]), status);
            case ADD_LIQUIDITY, REMOVE_LIQUIDITY -> new Fact.LiquidityChange(program, ordinal, place,
                    kind == FactKind.ADD_LIQUIDITY, wallet, mint, venue, tokenRaw, quote(v), quoteRaw,
                    reserves(v, OWN + 10), status);
            case TRADE, SOL_TRANSFER, TOKEN_TRANSFER -> throw new IllegalStateException(
                    "a row of token_event can't be of kind " + kind.wireName());
        };
    }

    private static TradeCosts costs(long[] v) {
        boolean rentKnown = v[OWN + 14] != NULL;
        return new TradeCosts(amount(v[OWN + 7]), amount(v[OWN + 8]), amount(v[OWN + 9]), amount(v[OWN + 10]),
                amount(v[OWN + 11]), amount(v[OWN + 12]), amount(v[OWN + 13]), rentKnown ? v[OWN + 14] : 0, rentKnown);
    }

    private static @Nullable Reserves reserves(long[] v, int at) {
        if (v[at] == NULL && v[at + 1] == NULL && v[at + 2] == NULL && v[at + 3] == NULL) {
            return null;
        }
        return new Reserves(amount(v[at]), amount(v[at + 1]), amount(v[at + 2]), amount(v[at + 3]));
    }

    private Address quote(long[] v) {
        return address(v[OWN + 7]);
    }

    private Address address(long id) {
        return names.address(id);
    }

    private @Nullable Address nullable(long id) {
        return id == NULL ? null : names.address(id);
    }

    private static long amount(long value) {
        return value == NULL ? Unknown.AMOUNT : value;
    }

    private static int index(long value) {
        return value == NULL ? Unknown.INDEX : (int) value;
    }
}
