package org.wallettracker.ingest.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wallettracker.ingest.decode.TestTx.address;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.domain.model.Side;
import org.wallettracker.domain.model.TradeCosts;

/** Whatever the venue, the facts of a wallet sum to its balance changes, mint by mint and to the lamport. */
class RouteProperties {
    private static final Address USER = address("user");
    private static final Address SHARED = address("router's own");
    private static final List<Address> ASSETS = List.of(Programs.WSOL, Programs.USDC, address("coin a"),
            address("coin b"), address("coin c"));
    private static final List<Address> VENUES = List.of(Programs.RAYDIUM_V4, address("venue one"),
            Address.parse("whirLbMiicVdio4qvUfM5KAg6Ct8VwpYzGff3uctyCc"),
            Address.parse("LBUZKhRxPF3XUpBCjp4YzTKgLccjZhTSDM9YuVaPwxo"));

    /** Balances as they stood before and afterwards. */
    private static final class Ledger {
        private final Map<Address, long[]> changes = new HashMap<>();
        private final Map<Address, Address[]> accounts = new HashMap<>();
        private final TestTx tx;

        Ledger(TestTx tx) {
            this.tx = tx;
        }

        Address account(Address owner, Address mint) {
            Address account = address((owner.toBase58().substring(0, 6) + mint.toBase58()).substring(0, 30));
            accounts.put(account, new Address[]{owner, mint});
            changes.computeIfAbsent(account, a -> new long[1]);
            return account;
        }

        void move(int height, Address from, Address to, Address mint, long amount) {
            tx.transferTokens(height, account(from, mint), account(to, mint), from, amount);
            changes.get(account(from, mint))[0] -= amount;
            changes.get(account(to, mint))[0] += amount;
        }

        long of(Address owner, Address mint) {
            return changes.get(account(owner, mint))[0];
        }

        void write() {
            long start = 4_000_000_000_000L;
            accounts.forEach((account, whose) -> {
                long change = changes.get(account)[0];
                tx.tokens(account, whose[1], whose[0], start, start + change, 6);
                boolean sol = whose[1].equals(Programs.WSOL);
                tx.lamports(account, 2_039_280 + (sol ? start : 0), 2_039_280 + (sol ? start + change : 0));
            });
        }
    }

    @Property(tries = 400)
    void factsSumToTheBalanceChange(@ForAll @Size(min = 2, max = 4) List<@IntRange(max = 4) Integer> path,
            @ForAll @IntRange(max = 3) int venue, @ForAll boolean router, @ForAll boolean shared,
            @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long amount,
            @ForAll @IntRange(max = 60) int feePercent, @ForAll boolean plainPayment) {
        List<Integer> ends = new ArrayList<>();
        for (int asset : path) {
            if (!ends.contains(asset)) {
                ends.add(asset);
            }
        }
        TestTx tx = new TestTx(5_000, USER);
        Ledger ledger = new Ledger(tx);
        boolean wrapped = router || ends.size() > 2;
        tx.outer(wrapped ? address("router") : VENUES.get(venue), "09", USER);
        Address hand = wrapped && shared ? SHARED : USER;
        long now = amount;
        if (ends.size() > 1 && !hand.equals(USER)) {
            ledger.move(2, USER, SHARED, ASSETS.get(ends.getFirst()), now);
        }
        for (int hop = 0; hop + 1 < ends.size(); hop++) {
            Address pool = address("pool " + hop);
            if (wrapped) {
                tx.inner(2, VENUES.get((venue + hop) % 4), "09", hand);
            }
            ledger.move(wrapped ? 3 : 2, hand, pool, ASSETS.get(ends.get(hop)), now);
            now = Math.max(1, now / 3 + hop);
            ledger.move(wrapped ? 3 : 2, pool, hand, ASSETS.get(ends.get(hop + 1)), now);
        }
        if (ends.size() > 1 && !hand.equals(USER)) {
            ledger.move(2, SHARED, USER, ASSETS.get(ends.getLast()), now);
        }
        long lamports = 0;
        if (wrapped && feePercent > 0) {
            lamports = amount / 1_000 * feePercent + 1;
            tx.transferSol(2, USER, address("somebody"), lamports);
        }
        if (plainPayment) {
            tx.transferSol(1, USER, address("friend"), 77);
        }
        long before = 3_000_000_000_000L;
        tx.lamports(USER, before, before - 5_000 - lamports - (plainPayment ? 77 : 0))
                .lamports(address("somebody"), 10_000_000, 10_000_000 + lamports)
                .lamports(address("friend"), 10_000_000, 10_000_000 + (plainPayment ? 77 : 0));
        ledger.write();

        Decoded decoded = tx.decode();
        assertThat(decoded.rejects()).isEmpty();
        List<Fact> facts = decoded.transaction().facts();
        assertThat(facts.stream().anyMatch(f -> f instanceof Fact.Trade)).isEqualTo(ends.size() > 1);
        assertThat(facts).allMatch(f -> f.status() == FactStatus.VERIFIED);
        if (ends.size() == 1) {
            return;
        }
        for (Address mint : ASSETS.subList(1, ASSETS.size())) {
            assertThat(sum(facts, mint)).as(facts.toString()).isEqualTo(ledger.of(USER, mint));
        }
        assertThat(sol(facts)).as(facts.toString())
                .isEqualTo(ledger.of(USER, Programs.WSOL) - 5_000 - lamports - (plainPayment ? 77 : 0));
        assertThat(facts.stream().map(f -> f.program() + " " + f.ordinal()).distinct().count())
                .isEqualTo(facts.size());
    }

    private static long sum(List<Fact> facts, Address mint) {
        long sum = 0;
        for (Fact fact : facts) {
            if (fact instanceof Fact.Trade t) {
                boolean buy = t.side() == Side.BUY;
                sum += t.mint().equals(mint) ? buy ? t.tokenRaw() : -t.tokenRaw() : 0;
                sum += t.quoteMint().equals(mint) ? quote(t) : 0;
            }
        }
        return sum;
    }

    private static long quote(Fact.Trade t) {
        return t.side() == Side.BUY
                ? -t.quoteRaw() - t.costs().venueFees()
                : t.quoteRaw() - t.costs().venueFees();
    }

    private static long sol(List<Fact> facts) {
        long sum = 0;
        for (Fact fact : facts) {
            if (fact instanceof Fact.Trade t) {
                TradeCosts c = t.costs();
                sum += t.inSol() ? quote(t) : 0;
                sum -= c.network() + c.terminal() + c.tip() + c.rent();
            } else if (fact instanceof Fact.SolTransfer s) {
                sum -= s.from().equals(USER) ? s.lamports() : 0;
            }
        }
        return sum;
    }
}
