package org.wallettracker.ingest.simulate.serve;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;

/** What every token account held after each transaction that changed it. Filled once, then read by many threads. */
final class TokenAccounts {
    private final Map<Address, Account> accounts = new HashMap<>();
    private final Map<Address, List<Account>> byOwner = new LinkedHashMap<>();

    /** A token account's story. */
    static final class Account {
        final Address address;
        final Address mint;
        final Address owner;
        final Address program;
        final int decimals;
        private final IntArrayList transactions = new IntArrayList(2);
        private final LongArrayList amounts = new LongArrayList(2);

        private Account(IndexedTransaction.TokenBalance b) {
            address = b.account();
            mint = b.mint();
            owner = b.owner();
            program = b.program();
            decimals = b.decimals();
        }

        /** Base units after the first {@code count} transactions of the chain; -1 while it is not open. */
        long amount(int count) {
            int low = 0;
            int high = transactions.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (transactions.getInt(middle) < count) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low == 0 ? -1 : amounts.getLong(low - 1);
        }
    }

    /** Takes in what transaction number {@code transaction} left. */
    void add(int transaction, List<IndexedTransaction.TokenBalance> balances) {
        for (IndexedTransaction.TokenBalance b : balances) {
            Account account = accounts.get(b.account());
            if (account == null) {
                account = new Account(b);
                accounts.put(b.account(), account);
                byOwner.computeIfAbsent(b.owner(), o -> new ArrayList<>()).add(account);
            }
            account.transactions.add(transaction);
            account.amounts.add(b.amount());
        }
    }

    @Nullable
    Account at(Address address) {
        return accounts.get(address);
    }

    /** Every account that ever was {@code owner}'s, the oldest first. */
    List<Account> of(Address owner) {
        return byOwner.getOrDefault(owner, List.of());
    }
}
