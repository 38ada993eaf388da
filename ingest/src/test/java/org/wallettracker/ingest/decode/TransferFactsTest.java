package org.wallettracker.ingest.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wallettracker.domain.model.Programs.SYSTEM;
import static org.wallettracker.domain.model.Programs.TOKEN;
import static org.wallettracker.domain.model.Programs.TOKEN_2022;
import static org.wallettracker.domain.model.Programs.WSOL;
import static org.wallettracker.ingest.decode.TestTx.address;
import static org.wallettracker.ingest.decode.TestTx.le;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.model.AccountLabel;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.KnownAccounts;

/** Plain transfers of SOL and tokens, and what must not become one. */
class TransferFactsTest {
    private static final Address A = address("a");
    private static final Address B = address("b");
    private static final Address MINT = address("mint");
    private static final Address A_COIN = address("a coin");
    private static final Address B_COIN = address("b coin");

    @Test
    void systemTransfersKeepTheirPlaceAmongTheProgramsInstructions() {
        TestTx tx = new TestTx(5_000, A)
                .transferSol(1, A, B, 100)
                .outer(SYSTEM, "0b000000" + le(40) + le(1) + "61" + HexFormat.of().formatHex(SYSTEM.toBytes()), A,
                        A, B)
                .outer(SYSTEM, "00000000" + le(7) + le(0) + HexFormat.of().formatHex(SYSTEM.toBytes()), A, B)
                .lamports(A, 10_000, 4_853).lamports(B, 0, 147);
        assertThat(facts(tx)).containsExactly(
                new Fact.SolTransfer(SYSTEM, 0, 0, A, B, 100, FactStatus.VERIFIED),
                new Fact.SolTransfer(SYSTEM, 1, 1, A, B, 40, FactStatus.VERIFIED),
                new Fact.SolTransfer(SYSTEM, 2, 2, A, B, 7, FactStatus.VERIFIED));
    }

    @Test
    void aTransferThatBalancesContradictIsDisputed() {
        TestTx tx = new TestTx(5_000, A).transferSol(1, A, B, 100).lamports(A, 10_000, 4_900).lamports(B, 0, 99);
        assertThat(facts(tx)).singleElement().extracting(Fact::status).isEqualTo(FactStatus.DISPUTED);
    }

    @Test
    void rentTipsAndTheNetworkFeeAreNoTransfers() {
        Address tip = address("tip");
        KnownAccounts labels = new KnownAccounts(
                List.of(new AccountLabel(tip, AccountLabel.Kind.TIP, "tip", "this test")));
        TestTx tx = new TestTx(5_000, A)
                .outer(SYSTEM, "00000000" + le(2_039_280) + le(165) + HexFormat.of().formatHex(TOKEN.toBytes()), A,
                        B_COIN)
                .outer(TOKEN, "12" + HexFormat.of().formatHex(B.toBytes()), B_COIN, MINT)
                .transferSol(1, A, tip, 1_000)
                .lamports(A, 3_000_000, 3_000_000 - 2_039_280 - 6_000).lamports(B_COIN, 0, 2_039_280)
                .lamports(tip, 5, 1_005).tokens(B_COIN, MINT, B, -1, 0, 6);
        assertThat(tx.decode(labels).transaction().facts()).isEmpty();
    }

    /** Wrapped SOL is SOL: owners send it, not token accounts; a close to somebody else sends what is left. */
    @Test
    void wrappedSolCountsAsSolOfItsOwners() {
        Address wrappedA = address("a wsol");
        Address wrappedB = address("b wsol");
        TestTx tx = new TestTx(5_000, A).transferTokens(1, wrappedA, wrappedB, A, 300)
                .outer(TOKEN, "09", wrappedA, B, A)
                .lamports(A, 10_000, 5_000).lamports(B, 0, 2_039_980).lamports(wrappedA, 2_040_280, 0)
                .lamports(wrappedB, 2_039_280, 2_039_580)
                .tokens(wrappedA, WSOL, A, 1_000, -1, 9).tokens(wrappedB, WSOL, B, 0, 300, 9);
        assertThat(facts(tx)).containsExactly(
                new Fact.SolTransfer(TOKEN, 0, 0, A, B, 300, FactStatus.VERIFIED),
                new Fact.SolTransfer(TOKEN, 1, 1, A, B, 2_039_980, FactStatus.VERIFIED));
    }

    @Test
    void tokensGoFromOwnerToOwnerAndComeFromNowhereAndEndThere() {
        TestTx tx = new TestTx(5_000, A)
                .outer(TOKEN, "0c" + le(40) + "06", A_COIN, MINT, B_COIN, A)
                .outer(TOKEN, "07" + le(9), MINT, B_COIN, A)
                .outer(TOKEN, "08" + le(5), A_COIN, MINT, A)
                .lamports(A, 10_000, 5_000)
                .tokens(A_COIN, MINT, A, 100, 55, 6).tokens(B_COIN, MINT, B, 0, 49, 6);
        assertThat(facts(tx)).containsExactly(
                new Fact.TokenTransfer(TOKEN, 0, 0, MINT, A, B, 40, 0, 6, FactStatus.VERIFIED),
                new Fact.TokenTransfer(TOKEN, 1, 1, MINT, null, B, 9, 0, 6, FactStatus.VERIFIED),
                new Fact.TokenTransfer(TOKEN, 2, 2, MINT, A, null, 5, 0, 6, FactStatus.VERIFIED));
    }

