package org.wallettracker.ingest.simulate.program;

import org.jspecify.annotations.Nullable;

import org.wallettracker.ingest.simulate.wire.Account;
import org.wallettracker.ingest.simulate.wire.Bytes;
import org.wallettracker.ingest.simulate.wire.Mint;
import org.wallettracker.ingest.simulate.wire.Transaction;

/**
 * The system, token and associated-token programs (instruction numbers: ONCHAIN 3.7; rents: ONCHAIN 5.1 and the real
 * bodies of 2026).
 */
public final class Tokens {
    /** Rent of a 165-byte token account, lamports. */
    public static final long RENT = 2_039_280;
    /** Rent of a 170-byte token-2022 account with immutable owner, lamports. */
    public static final long RENT_2022 = 2_074_080;
    /** Rent-exempt minimum of an empty account, lamports. */
    public static final long RENT_EMPTY = 890_880;

    private final Chain chain;
    private final Bytes bytes = new Bytes();

    /** The programs of {@code chain}. */
    public Tokens(Chain chain) {
        this.chain = chain;
    }

    /** Rent of an account of {@code size} bytes, lamports. */
    public static long rent(int size) {
        return (128L + size) * 6_960;
    }

    /** Rent of a token account of {@code mint} with the associated token program, lamports. */
    public long rent(Mint mint) {
        return mint.program() == chain.token2022 ? RENT_2022 : RENT;
    }

    /** Sends lamports by the system program. */
    public void transfer(Transaction tx, Account from, Account to, long lamports) {
        tx.program(chain.system).w(from).w(to).data(bytes.clear().u32(2).u64(lamports)).invoke();
        if (!tx.failed()) {
            tx.move(from, to, lamports);
        }
        tx.done(0);
    }

    /** Creates an account of {@code size} bytes for {@code program}; lamports are its rent. */
    public void createAccount(Transaction tx, Account payer, Account created, int size, Account program) {
        long lamports = rent(size);
        tx.program(chain.system).w(payer).w(created)
                .data(bytes.clear().u32(0).u64(lamports).u64(size).key(program)).invoke();
        tx.move(payer, created, lamports).done(0);
    }

    /** Compute limit and price as two instructions. */
    public void computeBudget(Transaction tx, int units, long microLamports) {
        tx.program(chain.computeBudget).data(bytes.clear().u8(2).u32(units)).invoke().done(0);
        tx.program(chain.computeBudget).data(bytes.clear().u8(3).u64(microLamports)).invoke().done(0);
        tx.computeBudget(units, microLamports);
    }

    /** createIdempotent (or create) of an associated token account; does nothing more if it exists. */
    public void openAssociated(Transaction tx, Account payer, Account account, Account owner, Mint mint,
            boolean idempotent) {
        tx.program(chain.associatedToken).w(payer).w(account).r(owner).r(mint.account()).r(chain.system)
                .r(mint.program()).data(bytes.clear().u8(idempotent ? 1 : 0)).invoke()
                .say(idempotent ? "CreateIdempotent" : "Create");
        if (!account.isTokenAccount() && !tx.failed()) {
            boolean extended = mint.program() == chain.token2022;
            bytes.clear().u8(21);
            if (extended) {
                bytes.u16(7);
            }
            tx.program(mint.program()).r(mint.account()).data(bytes).invoke()
                    .say("Instruction: GetAccountDataSize").answer(mint.program(), bytes.clear().u64(
                            extended ? 170 : 165))
                    .done(1_523);
            createAccount(tx, payer, account, extended ? 170 : 165, mint.program());
            tx.say("Initialize the associated token account");
            tx.program(mint.program()).w(account).data(bytes.clear().u8(22)).invoke()
                    .say("Instruction: InitializeImmutableOwner").done(736);
            tx.program(mint.program()).w(account).r(mint.account()).data(bytes.clear().u8(18).key(owner)).invoke()
                    .say("Instruction: InitializeAccount3");
            tx.open(account, mint, owner).done(2_153);
        }
        tx.done(8_414);
    }

    /** transferChecked of {@code amount} base units. */
    public void transferChecked(Transaction tx, Account from, Mint mint, Account to, Account authority, long amount) {
        tx.program(mint.program()).w(from).r(mint.account()).w(to).r(authority)
                .data(bytes.clear().u8(12).u64(amount).u8(mint.decimals())).invoke()
                .say("Instruction: TransferChecked").moveTokens(from, to, amount).done(2_562);
    }

    /** Closes a token account. */
    public void close(Transaction tx, Account account, Mint mint, Account destination, Account owner) {
        tx.program(mint.program()).w(account).w(destination).r(owner).data(bytes.clear().u8(9)).invoke()
                .say("Instruction: CloseAccount").close(account, destination).done(2_915);
    }

    /** Burns tokens (burnChecked). */
    public void burn(Transaction tx, Account account, Mint mint, Account owner, long amount) {
        tx.program(mint.program()).w(account).w(mint.account()).r(owner)
                .data(bytes.clear().u8(15).u64(amount).u8(mint.decimals())).invoke()
                .say("Instruction: BurnChecked").changeSupply(account, -amount).done(4_753);
    }

    /** Mints tokens (mintTo). */
    public void mintTo(Transaction tx, Account account, Mint mint, Account authority, long amount) {
        tx.program(mint.program()).w(mint.account()).w(account).r(authority).data(bytes.clear().u8(7).u64(amount))
                .invoke().say("Instruction: MintTo").changeSupply(account, amount).done(1_714);
    }

    /** Brings a wrapped SOL account up to date with its lamports. */
    public void syncNative(Transaction tx, Account account) {
        tx.program(chain.token).w(account).data(bytes.clear().u8(17)).invoke().say("Instruction: SyncNative")
                .syncNative(account, RENT).done(3_045);
    }

    /** initializeMint2 without freeze authority. */
    public void initializeMint(Transaction tx, Mint mint, Account authority) {
        tx.program(mint.program()).w(mint.account())
                .data(bytes.clear().u8(20).u8(mint.decimals()).key(authority).u8(0)).invoke()
                .say("Instruction: InitializeMint2").done(1_772);
    }

    /** setAuthority of minting to {@code to}, or to nobody. */
    public void setMintAuthority(Transaction tx, Mint mint, Account authority, @Nullable Account to) {
        bytes.clear().u8(6).u8(0).bool(to != null);
        if (to != null) {
            bytes.key(to);
        }
        tx.program(mint.program()).w(mint.account()).r(authority).data(bytes).invoke()
                .say("Instruction: SetAuthority").done(1_044);
    }
}
