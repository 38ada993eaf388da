package org.wallettracker.ingest.decode;

import java.util.Map;
import java.util.Set;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Programs;

/** Programs by what a transaction does with them (ONCHAIN 3.1). */
final class Venues {
    /** Rank of a mint that is no money. */
    static final int NO_MONEY = 99;

    /** Programs below which movements are what they look like. */
    private static final Set<Address> PLAIN = Set.of(Programs.SYSTEM, Programs.TOKEN, Programs.TOKEN_2022,
            Programs.ASSOCIATED_TOKEN, Programs.COMPUTE_BUDGET, Programs.PUMP, Programs.PUMP_SWAP,
            Address.parse("MemoSq4gqABAXKb96qnH8TysNcWxMyWCqXgDLGmfcHr"),
            Address.parse("Memo1UhkJRfHyvLMcVucJwxXeuD728EqVDDwQDxFMNo"));

    /** The chain's own programs, which move things for others. */
    private static final Set<Address> NATIVE = Set.of(Programs.SYSTEM, Programs.TOKEN, Programs.TOKEN_2022,
            Programs.ASSOCIATED_TOKEN);

    /** Pools whose trades are derived: where in its swap instruction the pool stands (ONCHAIN 3.1). */
    private static final Map<Address, Integer> POOL_PLACE = Map.ofEntries(Map.entry(Programs.RAYDIUM_V4, 1),
            place("CPMMoo8L3F4NbTegBCKVNunggL7H1ZpdTHKxQB5qKP1C", 3),
            place("CAMMCzo5YL8w4VFF8KVHrK22GGUsp5VTaW7grrKgrWqK", 2),
            place("LanMV9sAd7wArD4vJFi2qDdfnVhFxYSUg6eADduJ3uj", 4),
            place("LBUZKhRxPF3XUpBCjp4YzTKgLccjZhTSDM9YuVaPwxo", 0),
            place("Eo7WjKq67rjJQSZxS6z3YkapzY3eMj6Xy8X5EQVn5UaB", 0),
            place("cpamdpZCGKUy5JxQXB4dcpGPiikHawvSWAd6mEn1sGG", 1),
            place("dbcij3LWUppWqq96dh6gJWwBifmcGfLSB5D4DuSMaqN", 2));

    /** Further programs that swap on venues of their own. */
    private static final Set<Address> OTHER_POOLS = Set.of(Address.parseAll(
            "whirLbMiicVdio4qvUfM5KAg6Ct8VwpYzGff3uctyCc", "MoonCVVNZFSYkqNXP6bxHLPL6QQJiMagDL3qcqUQTrG",
            "boop8hVGQGqehUK2iVEMEnMrL5RbjywRzHKBmBE7ry4", "HEAVENoP2qxoeuF8Dj2oT1GHEnu49U5mJYkdeC8BAX2o",
            "PhoeNiXZ8ByJGLkxNfZRnkUfjvmuYqLR89jjFHGqdXY", "SoLFiHG9TfgtdUXUjWAxi3LtvYuFyDLVhBWxdMZxyCe"));

    /** Programs that keep orders and let keepers fill them: what a keeper moves is nobody's trade. */
    private static final Set<Address> ORDERS = Set.of(Address.parseAll(
            "DCA265Vj8a9CEuX1eb1LWRnDT7uK6q1xMipnNyatn23M", "jupoNjAxXgZ4rjzxzPMP4oxduvQsQtZzyknqvzYNrNu",
            "j1o2qRpjcyUwEvwtcfhEQefh773ZgjxcVRry7LDqg5X", "VALaaymxQh2mNy2trH9jUqHT1mTow76wpTcGmSWSwJe"));

    private Venues() {
    }

    private static Map.Entry<Address, Integer> place(String program, int place) {
        return Map.entry(Address.parse(program), place);
    }

    /** True for programs below which movements are what they look like. */
    static boolean plain(Address program) {
        return PLAIN.contains(program);
    }

    /** True for the system and token programs. */
    static boolean nativeProgram(Address program) {
        return NATIVE.contains(program);
    }

    /** True for programs known to swap. */
    static boolean pools(Address program) {
        return POOL_PLACE.containsKey(program) || OTHER_POOLS.contains(program);
    }

    /** True for programs that keep orders. */
    static boolean orders(Address program) {
        return ORDERS.contains(program);
    }

    /** Where among its swap instruction's accounts {@code program} names the pool; -1 where not known. */
    static int poolPlace(Address program) {
        return POOL_PLACE.getOrDefault(program, -1);
    }

    /** How much a mint is money: 0 SOL, then the dollar coins, {@link #NO_MONEY} for everything else. */
    static int rank(Work work, int mint) {
        if (mint == work.wsol) {
            return 0;
        }
        int place = Programs.DOLLARS.indexOf(work.address(mint));
        return place < 0 ? NO_MONEY : place + 1;
    }
}
