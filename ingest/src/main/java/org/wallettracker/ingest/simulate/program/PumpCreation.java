package org.wallettracker.ingest.simulate.program;

import org.wallettracker.ingest.simulate.wire.Account;
import org.wallettracker.ingest.simulate.wire.Bytes;
import org.wallettracker.ingest.simulate.wire.Transaction;

/** The curve program's create_v2 and extend_account, step by step as in the real bodies of July 2026. */
public final class PumpCreation {
    private static final long CREATE_V2 = 0xd6904cec5f8b31b4L;
    private static final long EXTEND_ACCOUNT = 0xea66c2cb96483ee5L;
    private static final long INITIALIZE_METADATA = 0xd2e11ea258b84d8dL;
    private static final long UPDATE_METADATA_AUTHORITY = 0xd7e4a6e45464567bL;
    private static final int CURVE_BYTES = 115;
    private static final int CURVE_BYTES_EXTENDED = 151;

    private final Chain chain;
    private final Tokens tokens;
    private final PumpEvents events;
    private final Bytes bytes = new Bytes();

    /** Creation by the curve program {@code pump}. */
    public PumpCreation(Chain chain, Tokens tokens, PumpProgram pump) {
        this.chain = chain;
        this.tokens = tokens;
        this.events = pump.events();
    }

    /** Creates the coin and its curve; {@code user} pays, the mint signs. */
    public void create(Transaction tx, Curve curve, Account user, TokenName name) {
        Account mint = curve.mint.account();
        tx.signer(mint);
        tx.program(chain.pump).w(mint).r(chain.mintAuthority).w(curve.account).w(curve.vault).r(chain.global).w(user)
                .r(chain.system).r(chain.token2022).r(chain.associatedToken).r(chain.mayhem).r(chain.mayhemParams)
                .w(chain.mayhemVault).w(curve.mayhemState).w(curve.mayhemTokens).r(chain.pumpEvents).r(chain.pump)
                .data(bytes.clear().tag(CREATE_V2).string(name.name()).string(name.symbol()).string(name.uri())
                        .key(curve.creator).bool(curve.mayhem).bool(curve.cashback))
                .invoke().say("Instruction: CreateV2");
        tokens.createAccount(tx, user, mint, 234, chain.token2022);
        tx.program(chain.token2022).w(mint).data(bytes.clear().u8(39).u8(0).zeros(32).key(mint)).invoke()
                .say("MetadataPointerInstruction::Initialize").done(925);
        tokens.initializeMint(tx, curve.mint, chain.mintAuthority);
        tokens.createAccount(tx, user, curve.account, CURVE_BYTES, chain.pump);
        tokens.openAssociated(tx, user, curve.vault, curve.account, curve.mint, false);
        int metadata = 84 + name.name().length() + name.symbol().length() + name.uri().length();
        tokens.transfer(tx, user, mint, metadata * 6_960L);
        tx.program(chain.token2022).w(mint).r(chain.mintAuthority).r(mint).r(chain.mintAuthority)
                .data(bytes.clear().tag(INITIALIZE_METADATA).string(name.name()).string(name.symbol())
                        .string(name.uri()))
                .invoke().say("TokenMetadataInstruction: Initialize").done(3_522);
        tx.program(chain.token2022).w(mint).r(chain.mintAuthority)
                .data(bytes.clear().tag(UPDATE_METADATA_AUTHORITY).zeros(32)).invoke()
                .say("TokenMetadataInstruction: UpdateAuthority").done(3_866);
        tokens.mintTo(tx, curve.vault, curve.mint, chain.mintAuthority, Curve.SUPPLY);
        if (curve.mayhem) {
            tokens.createAccount(tx, user, curve.mayhemState, 106, chain.mayhem);
            tokens.openAssociated(tx, user, curve.mayhemTokens, chain.mayhemVault, curve.mint, false);
            tokens.mintTo(tx, curve.mayhemTokens, curve.mint, chain.mintAuthority, Curve.SUPPLY);
        }
        tokens.setMintAuthority(tx, curve.mint, chain.mintAuthority, null);
        events.created(tx, curve, user, name);
        tx.done(62_310);
    }

    /** Grows the curve's account to its newest length; {@code user} pays the rent. */
    public void extend(Transaction tx, Curve curve, Account user) {
        tx.program(chain.pump).w(curve.account).w(user).r(chain.system).r(chain.pumpEvents).r(chain.pump)
                .data(bytes.clear().tag(EXTEND_ACCOUNT)).invoke().say("Instruction: ExtendAccount");
        tokens.transfer(tx, user, curve.account, (CURVE_BYTES_EXTENDED - CURVE_BYTES) * 6_960L);
        events.extended(tx, curve.account, user, CURVE_BYTES, CURVE_BYTES_EXTENDED);
        tx.done(9_450);
    }
}
