package org.wallettracker.storage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.DecodedTransaction;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.domain.model.Quarantined;
import org.wallettracker.domain.model.Reserves;
import org.wallettracker.domain.model.Side;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.model.TradeCosts;
import org.wallettracker.domain.model.TransactionHeader;
import org.wallettracker.domain.model.Unknown;

/** Facts with plain numbers to test stores with. */
final class Sample {
    static final TradeCosts COSTS = new TradeCosts(95, 30, 0, 0, 10, 5_000, 0, 2_039_280, true);
    static final TradeCosts GUESSED_COSTS = new TradeCosts(95, 30, 0, 0, Unknown.AMOUNT, Unknown.AMOUNT,
            Unknown.AMOUNT, 0, false);
    static final Reserves RESERVES = new Reserves(1_000_000, 30_000, 800_000, 10);

    private Sample() {
    }

    static Address address(int n) {
        return new Address(0x5741_4C4CL << 32 | n, n * 31L, 7, n);
    }

    static Signature signature(int n) {
        byte[] bytes = new byte[Signature.LENGTH];
        Arrays.fill(bytes, (byte) 7);
        for (int i = 0; i < 4; i++) {
            // spread, so that prefixes differ and are negative now and then
            bytes[i] = (byte) (n * 0x9E3779B1 >>> 8 * i);
            bytes[60 + i] = (byte) (n >>> 8 * i);
        }
        return Signature.of(bytes);
    }

    static TransactionHeader header(int n) {
        return new TransactionHeader(signature(n), 1_000 + n, Unknown.INDEX, 1_700_000_000L + n, address(1), false,
                5_000, "file", 1);
    }

    static TransactionHeader from(TransactionHeader h, String source) {
        return new TransactionHeader(h.signature(), h.slot(), h.txIndex(), h.blockTime(), h.feePayer(), h.failed(),
                h.networkFee(), source, h.decoderVersion());
    }

    static TransactionHeader decoder(TransactionHeader h, int version) {
        return new TransactionHeader(h.signature(), h.slot(), h.txIndex(), h.blockTime(), h.feePayer(), h.failed(),
                h.networkFee(), h.source(), version);
    }

    static TransactionHeader at(TransactionHeader h, long slot, int txIndex, long blockTime) {
        return new TransactionHeader(h.signature(), slot, txIndex, blockTime, h.feePayer(), h.failed(),
                h.networkFee(), h.source(), h.decoderVersion());
    }

    static TransactionHeader failed(TransactionHeader h) {
        return new TransactionHeader(h.signature(), h.slot(), h.txIndex(), h.blockTime(), h.feePayer(), true,
                h.networkFee(), h.source(), h.decoderVersion());
    }

    static DecodedTransaction tx(TransactionHeader header, Fact... facts) {
        return new DecodedTransaction(header, List.of(facts));
    }

    static DecodedTransaction buy(int n, int wallet, int mint) {
        return tx(header(n), trade(0, wallet, mint, 1_000 + n));
    }

    static Fact.Trade trade(int ordinal, int wallet, int mint, long tokenRaw) {
        return new Fact.Trade(Programs.PUMP, ordinal, ordinal, address(wallet), address(mint), Side.BUY, tokenRaw, 6,
                Programs.WSOL, 9_500, COSTS, address(mint + 500), RESERVES, false, FactStatus.VERIFIED);
    }

    /** What a source without balances tells of the trade. */
    static Fact.Trade guessed(Fact.Trade f) {
        return new Fact.Trade(f.program(), f.ordinal(), f.position(), f.wallet(), f.mint(), f.side(), f.tokenRaw(),
                Unknown.INDEX, f.quoteMint(), f.quoteRaw(), GUESSED_COSTS, f.venue(), f.reserves(), f.roundTrip(),
                FactStatus.PENDING);
    }

    /** One fact of each kind, and the odd cases of each, all of one mint. */
    static List<Fact> everyKind() {
        Address wallet = address(11);
        Address mint = address(12);
        Address curve = address(13);
        Address pool = address(14);
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact.Creation(Programs.PUMP, 0, 0, wallet, mint, address(15), curve, "Name \uD83D\uDE00", "",
                "https://x/é", 1_000_000_000_000_000L, RESERVES, Programs.WSOL, true, FactStatus.VERIFIED));
        facts.add(new Fact.Creation(Programs.PUMP, 1, 1, wallet, mint, null, curve, "", "S", "", Unknown.AMOUNT, null,
                Programs.USDC, false, FactStatus.PENDING));
        facts.add(trade(2, 11, 12, Long.MAX_VALUE));
        facts.add(new Fact.Trade(Programs.PUMP_SWAP, 0, 3, wallet, mint, Side.SELL, 1, Unknown.INDEX, Programs.USDC,
                0, GUESSED_COSTS, pool, null, true, FactStatus.DISPUTED));
        facts.add(new Fact.Trade(Programs.PUMP_SWAP, 1, 4, wallet, mint, Side.SELL, 1, 9, Programs.WSOL, 7,
                new TradeCosts(1, 2, 3, 4, 5, 6, 7, -2_039_280, true), pool,
                new Reserves(5, 6, Unknown.AMOUNT, Unknown.AMOUNT), false, FactStatus.VERIFIED));
        facts.add(new Fact.Completion(Programs.PUMP, 3, 5, wallet, mint, curve, FactStatus.VERIFIED));
        facts.add(new Fact.Migration(Programs.PUMP, 4, 6, wallet, mint, curve, pool, 206_900_000_000_000L,
                Programs.WSOL, 84_990_359_057L, 15_000_001L, FactStatus.VERIFIED));
        facts.add(new Fact.PoolCreation(Programs.PUMP_SWAP, 2, 7, wallet, mint, pool, 206_900_000_000_000L,
                Programs.WSOL, 84_990_359_057L, true, 6, FactStatus.VERIFIED));
        facts.add(new Fact.LiquidityChange(Programs.PUMP_SWAP, 3, 8, true, wallet, mint, pool, 10, Programs.WSOL, 20,
                RESERVES, FactStatus.VERIFIED));
        facts.add(new Fact.LiquidityChange(Programs.PUMP_SWAP, 4, 9, false, wallet, mint, pool, 10, Programs.WSOL, 20,
                null, FactStatus.VERIFIED));
        facts.add(new Fact.SolTransfer(Programs.SYSTEM, 0, 10, wallet, address(16), 1, FactStatus.VERIFIED));
        facts.add(new Fact.TokenTransfer(Programs.TOKEN, 0, 11, mint, wallet, address(16), 5, 0, 6,
                FactStatus.VERIFIED));
        facts.add(new Fact.TokenTransfer(Programs.TOKEN_2022, 0, 12, mint, null, wallet, 5, Unknown.AMOUNT,
                Unknown.INDEX, FactStatus.PENDING));
        facts.add(new Fact.TokenTransfer(Programs.TOKEN_2022, 1, 13, mint, wallet, null, 5, 1, 9,
                FactStatus.VERIFIED));
        return facts;
    }

    static Quarantined reject(String reason, String path, long position, int signature, String payload) {
        return new Quarantined(reason, "found x at " + path, path, position, Unknown.AMOUNT,
                signature == 0 ? null : signature(signature), payload.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                false, 1);
    }
}
