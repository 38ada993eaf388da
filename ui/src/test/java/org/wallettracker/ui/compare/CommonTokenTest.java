package org.wallettracker.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.desk.MintInfo;
import org.wallettracker.domain.desk.WalletDossier;
import org.wallettracker.domain.ledger.Bridge;
import org.wallettracker.domain.ledger.Lot;
import org.wallettracker.domain.ledger.Position;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.model.Unknown;

class CommonTokenTest {
    private static final Address A = new Address(1, 0, 0, 1);
    private static final Address B = new Address(2, 0, 0, 2);
    private static final Address C = new Address(3, 0, 0, 3);

    private static Address mint(int number) {
        return new Address(9, 0, 0, number);
    }

    /** A position with one buy at each of {@code buys}, none if it only sold what it was given. */
    private static Position position(Address wallet, Address mint, long realized, long... buys) {
        List<Lot> lots = new ArrayList<>();
        for (long time : buys) {
            lots.add(new Lot(lots.size() + 1, 10, 0, 100, 90, 0, time, 5, Signature.of(new byte[64]), 0,
                    Lot.Origin.BUY));
        }
        return new Position(wallet, mint, 0, 0, realized, realized, 0, 0, realized, realized, 10, 10, 100, 100,
                buys.length, 1, 1_000, 2_000, true, 0, true, Set.of(), lots, List.of());
    }

    private static WalletDossier dossier(Address wallet, Position... positions) {
        List<MintInfo> mints = new ArrayList<>();
        for (Position position : positions) {
            mints.add(new MintInfo(position.mint(), "", "T" + mints.size(), 6, Unknown.TIME, false));
        }
        return new WalletDossier(wallet, null, null, List.of(positions), mints, List.of(), List.of(), List.of(),
                Bridge.NONE, List.of(), 0, null);
    }

    @Test
    void findsWhatTwoOfThemTradedWithTheTimeBetweenTheirFirstBuys() {
        List<CommonToken> tokens = CommonToken.of(List.of(
                dossier(A, position(A, mint(1), 700, 1_090, 1_010), position(A, mint(2), -5, 3_000),
                        position(A, mint(3), 1, 50)),
                dossier(B, position(B, mint(2), 20, 3_003), position(B, mint(1), -40, 1_000)),
                dossier(C, position(C, mint(4), 0, 9), position(C, mint(1), 60, 1_400))));
        assertThat(tokens).extracting(t -> t.mint().mint()).containsExactly(mint(1), mint(2));
        CommonToken first = tokens.getFirst();
        assertThat(first.traders()).isEqualTo(3);
        assertThat(first.firstBuy()).isEqualTo(1_000);
        assertThat(first.spread()).isEqualTo(400);
        assertThat(List.of(first.after(0), first.after(1), first.after(2))).containsExactly(10L, 0L, 400L);
        assertThat(CommonTable.bought(first, 0).text()).isEqualTo("+10\u202fs");
        assertThat(CommonTable.bought(first, 1).text()).isEqualTo("first");
        CommonToken second = tokens.get(1);
        assertThat(second.spread()).isEqualTo(3);
        assertThat(second.dealings().get(2)).isNull();
        assertThat(CommonTable.bought(second, 2).known()).isFalse();
    }

    @Test
    void whoOnlySoldWhatItWasGivenHasNoFirstBuy() {
        CommonToken token = CommonToken.of(List.of(dossier(A, position(A, mint(1), 5)),
                dossier(B, position(B, mint(1), 6, 100)))).getFirst();
        assertThat(token.after(0)).isEqualTo(Unknown.AMOUNT);
        assertThat(token.after(1)).isZero();
        assertThat(token.spread()).isEqualTo(Unknown.AMOUNT);
        assertThat(CommonTable.bought(token, 0).known()).isFalse();
    }

    @Test
    void theCloserFirstBuysStandFirst() {
        List<CommonToken> tokens = CommonToken.of(List.of(
                dossier(A, position(A, mint(1), 0, 100), position(A, mint(2), 0, 100)),
                dossier(B, position(B, mint(1), 0, 160), position(B, mint(2), 0, 101))));
        assertThat(tokens).extracting(t -> t.mint().mint()).containsExactly(mint(2), mint(1));
    }
}
