package org.wallettracker.ingest.decode;

import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.Reserves;
import org.wallettracker.domain.model.Side;
import org.wallettracker.domain.model.TradeCosts;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.ingest.decode.wire.AddressTable;

/** A trade while its owner and costs are still being found. Amounts as in {@link Fact.Trade}; ids of the table. */
final class TradeDraft extends Pending {
    final AddressTable table;
    final Address program;
    final int ordinal;
    final int action;
    final int user;
    final int mint;
    final int quoteMint;
    final Side side;
    long token;
    final long quote;
    final int venue;
    @Nullable
    Reserves reserves;
    long protocol;
    long creator;
    long lp;
    long cashback;
    /** Rewards for holders that the event names; on top only where the movements show it. */
    long holderRewards;
    /** Account that old events' fees went to, NONE where the event names its fees itself. */
    int oldFeeRecipient = AddressTable.NONE;
    boolean onCurve;
    int wallet;
    long terminal;
    long network;
    long tip;
    long rent;
    boolean rentKnown;
    boolean roundTrip;
    /** True if a router's account traded for the wallet as one hop of a longer route. */
    boolean routed;
    int decimals = Unknown.INDEX;
    /** False if the movements below the instruction contradict the event. */
    boolean legsAgree = true;

    TradeDraft(AddressTable table, Address program, int ordinal, int at, int action, int user, int mint, int quoteMint,
            Side side, long token, long quote, int venue) {
        super(at);
        this.table = table;
        this.program = program;
        this.ordinal = ordinal;
        this.action = action;
        this.user = user;
        this.mint = mint;
        this.quoteMint = quoteMint;
        this.side = side;
        this.token = token;
        this.quote = quote;
        this.venue = venue;
        wallet = user;
    }

    /** The venue's fees; unknown if any is. */
    long venueFees() {
        return protocol < 0 || creator < 0 || lp < 0 || cashback < 0
                ? Unknown.AMOUNT
                : protocol + creator + lp + cashback;
    }

    /** Change of the wallet's quote by the swap and the venue's fees, negative for a buy; fees must be known. */
    long quoteChange() {
        return side == Side.BUY ? -Math.addExact(quote, venueFees()) : Math.subtractExact(quote, venueFees());
    }

    /** Change of the wallet's tokens. */
    long tokenChange() {
        return side == Side.BUY ? token : -token;
    }

    @Override
    Fact build(int position, FactStatus status) {
        TradeCosts costs = new TradeCosts(protocol, creator, lp, cashback, terminal, network, tip, rent, rentKnown);
        return new Fact.Trade(program, ordinal, position, table.get(wallet), table.get(mint), side, token, decimals,
                table.get(quoteMint), quote, costs, table.get(venue), reserves, roundTrip, status);
    }

    @Override
    FactStatus judge(BalanceCheck check) {
        return check.trade(this);
    }
}
