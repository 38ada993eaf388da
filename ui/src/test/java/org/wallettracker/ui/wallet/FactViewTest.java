package org.wallettracker.ui.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.desk.MintInfo;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.model.Side;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.model.TradeCosts;
import org.wallettracker.domain.model.TransactionHeader;
import org.wallettracker.domain.model.Unknown;

class FactViewTest {
    private static final Address ME = new Address(1, 1, 1, 1);
    private static final Address OTHER = new Address(2, 2, 2, 2);
    private static final Address MINT = new Address(3, 3, 3, 3);
    private static final Map<Address, MintInfo> MINTS = Map.of(MINT,
            new MintInfo(MINT, "Pepe", "PEPE", 6, Unknown.TIME, false));

    @Test
    void addsUpTheFeesOfATrade() {
        // 1 SOL swapped; 0.01 protocol, 0.003 creator, 0.002 terminal, 0.000105 network, 0.001 tip: 0.016105 in fees
        TradeCosts costs = new TradeCosts(10_000_000, 3_000_000, 0, 0, 2_000_000, 105_000, 1_000_000, 2_039_280, true);
        FactView buy = view(trade(Side.BUY, costs, Programs.WSOL));
        assertThat(buy.kind()).isEqualTo("buy");
        assertThat(buy.token()).isEqualTo("PEPE");
        assertThat(buy.tokens().text()).isEqualTo("2.50");
        assertThat(buy.swap().copy()).isEqualTo("1.000000000");
        assertThat(buy.fees().copy()).isEqualTo("0.016105000");
        assertThat(buy.net().copy()).isEqualTo("-1.016105000");
        FactView sell = view(trade(Side.SELL, costs, Programs.WSOL));
        assertThat(sell.net().copy()).isEqualTo("0.983895000");
    }

    @Test
    void doesNotAddUpWhatIsNotTold() {
        TradeCosts costs = new TradeCosts(10_000_000, Unknown.AMOUNT, 0, 0, 0, 5_000, 0, 0, false);
        FactView buy = view(trade(Side.BUY, costs, Programs.WSOL));
        assertThat(buy.fees().known()).isFalse();
        FactView inDollars = view(trade(Side.BUY, costs, Programs.USDC));
        assertThat(inDollars.net().known()).isFalse();
        assertThat(inDollars.swap().text()).isEqualTo("$1\u202f000");
    }

    @Test
    void tellsTheDirectionOfTransfers() {
        assertThat(view(new Fact.SolTransfer(Programs.SYSTEM, 0, 0, OTHER, ME, 5, FactStatus.VERIFIED)))
                .satisfies(v -> assertThat(v.kind()).isEqualTo("SOL in"))
                .satisfies(v -> assertThat(v.netKey()).isEqualTo(5));
        assertThat(view(new Fact.SolTransfer(Programs.SYSTEM, 0, 0, ME, OTHER, 5, FactStatus.VERIFIED)).netKey())
                .isEqualTo(-5);
        assertThat(view(token(ME, OTHER)).kind()).isEqualTo("token out");
        assertThat(view(token(OTHER, ME)).kind()).isEqualTo("token in");
    }

    private static Fact token(Address from, Address to) {
        return new Fact.TokenTransfer(Programs.TOKEN, 0, 0, MINT, from, to, 7, 0, 6, FactStatus.VERIFIED);
    }

    private static Fact trade(Side side, TradeCosts costs, Address quote) {
        return new Fact.Trade(Programs.PUMP, 0, 0, ME, MINT, side, 2_500_000, 6, quote, 1_000_000_000, costs, OTHER,
                null, false, FactStatus.VERIFIED);
    }

    private static FactView view(Fact fact) {
        TransactionHeader header = new TransactionHeader(Signature.of(new byte[64]), 1, -1, 2, ME, false, 5_000, "file",
                1);
        return FactView.of(new RecordedFact(header, fact, 1, 1), ME, MINTS);
    }
}