    /** A token-2022 fee is what did not arrive: told by the instruction, or only by the balance. */
    @Test
    void aTransferFeeIsWithheld() {
        TestTx said = new TestTx(5_000, A)
                .outer(TOKEN_2022, "1a01" + le(1_000) + "06" + le(30), A_COIN, MINT, B_COIN, A)
                .lamports(A, 10_000, 5_000).tokens(A_COIN, MINT, A, 1_000, 0, 6).tokens(B_COIN, MINT, B, 0, 970, 6);
        TestTx seen = new TestTx(5_000, A).outer(TOKEN_2022, "0c" + le(1_000) + "06", A_COIN, MINT, B_COIN, A)
                .lamports(A, 10_000, 5_000).tokens(A_COIN, MINT, A, 1_000, 0, 6).tokens(B_COIN, MINT, B, 0, 970, 6);
        Fact expected = new Fact.TokenTransfer(TOKEN_2022, 0, 0, MINT, A, B, 970, 30, 6, FactStatus.VERIFIED);
        assertThat(facts(said)).containsExactly(expected);
        assertThat(facts(seen)).containsExactly(expected);
    }

    /** Balances of before 2022 name no owners: the instructions do. */
    @Test
    void ownersAreFoundWhereOldBalancesDontNameThem() {
        TestTx tx = new TestTx(5_000, A);
        tx.owners = false;
        tx.outer(TOKEN, "12" + HexFormat.of().formatHex(B.toBytes()), B_COIN, MINT)
                .transferTokens(1, A_COIN, B_COIN, A, 40).lamports(A, 10_000, 5_000)
                .tokens(A_COIN, MINT, A, 100, 60, 6).tokens(B_COIN, MINT, B, -1, 40, 6);
        assertThat(facts(tx)).containsExactly(
                new Fact.TokenTransfer(TOKEN, 1, 0, MINT, A, B, 40, 0, 6, FactStatus.VERIFIED));
    }

    @Test
    void theNewOwnerOfATokenAccountGetsWhatIsInIt() {
        TestTx tx = new TestTx(5_000, A)
                .outer(TOKEN, "060201" + HexFormat.of().formatHex(B.toBytes()), A_COIN, A).lamports(A, 10_000, 5_000);
        tx.tokens(A_COIN, MINT, A, 70, -1, 6).tokens(A_COIN, MINT, B, -1, 70, 6);
        assertThat(facts(tx)).containsExactly(
                new Fact.TokenTransfer(TOKEN, 0, 0, MINT, A, B, 70, 0, 6, FactStatus.VERIFIED));
    }

    @Test
    void theParsedFormGivesTheSameFactsAsTheCompiledOne() throws Exception {
        String parsed = """
                {"blockTime":1750000000,"slot":300000000,"version":0,
                 "transaction":{"signatures":["%s"],"message":{"accountKeys":[
                   {"pubkey":"%s","signer":true,"writable":true,"source":"transaction"},
                   {"pubkey":"%s","signer":false,"writable":true,"source":"lookupTable"},
                   {"pubkey":"%s","signer":false,"writable":true,"source":"transaction"},
                   {"pubkey":"%s","signer":false,"writable":true,"source":"transaction"}],
                  "instructions":[
                   {"program":"system","programId":"11111111111111111111111111111111","stackHeight":null,"parsed":
                     {"type":"transfer","info":{"source":"%s","destination":"%s","lamports":100}}},
                   {"program":"spl-token","programId":"TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA","parsed":
                     {"type":"transferChecked","info":{"source":"%s","destination":"%s","authority":"%s","mint":"%s",
                      "tokenAmount":{"amount":"40","decimals":6,"uiAmount":4.0E-5,"uiAmountString":"0.00004"}}}},
                   {"program":"spl-memo","programId":"MemoSq4gqABAXKb96qnH8TysNcWxMyWCqXgDLGmfcHr","parsed":"hi"}]}},
                 "meta":{"err":null,"fee":5000,"preBalances":[10000,0,1,1],"postBalances":[4900,100,1,1],
                  "innerInstructions":[],"logMessages":[],
                  "preTokenBalances":[{"accountIndex":2,"mint":"%s","owner":"%s","uiTokenAmount":
                   {"amount":"100","decimals":6}},{"accountIndex":3,"mint":"%s","owner":"%s","uiTokenAmount":
                   {"amount":"0","decimals":6}}],
                  "postTokenBalances":[{"accountIndex":2,"mint":"%s","owner":"%s","uiTokenAmount":
                   {"amount":"60","decimals":6}},{"accountIndex":3,"mint":"%s","owner":"%s","uiTokenAmount":
                   {"amount":"40","decimals":6}}]}}""".formatted(
                org.wallettracker.domain.model.Base58.encode(new byte[64]), A, B, A_COIN, B_COIN, A, B, A_COIN, B_COIN,
                A, MINT, MINT, A, MINT, B, MINT, A, MINT, B);
        byte[] bytes = parsed.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Decoded decoded = new TransactionDecoder(KnownAccounts.none()).decode(bytes, bytes.length, "x", 1, 0);
        TestTx compiled = new TestTx(5_000, A).transferSol(1, A, B, 100)
                .outer(TOKEN, "0c" + le(40) + "06", A_COIN, MINT, B_COIN, A)
                .lamports(A, 10_000, 4_900).lamports(B, 0, 100)
                .tokens(A_COIN, MINT, A, 100, 60, 6).tokens(B_COIN, MINT, B, 0, 40, 6);
        assertThat(decoded.rejects()).isEmpty();
        assertThat(decoded.transaction().facts()).hasSize(2).isEqualTo(facts(compiled));
    }

    private static List<Fact> facts(TestTx tx) {
        Decoded decoded = tx.decode();
        assertThat(decoded.rejects()).isEmpty();
        return decoded.transaction().facts();
    }
}
