package org.wallettracker.ingest.decode.flow;

import java.util.ArrayList;
import java.util.List;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.ingest.decode.flow.Op.Kind;
import org.wallettracker.ingest.decode.wire.AddressTable;
import org.wallettracker.ingest.decode.wire.NotUnderstood;
import org.wallettracker.ingest.decode.wire.ParsedInfo;
import org.wallettracker.ingest.decode.wire.WireInstruction;
import org.wallettracker.ingest.decode.wire.WireTransaction;

/**
 * Reads the instructions of the system, token and associated-token programs (layouts: ONCHAIN 3.7; the system and token
 * programs' own sources). Instructions that move nothing give no operation.
 */
public final class NativeInstructions {
    private static final int NONE = AddressTable.NONE;

    private final AddressTable table;
    private final int system;
    private final int token;
    private final int token2022;
    private final int associated;
    private final List<Op> ops = new ArrayList<>();

    private NativeInstructions(WireTransaction tx) {
        table = tx.addresses();
        system = table.find(Programs.SYSTEM);
        token = table.find(Programs.TOKEN);
        token2022 = table.find(Programs.TOKEN_2022);
        associated = table.find(Programs.ASSOCIATED_TOKEN);
    }

    /**
     * Every native operation of {@code tx} in order of execution.
     *
     * @throws NotUnderstood if an instruction's data is not base58 or an address in a parsed one is bad
     */
    public static List<Op> read(WireTransaction tx) throws NotUnderstood {
        NativeInstructions reader = new NativeInstructions(tx);
        int systems = 0;
        int tokens = 0;
        int tokens2022 = 0;
        for (WireInstruction ins : tx.instructions()) {
            int program = ins.program();
            if (program == reader.system) {
                reader.system(ins, systems++);
            } else if (program == reader.token) {
                tokens += reader.token(ins, tokens);
            } else if (program == reader.token2022) {
                tokens2022 += reader.token(ins, tokens2022);
            } else if (program == reader.associated) {
                reader.associated(ins);
            }
        }
        return reader.ops;
    }

    private void add(Kind kind, WireInstruction ins, int ordinal, int from, int to, int mint, long amount, int owner) {
        ops.add(new Op(kind, ins.at(), ins.program(), ordinal, from, to, mint, amount, -1, owner, -1));
    }

    private void system(WireInstruction ins, int ordinal) throws NotUnderstood {
        ParsedInfo parsed = ins.parsed();
        if (parsed != null) {
            parsedSystem(ins, ordinal, parsed);
            return;
        }
        byte[] d = ins.data();
        if (d.length < 4) {
            return;
        }
        switch (d[0]) {
            case 0 -> {
                if (d.length >= 52) {
                    add(Kind.CREATE, ins, ordinal, ins.account(0), ins.account(1), NONE, Bytes.u64(d, 4), key(d, 20));
                }
            }
            case 1 -> {
                if (d.length >= 36) {
                    add(Kind.ASSIGN, ins, ordinal, NONE, ins.account(0), NONE, 0, key(d, 4));
                }
            }
            case 2 -> {
                if (d.length >= 12) {
                    add(Kind.LAMPORTS, ins, ordinal, ins.account(0), ins.account(1), NONE, Bytes.u64(d, 4), NONE);
                }
            }
            case 3 -> {
                int seed = seedEnd(d, 36);
                if (seed > 0 && d.length >= seed + 48) {
                    add(Kind.CREATE, ins, ordinal, ins.account(0), ins.account(1), NONE, Bytes.u64(d, seed),
                            key(d, seed + 16));
                }
            }
            case 5 -> {
                if (d.length >= 12) {
                    add(Kind.LAMPORTS, ins, ordinal, ins.account(0), ins.account(1), NONE, Bytes.u64(d, 4), NONE);
                }
            }
            case 9, 10 -> {
                int seed = seedEnd(d, 36);
                int owner = d[0] == 9 ? seed + 8 : seed;
                if (seed > 0 && d.length >= owner + 32) {
                    add(Kind.ASSIGN, ins, ordinal, NONE, ins.account(0), NONE, 0, key(d, owner));
                }
            }
            case 11 -> {
                if (d.length >= 12) {
                    add(Kind.LAMPORTS, ins, ordinal, ins.account(0), ins.account(2), NONE, Bytes.u64(d, 4), NONE);
                }
            }
            case 13 -> {
                if (d.length >= 52) {
                    add(Kind.CREATE, ins, ordinal, ins.account(1), ins.account(0), NONE, Bytes.u64(d, 4), key(d, 20));
                }
            }
            default -> {
                // advances and authorises nonces, allocates: moves nothing
            }
        }
    }

