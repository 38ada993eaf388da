package org.wallettracker.ingest.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wallettracker.domain.model.Programs.TOKEN;
import static org.wallettracker.domain.model.Programs.WSOL;
import static org.wallettracker.ingest.decode.TestTx.address;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.model.AccountLabel;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.KnownAccounts;
import org.wallettracker.domain.model.ObservedBalance;

/** Which balances of a transaction are kept. */
class ShownBalancesTest {
    private static final Address A = address("a");
    private static final Address B = address("b");
    private static final Address MINT = address("mint");
    private static final Address A_COIN = address("a coin");
    private static final Address A_MORE = address("more of a");
    private static final Address B_COIN = address("b coin");

    private static List<ObservedBalance> balances(TestTx tx) {
        return tx.decode().transaction().balances();
    }

    private static ObservedBalance held(Address wallet, Address account, long raw) {
        return new ObservedBalance(wallet, MINT, account.a(), raw);
    }

    private static TestTx sent(long before, long after) {
        return new TestTx(5_000, A).transferTokens(1, A_COIN, B_COIN, A, 40).lamports(A, 10_000, 5_000)
                .tokens(A_COIN, MINT, A, before, after, 6).tokens(B_COIN, MINT, B, 0, 40, 6);
    }

    @Test
    void bothEndsOfATransferShowWhatTheyHoldAfterwards() {
        assertThat(balances(sent(100, 60))).containsExactlyInAnyOrder(held(A, A_COIN, 60), held(B, B_COIN, 40));
    }

    @Test
    void everyAccountThatTheTransactionNamesIsShownAlsoAnUntouchedOne() {
        TestTx tx = sent(100, 60).tokens(A_MORE, MINT, A, 7, 7, 6);
        assertThat(balances(tx)).contains(held(A, A_COIN, 60), held(A, A_MORE, 7));
    }

    @Test
    void aClosedAccountHoldsNothing() {
        TestTx tx = new TestTx(5_000, A).transferTokens(1, A_COIN, B_COIN, A, 40)
                .outer(TOKEN, "09", A_COIN, A, A).lamports(A, 10_000, 2_044_280).lamports(A_COIN, 2_039_280, 0)
                .tokens(A_COIN, MINT, A, 40, -1, 6).tokens(B_COIN, MINT, B, 0, 40, 6);
        assertThat(balances(tx)).contains(held(A, A_COIN, 0));
    }

    @Test
    void anAccountThatChangesHandsLeavesItsOldOwner() {
        TestTx tx = new TestTx(5_000, A)
                .outer(TOKEN, "060201" + HexFormat.of().formatHex(B.toBytes()), A_COIN, A).lamports(A, 10_000, 5_000);
        tx.tokens(A_COIN, MINT, A, 70, -1, 6).tokens(A_COIN, MINT, B, -1, 70, 6);
        assertThat(balances(tx)).containsExactlyInAnyOrder(held(A, A_COIN, 0), held(B, A_COIN, 70));
    }

    @Test
    void wrappedSolStrangersAndKnownAccountsAreLeftOut() {
        TestTx tx = sent(100, 60).tokens(address("c coin"), MINT, address("c"), 5, 5, 6)
                .tokens(address("a wsol"), WSOL, A, 9, 9, 9);
        assertThat(balances(tx)).extracting(ObservedBalance::wallet).containsExactlyInAnyOrder(A, B);
        KnownAccounts labels = new KnownAccounts(
                List.of(new AccountLabel(B, AccountLabel.Kind.EXCHANGE, "exchange", "this test")));
        assertThat(sent(100, 60).decode(labels).transaction().balances()).extracting(ObservedBalance::wallet)
                .containsExactly(A);
    }

    @Test
    void withoutBalancesNothingIsKnown() {
        TestTx tx = sent(100, 60);
        tx.tokensKnown = false;
        assertThat(balances(tx)).isEmpty();
    }

    @Test
    void whereOldBalancesNameNoOwnerTheInstructionDoes() {
        TestTx tx = new TestTx(5_000, A);
        tx.owners = false;
        tx.outer(TOKEN, "12" + HexFormat.of().formatHex(B.toBytes()), B_COIN, MINT)
                .transferTokens(1, A_COIN, B_COIN, A, 40).lamports(A, 10_000, 5_000)
                .tokens(A_COIN, MINT, A, 100, 60, 6).tokens(B_COIN, MINT, B, -1, 40, 6);
        assertThat(balances(tx)).containsExactlyInAnyOrder(held(A, A_COIN, 60), held(B, B_COIN, 40));
    }
}
