package org.wallettracker.domain.pack;

import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.FactKind;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.model.Reserves;
import org.wallettracker.domain.model.Side;
import org.wallettracker.domain.model.TradeCosts;
import org.wallettracker.domain.model.TransactionHeader;
import org.wallettracker.domain.model.Unknown;

/** Makes objects of packed facts, one after the other. Reusable; not for several threads at once. */
public final class FactReader {
    private final PackedFacts facts;
    private final Words.View words;
    private final ByteReader in = new ByteReader();
    private final byte[] scratch = new byte[Tellings.BYTES];

    FactReader(PackedFacts facts) {
        this.facts = facts;
        words = facts.words();
    }

    /** Fact {@code number}, equal to what was put in. */
    public RecordedFact read(int number) {
        TransactionHeader header = facts.tellingColumns().header(words, facts.telling(number), scratch);
        facts.begin(number, in);
        int tag = facts.tag(number);
        FactKind kind = FactBytes.kind(tag);
        FactStatus status = FactBytes.status(tag);
        boolean mark = (tag & FactBytes.MARK) != 0;
        return switch (kind) {
            case TRADE -> trade(number, header, tag, status);
            case CREATE -> creation(number, header, mark, status);
            case COMPLETE -> {
                Address wallet = address();
                Address mint = address();
                Address curve = address();
                Address program = address();
                long seq = number + in.number();
                yield recorded(header, new Fact.Completion(program, (int) in.number(), (int) in.number(),
                        wallet, mint, curve, status), seq);
            }
            case MIGRATE -> {
                Address wallet = address();
                Address mint = address();
                Address curve = address();
                Address pool = address();
                Address program = address();
                long seq = number + in.number();
                int ordinal = (int) in.number();
                int position = (int) in.number();
                Address quote = address();
                long tokenRaw = in.number();
                yield recorded(header,
                        new Fact.Migration(program, ordinal, position, wallet, mint, curve, pool,
                                tokenRaw, quote, in.number(), in.number(), status),
                        seq);
            }
            case CREATE_POOL -> {
                Address wallet = address();
                Address mint = address();
                Address quote = address();
                Address pool = address();
                Address program = address();
                long seq = number + in.number();
                yield recorded(header, new Fact.PoolCreation(program, (int) in.number(), (int) in.number(),
                        wallet, mint, pool, in.number(), quote, in.number(), mark, (int) in.number(), status), seq);
            }
            case ADD_LIQUIDITY, REMOVE_LIQUIDITY -> {
                Address wallet = address();
                Address mint = address();
                Address quote = address();
                Address pool = address();
                Address program = address();
                long seq = number + in.number();
                yield recorded(header, new Fact.LiquidityChange(program, (int) in.number(), (int) in.number(),
                        kind == FactKind.ADD_LIQUIDITY, wallet, mint, pool, in.number(), quote, in.number(),
                        reserves(in.byteOf()), status), seq);
            }
            case SOL_TRANSFER -> {
                Address from = address();
                Address to = address();
                Address program = address();
                long seq = number + in.number();
                yield recorded(header, new Fact.SolTransfer(program, (int) in.number(), (int) in.number(),
                        from, to, in.number(), status), seq);
            }
            case TOKEN_TRANSFER -> {
                Address mint = address();
                Address from = nullable();
                Address to = nullable();
                Address program = address();
                long seq = number + in.number();
                yield recorded(header, new Fact.TokenTransfer(program, (int) in.number(), (int) in.number(),
                        mint, from, to, in.number(), in.number(), (int) in.number(), status), seq);
            }
        };
    }

    private RecordedFact recorded(TransactionHeader header, Fact fact, long seq) {
        return new RecordedFact(header, fact, seq, Tellings.recordedAt(scratch));
    }

    private RecordedFact trade(int number, TransactionHeader header, int tag, FactStatus status) {
        Address wallet = address();
        Words.Place place = words.places()[in.count()];
        long seq = number + in.number();
        int ordinal = (int) in.number();
        int position = (int) in.number();
        int flags = in.byteOf();
        in.group(FactBytes.TRADE_AMOUNTS);
        long tokenRaw = in.amount();
        long quoteRaw = in.amount();
        TradeCosts costs = new TradeCosts(in.amount(), in.amount(), in.amount(), in.amount(), in.amount(),
                in.amount() + header.networkFee(), in.amount(), in.amount(), (flags & FactBytes.RENT_KNOWN) != 0);
        Address[] addresses = words.addresses();
        return recorded(header, new Fact.Trade(addresses[place.program()], ordinal, position, wallet,
                addresses[place.mint()], (tag & FactBytes.MARK) != 0 ? Side.SELL : Side.BUY, tokenRaw, place.decimals(),
                addresses[place.quote()], quoteRaw, costs, addresses[place.venue()], reserves(flags),
                (tag & FactBytes.OTHER_MARK) != 0, status), seq);
    }

    private RecordedFact creation(int number, TransactionHeader header, boolean mayhem,
            FactStatus status) {
        Address wallet = address();
        Address mint = address();
        Address curve = address();
        Address program = address();
        long seq = number + in.number();
        int ordinal = (int) in.number();
        int position = (int) in.number();
        Address creator = nullable();
        Address quote = address();
        String name = words.texts()[in.count()];
        String symbol = words.texts()[in.count()];
        String uri = words.texts()[in.count()];
        return recorded(header, new Fact.Creation(program, ordinal, position, wallet, mint, creator, curve,
                name, symbol, uri, in.number(), reserves(in.byteOf()), quote, mayhem, status), seq);
    }

    private @Nullable Reserves reserves(int flags) {
        if ((flags & FactBytes.RESERVES_TOLD) == 0) {
            return null;
        }
        in.group(FactBytes.RESERVES_AMOUNTS);
        long token = in.amount();
        long quote = in.amount();
        return new Reserves(token, quote,
                real(flags >> FactBytes.REAL_TOKEN_BITS, token, FactBytes.VIRTUAL_TOKEN, in.amount()),
                real(flags >> FactBytes.REAL_QUOTE_BITS, quote, FactBytes.VIRTUAL_QUOTE, in.amount()));
    }

    private static long real(int relation, long computed, long virtual, long own) {
        return switch (relation & FactBytes.OF_ITS_OWN) {
            case FactBytes.NOT_KNOWN -> Unknown.AMOUNT;
            case FactBytes.EQUAL -> computed;
            case FactBytes.LESS_VIRTUAL -> computed - virtual;
            default -> own;
        };
    }

    private Address address() {
        return words.addresses()[in.count()];
    }

    private @Nullable Address nullable() {
        int number = in.count();
        return number == 0 ? null : words.addresses()[number - 1];
    }
}