    /** Where a seed text that begins at {@code at} with its length ends, 0 if it does not fit. */
    private static int seedEnd(byte[] d, int at) {
        if (d.length < at + 8) {
            return 0;
        }
        long length = Bytes.u64(d, at);
        return length < 0 || length > d.length - at - 8 ? 0 : at + 8 + (int) length;
    }

    private void parsedSystem(WireInstruction ins, int ordinal, ParsedInfo p) throws NotUnderstood {
        switch (p.type()) {
            case "transfer", "transferWithSeed" -> add(Kind.LAMPORTS, ins, ordinal, id(p, "source"),
                    id(p, "destination"), NONE, number(p, "lamports"), NONE);
            case "withdrawFromNonce" -> add(Kind.LAMPORTS, ins, ordinal, id(p, "nonceAccount"), id(p, "destination"),
                    NONE, number(p, "lamports"), NONE);
            case "createAccount", "createAccountWithSeed", "createAccountAllowPrefund" -> add(Kind.CREATE, ins, ordinal,
                    id(p, "source"), id(p, "newAccount"), NONE, number(p, "lamports"), id(p, "owner"));
            case "assign", "assignWithSeed", "allocateWithSeed" -> add(Kind.ASSIGN, ins, ordinal, NONE,
                    id(p, "account"), NONE, 0, id(p, "owner"));
            default -> {
                // moves nothing
            }
        }
    }

    private void associated(WireInstruction ins) throws NotUnderstood {
        ParsedInfo p = ins.parsed();
        if (p != null) {
            if (p.type().startsWith("create")) {
                add(Kind.INIT, ins, 0, NONE, id(p, "account"), id(p, "mint"), 0, id(p, "wallet"));
            }
        } else if (ins.accountCount() >= 4 && (!ins.hasData() || ins.data().length == 0 || ins.data()[0] <= 1)) {
            add(Kind.INIT, ins, 0, NONE, ins.account(1), ins.account(3), 0, ins.account(2));
        }
    }

    /** Reads a token instruction; tells how many instructions it stands for (the parts of a batch count each). */
    private int token(WireInstruction ins, int ordinal) throws NotUnderstood {
        ParsedInfo parsed = ins.parsed();
        if (parsed != null) {
            parsedToken(ins, ordinal, parsed);
            return 1;
        }
        byte[] d = ins.data();
        if (d.length > 0 && (d[0] & 0xff) == 255) {
            return batch(ins, ordinal, d);
        }
        compiledToken(ins, ordinal, d, 0, d.length, 0, ins.accountCount());
        return 1;
    }

    /** The token program's batch: per part a count of accounts, a length of data, and the data. */
    private int batch(WireInstruction ins, int ordinal, byte[] d) {
        int at = 1;
        int account = 0;
        int parts = 0;
        while (at + 2 <= d.length) {
            int accounts = d[at] & 0xff;
            int length = d[at + 1] & 0xff;
            at += 2;
            if (at + length > d.length) {
                return Math.max(1, parts);
            }
            compiledToken(ins, ordinal + parts, d, at, at + length, account, accounts);
            at += length;
            account += accounts;
            parts++;
        }
        return Math.max(1, parts);
    }

