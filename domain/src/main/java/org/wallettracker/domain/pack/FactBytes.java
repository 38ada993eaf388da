package org.wallettracker.domain.pack;

import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.market.CurveConstants;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.FactKind;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.Reserves;
import org.wallettracker.domain.model.Side;
import org.wallettracker.domain.model.TradeCosts;
import org.wallettracker.domain.model.Unknown;

/**
 * Facts to bytes. Whom and what a fact speaks of stands first, so that it can be read alone; kind, status and two marks
 * stand in a byte of their own, the tag.
 */
final class FactBytes {
    static final int KIND = 15;
    static final int STATUS_BITS = 4;
    static final int STATUS = 3;
    static final int MARK = 1 << 6;
    static final int OTHER_MARK = 1 << 7;

    /** How many amounts a trade has beside its reserves. */
    static final int TRADE_AMOUNTS = 10;
    /** How many amounts reserves have. */
    static final int RESERVES_AMOUNTS = 4;

    static final int RESERVES_TOLD = 1;
    static final int RENT_KNOWN = 2;
    static final int REAL_TOKEN_BITS = 2;
    static final int REAL_QUOTE_BITS = 4;
    /** How what is really there stands to what a curve or pool computes with. */
    static final int NOT_KNOWN = 0;
    static final int EQUAL = 1;
    static final int LESS_VIRTUAL = 2;
    static final int OF_ITS_OWN = 3;
    /** Virtual base units of a curve that nobody can take out. */
    static final long VIRTUAL_TOKEN = CurveConstants.VIRTUAL_TOKEN - CurveConstants.FOR_SALE;
    static final long VIRTUAL_QUOTE = CurveConstants.VIRTUAL_QUOTE;

    private final Words words;
    private final ByteWriter out;

    FactBytes(Words words, ByteWriter out) {
        this.words = words;
        this.out = out;
    }

    static int tag(Fact fact) {
        int tag = fact.kind().ordinal() | fact.status().ordinal() << STATUS_BITS;
        return switch (fact) {
            case Fact.Trade t -> tag | (t.side() == Side.SELL ? MARK : 0) | (t.roundTrip() ? OTHER_MARK : 0);
            case Fact.Creation c -> tag | (c.mayhem() ? MARK : 0);
            case Fact.PoolCreation c -> tag | (c.quoteIsBase() ? MARK : 0);
            default -> tag;
        };
    }

    static FactKind kind(int tag) {
        return KINDS[tag & KIND];
    }

    static FactStatus status(int tag) {
        return STATUSES[tag >> STATUS_BITS & STATUS];
    }

    private static final FactKind[] KINDS = FactKind.values();
    private static final FactStatus[] STATUSES = FactStatus.values();

    /**
     * Writes {@code fact} but for its tag.
     *
     * @param seq record sequence less the fact's number
     * @param networkFee of its transaction
     */
    void write(Fact fact, long seq, long networkFee) {
        switch (fact) {
            case Fact.Trade t -> {
                address(t.wallet());
                out.count(words.places().number(new Words.Place(number(t.program()), number(t.mint()),
                        number(t.quoteMint()), number(t.venue()), t.decimals())));
                own(fact, seq);
                trade(t, networkFee);
            }
            case Fact.Creation c -> {
                keys(c.wallet(), c.mint(), c.curve());
                common(fact, seq);
                creation(c);
            }
            case Fact.Completion c -> {
                keys(c.wallet(), c.mint(), c.curve());
                common(fact, seq);
            }
            case Fact.Migration m -> {
                keys(m.wallet(), m.mint(), m.curve());
                address(m.pool());
                common(fact, seq);
                address(m.quoteMint());
                amounts(m.tokenRaw(), m.quoteRaw());
                out.number(m.feeRaw());
            }
            case Fact.PoolCreation c -> {
                keys(c.wallet(), c.mint(), c.quoteMint());
                address(c.pool());
                common(fact, seq);
                amounts(c.tokenRaw(), c.quoteRaw());
                out.number(c.decimals());
            }
            case Fact.LiquidityChange c -> {
                keys(c.wallet(), c.mint(), c.quoteMint());
                address(c.pool());
                common(fact, seq);
                amounts(c.tokenRaw(), c.quoteRaw());
                out.byteOf(flags(c.reserves()));
                reserves(c.reserves());
            }
            case Fact.SolTransfer t -> {
                address(t.from());
                address(t.to());
                common(fact, seq);
                out.number(t.lamports());
            }
            case Fact.TokenTransfer t -> {
                address(t.mint());
                nullable(t.from());
                nullable(t.to());
                common(fact, seq);
                amounts(t.tokenRaw(), t.withheldRaw());
                out.number(t.decimals());
            }
        }
    }

    private void trade(Fact.Trade t, long networkFee) {
        TradeCosts c = t.costs();
        out.byteOf(flags(t.reserves()) | (c.rentKnown() ? RENT_KNOWN : 0));
        out.group(TRADE_AMOUNTS);
        out.amount(t.tokenRaw());
        out.amount(t.quoteRaw());
        out.amount(c.protocol());
        out.amount(c.creator());
        out.amount(c.lp());
        out.amount(c.cashback());
        out.amount(c.terminal());
        out.amount(c.network() - networkFee); // a trade alone in its transaction bears all of the fee
        out.amount(c.tip());
        out.amount(c.rent());
        reserves(t.reserves());
    }

    private void creation(Fact.Creation c) {
        nullable(c.creator());
        address(c.quoteMint());
        out.count(words.texts().number(c.name()));
        out.count(words.texts().number(c.symbol()));
        out.count(words.texts().number(c.uri()));
        out.number(c.supplyRaw());
        out.byteOf(flags(c.reserves()));
        reserves(c.reserves());
    }

    private static int flags(@Nullable Reserves r) {
        return r == null
                ? 0
                : RESERVES_TOLD | relation(r.token(), r.realToken(), VIRTUAL_TOKEN) << REAL_TOKEN_BITS
                        | relation(r.quote(), r.realQuote(), VIRTUAL_QUOTE) << REAL_QUOTE_BITS;
    }

    private static int relation(long computed, long real, long virtual) {
        if (real == Unknown.AMOUNT) {
            return NOT_KNOWN;
        }
        return real == computed ? EQUAL : real == computed - virtual ? LESS_VIRTUAL : OF_ITS_OWN;
    }

    private void reserves(@Nullable Reserves r) {
        if (r == null) {
            return;
        }
        out.group(RESERVES_AMOUNTS);
        out.amount(r.token());
        out.amount(r.quote());
        out.amount(relation(r.token(), r.realToken(), VIRTUAL_TOKEN) == OF_ITS_OWN ? r.realToken() : 0);
        out.amount(relation(r.quote(), r.realQuote(), VIRTUAL_QUOTE) == OF_ITS_OWN ? r.realQuote() : 0);
    }

    private void common(Fact fact, long seq) {
        address(fact.program());
        own(fact, seq);
    }

    private void own(Fact fact, long seq) {
        out.number(seq);
        out.number(fact.ordinal());
        out.number(fact.position());
    }

    private void amounts(long a, long b) {
        out.number(a);
        out.number(b);
    }

    private void keys(Address a, Address b, Address c) {
        address(a);
        address(b);
        address(c);
    }

    private int number(Address address) {
        return words.addresses().number(address);
    }

    private void address(Address address) {
        out.count(number(address));
    }

    private void nullable(@Nullable Address address) {
        out.count(address == null ? 0 : number(address) + 1);
    }
}
