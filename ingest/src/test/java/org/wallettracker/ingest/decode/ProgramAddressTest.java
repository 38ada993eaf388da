package org.wallettracker.ingest.decode;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Programs;

/**
 * Real transactions tell of each balance its account, owner, mint and program. Most wallets hold at the associated
 * address, and 32 bytes that follow from the other three are not the same by chance.
 */
class ProgramAddressTest {
    private int compared;
    private final Set<Address> derived = new HashSet<>();
    private final Set<Address> programs = new HashSet<>();

    private void walk(JsonNode node) {
        JsonNode balances = node.path("meta").path("postTokenBalances");
        JsonNode message = node.path("transaction").path("message");
        if (balances.isArray() && message.path("accountKeys").isArray()) {
            balances(node, balances, message);
            return;
        }
        node.forEach(this::walk);
    }

    private void balances(JsonNode transaction, JsonNode balances, JsonNode message) {
        List<String> keys = new ArrayList<>();
        message.path("accountKeys").forEach(k -> keys.add(k.isTextual() ? k.asText() : k.path("pubkey").asText()));
        JsonNode loaded = transaction.path("meta").path("loadedAddresses");
        loaded.path("writable").forEach(k -> keys.add(k.asText()));
        loaded.path("readonly").forEach(k -> keys.add(k.asText()));
        for (JsonNode balance : balances) {
            int index = balance.path("accountIndex").asInt();
            if (balance.hasNonNull("owner") && balance.hasNonNull("programId") && index < keys.size()
                    && Address.isValid(keys.get(index)) && Address.isValid(balance.path("mint").asText())) {
                compared++;
                Address program = Address.parse(balance.path("programId").asText());
                Address account = Address.parse(keys.get(index));
                if (ProgramAddress.tokenAccount(Address.parse(balance.path("owner").asText()), program,
                        Address.parse(balance.path("mint").asText())).equals(account)) {
                    derived.add(account);
                    programs.add(program);
                }
            }
        }
    }

    @Test
    void realTokenAccountsAreWhereTheyAreDerived() throws IOException {
        Path folder = SharedData.folder();
        try (Stream<Path> files = Files.walk(folder.resolve("transactions"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
                walk(SharedData.json(folder.relativize(file).toString()));
            }
        }
        assertThat(compared).isGreaterThan(100);
        assertThat(derived).hasSizeGreaterThan(compared / 3);
        assertThat(programs).contains(Programs.TOKEN);
    }

    /** One of a real swap, as its transaction tells it. */
    @Test
    void aKnownAccountOfAKnownWallet() {
        assertThat(ProgramAddress.tokenAccount(Address.parse("AG27WXxPym3K73JFKtpRxwbMfnRnuPu5bn6juzcvq5rp"),
                Programs.TOKEN, Address.parse("28ECNMKBj66GMBJxq1c3VyzJiKY5gDp2sEYc92Ybpump")).toBase58())
                .isEqualTo("33iWZ95DEYznE7KZVVJxAa8NtGhbpvYk4vRmrmqYnn1a");
    }
}