    private void compiledToken(WireInstruction ins, int ordinal, byte[] d, int at, int end, int first, int count) {
        if (at >= end) {
            return;
        }
        int a0 = count > 0 ? ins.account(first) : NONE;
        int a1 = count > 1 ? ins.account(first + 1) : NONE;
        int a2 = count > 2 ? ins.account(first + 2) : NONE;
        int a3 = count > 3 ? ins.account(first + 3) : NONE;
        int left = end - at;
        switch (d[at] & 0xff) {
            case 1 -> add(Kind.INIT, ins, ordinal, NONE, a0, a1, 0, a2);
            case 3 -> {
                if (left >= 9) {
                    add(Kind.TOKENS, ins, ordinal, a0, a1, NONE, Bytes.u64(d, at + 1), a2);
                }
            }
            case 6 -> {
                if (left >= 35 && d[at + 1] == 2 && d[at + 2] == 1) {
                    add(Kind.SET_OWNER, ins, ordinal, NONE, a0, NONE, 0, key(d, at + 3));
                }
            }
            case 7, 14 -> {
                if (left >= 9) {
                    add(Kind.MINT, ins, ordinal, NONE, a1, a0, Bytes.u64(d, at + 1), NONE);
                }
            }
            case 8, 15 -> {
                if (left >= 9) {
                    add(Kind.BURN, ins, ordinal, a0, NONE, a1, Bytes.u64(d, at + 1), a2);
                }
            }
            case 9 -> add(Kind.CLOSE, ins, ordinal, a0, a1, NONE, Op.ALL, a2);
            case 12 -> {
                if (left >= 10) {
                    ops.add(new Op(Kind.TOKENS, ins.at(), ins.program(), ordinal, a0, a2, a1, Bytes.u64(d, at + 1), -1,
                            a3, d[at + 9]));
                }
            }
            case 16, 18 -> {
                if (left >= 33) {
                    add(Kind.INIT, ins, ordinal, NONE, a0, a1, 0, key(d, at + 1));
                }
            }
            case 26 -> {
                if (left >= 19 && d[at + 1] == 1) {
                    ops.add(new Op(Kind.TOKENS, ins.at(), ins.program(), ordinal, a0, a2, a1, Bytes.u64(d, at + 2),
                            Bytes.u64(d, at + 11), a3, d[at + 10]));
                }
            }
            case 45 -> {
                if (left >= 2) {
                    add(Kind.UNWRAP, ins, ordinal, a0, a1, NONE,
                            d[at + 1] == 1 && left >= 10 ? Bytes.u64(d, at + 2) : Op.ALL, a2);
                }
            }
            default -> {
                // approvals, mints and extensions: move nothing
            }
        }
    }

    private void parsedToken(WireInstruction ins, int ordinal, ParsedInfo p) throws NotUnderstood {
        switch (p.type()) {
            case "transfer", "transferChecked", "transferCheckedWithFee" -> {
                String fee = p.get("feeAmount.amount");
                String decimals = p.get("tokenAmount.decimals");
                ops.add(new Op(Kind.TOKENS, ins.at(), ins.program(), ordinal, id(p, "source"), id(p, "destination"),
                        id(p, "mint"), tokenAmount(p), fee == null ? -1 : parse(fee), authority(p),
                        decimals == null ? -1 : (int) parse(decimals)));
            }
            case "mintTo", "mintToChecked" -> add(Kind.MINT, ins, ordinal, NONE, id(p, "account"), id(p, "mint"),
                    tokenAmount(p), NONE);
            case "burn", "burnChecked" -> add(Kind.BURN, ins, ordinal, id(p, "account"), NONE, id(p, "mint"),
                    tokenAmount(p), authority(p));
            case "closeAccount" -> add(Kind.CLOSE, ins, ordinal, id(p, "account"), id(p, "destination"), NONE, Op.ALL,
                    authority(p));
            case "initializeAccount", "initializeAccount2", "initializeAccount3" -> add(Kind.INIT, ins, ordinal, NONE,
                    id(p, "account"), id(p, "mint"), 0, id(p, "owner"));
            case "unwrapLamports" -> {
                String amount = p.get("amount");
                add(Kind.UNWRAP, ins, ordinal, id(p, "source"), id(p, "destination"), NONE,
                        amount == null ? Op.ALL : parse(amount), authority(p));
            }
            case "setAuthority" -> {
                if ("accountOwner".equals(p.get("authorityType")) && p.get("newAuthority") != null) {
                    add(Kind.SET_OWNER, ins, ordinal, NONE, id(p, "account"), NONE, 0, id(p, "newAuthority"));
                }
            }
            default -> {
                // moves nothing
            }
        }
    }

    private int key(byte[] d, int at) {
        return table.id(Address.of(d, at));
    }

    private int authority(ParsedInfo p) throws NotUnderstood {
        for (String name : new String[]{"authority", "owner", "multisigAuthority", "multisigOwner"}) {
            if (p.get(name) != null) {
                return id(p, name);
            }
        }
        return NONE;
    }

    private int id(ParsedInfo p, String name) throws NotUnderstood {
        String text = p.get(name);
        return text == null ? NONE : table.id(text);
    }

    private static long number(ParsedInfo p, String name) throws NotUnderstood {
        String text = p.get(name);
        return text == null ? 0 : parse(text);
    }

    private static long tokenAmount(ParsedInfo p) throws NotUnderstood {
        String text = p.get("tokenAmount.amount");
        return text == null ? number(p, "amount") : parse(text);
    }

    private static long parse(String text) throws NotUnderstood {
        return Bytes.unsigned(text);
    }
}
