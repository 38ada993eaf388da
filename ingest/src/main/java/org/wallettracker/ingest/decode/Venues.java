package org.wallettracker.ingest.decode;

import java.util.List;
import java.util.Set;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Programs;

/** Programs by what a transaction does with them (ONCHAIN 3.1). */
final class Venues {
    /** Dollar coins, the most usual as a quote first. */
    static final List<Address> DOLLARS = List.of(Programs.USDC,
            Address.parse("Es9vMFrzaCERmJfrF4H2FYD4KCoNkY11McCe8BenwNYB"),
            Address.parse("USD1ttGY1N17NEEHLmELoaybftRBUSErhqYiQzvEmuB"));

    /** Programs below which movements are what they look like. */
    private static final Set<Address> PLAIN = Set.of(Programs.SYSTEM, Programs.TOKEN, Programs.TOKEN_2022,
            Programs.ASSOCIATED_TOKEN, Programs.COMPUTE_BUDGET, Programs.PUMP, Programs.PUMP_SWAP,
            Address.parse("MemoSq4gqABAXKb96qnH8TysNcWxMyWCqXgDLGmfcHr"),
            Address.parse("Memo1UhkJRfHyvLMcVucJwxXeuD728EqVDDwQDxFMNo"));

    /** Programs that swap on venues of their own, or keep orders: their legs are not understood yet. */
    private static final Set<Address> FOREIGN = Set.of(Address.parseAll(
            "675kPX9MHTjS2zt1qfr1NYHuzeLXfQM9H24wFSUt1Mp8", "CPMMoo8L3F4NbTegBCKVNunggL7H1ZpdTHKxQB5qKP1C",
            "CAMMCzo5YL8w4VFF8KVHrK22GGUsp5VTaW7grrKgrWqK", "LanMV9sAd7wArD4vJFi2qDdfnVhFxYSUg6eADduJ3uj",
            "LBUZKhRxPF3XUpBCjp4YzTKgLccjZhTSDM9YuVaPwxo", "Eo7WjKq67rjJQSZxS6z3YkapzY3eMj6Xy8X5EQVn5UaB",
            "cpamdpZCGKUy5JxQXB4dcpGPiikHawvSWAd6mEn1sGG", "dbcij3LWUppWqq96dh6gJWwBifmcGfLSB5D4DuSMaqN",
            "whirLbMiicVdio4qvUfM5KAg6Ct8VwpYzGff3uctyCc", "MoonCVVNZFSYkqNXP6bxHLPL6QQJiMagDL3qcqUQTrG",
            "boop8hVGQGqehUK2iVEMEnMrL5RbjywRzHKBmBE7ry4", "HEAVENoP2qxoeuF8Dj2oT1GHEnu49U5mJYkdeC8BAX2o",
            "DCA265Vj8a9CEuX1eb1LWRnDT7uK6q1xMipnNyatn23M", "jupoNjAxXgZ4rjzxzPMP4oxduvQsQtZzyknqvzYNrNu",
            "j1o2qRpjcyUwEvwtcfhEQefh773ZgjxcVRry7LDqg5X", "VALaaymxQh2mNy2trH9jUqHT1mTow76wpTcGmSWSwJe",
            "PhoeNiXZ8ByJGLkxNfZRnkUfjvmuYqLR89jjFHGqdXY", "SoLFiHG9TfgtdUXUjWAxi3LtvYuFyDLVhBWxdMZxyCe"));

    private Venues() {
    }

    static boolean plain(Address program) {
        return PLAIN.contains(program);
    }

    static boolean foreign(Address program) {
        return FOREIGN.contains(program);
    }
}
