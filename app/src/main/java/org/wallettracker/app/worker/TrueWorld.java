package org.wallettracker.app.worker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wallettracker.domain.cluster.Evaluation;
import org.wallettracker.domain.model.Address;
import org.wallettracker.ingest.simulate.WorldTruth;

/**
 * Who is who in a world.
 *
 * @param innocent wallets that look coordinated and are not, with what they are
 * @param wallets how many there are
 */
record TrueWorld(List<Evaluation.Ring> rings, Map<Address, String> innocent, int wallets) {

    static TrueWorld of(WorldTruth truth) {
        Map<Address, String> innocent = new HashMap<>();
        for (WorldTruth.TrueWallet wallet : truth.wallets()) {
            if (wallet.innocent()) {
                innocent.put(Address.parse(wallet.address()), wallet.kind());
            }
        }
        return new TrueWorld(truth.rings().stream()
                .map(ring -> new Evaluation.Ring(ring.kind(), ring.members().stream().map(Address::parse).toList()))
                .toList(), innocent, truth.wallets().size());
    }

    /**
     * Reads {@code truth.json}, as {@code simulate} writes it: {@code rings} with their {@code members} are needed,
     * {@code wallets} and their {@code innocent} and {@code kind} may be missing; what else stands there is left alone.
     *
     * @throws IOException if it is no such file; the message names file and field
     */
    static TrueWorld read(Path file) throws IOException {
        JsonNode root;
        try {
            root = new ObjectMapper().readTree(file.toFile());
        } catch (JsonProcessingException e) {
            throw new IOException(file + ": is no JSON (line " + e.getLocation().getLineNr() + ": "
                    + e.getOriginalMessage() + ")", e);
        }
        List<Evaluation.Ring> rings = new ArrayList<>();
        for (JsonNode ring : array(file, root, "rings", "rings", true)) {
            String at = "rings[" + rings.size() + "]";
            List<Address> members = new ArrayList<>();
            for (JsonNode member : array(file, ring, "members", at + ".members", true)) {
                String field = at + ".members[" + members.size() + "]";
                members.add(address(file, member.isObject() ? member.path("address") : member, field));
            }
            rings.add(new Evaluation.Ring(ring.path("kind").asText("ring"), members.stream().distinct().toList()));
        }
        Map<Address, String> innocent = new HashMap<>();
        int wallets = 0;
        for (JsonNode wallet : array(file, root, "wallets", "wallets", false)) {
            if (wallet.path("innocent").asBoolean()) {
                innocent.put(address(file, wallet.path("address"), "wallets[" + wallets + "].address"),
                        wallet.path("kind").asText("innocent"));
            }
            wallets++;
        }
        return new TrueWorld(rings, innocent, wallets);
    }

    private static JsonNode array(Path file, JsonNode of, String name, String field, boolean needed)
            throws IOException {
        JsonNode found = of.path(name);
        if (found.isArray() || found.isMissingNode() && !needed) {
            return found;
        }
        throw new IOException(file + ": " + field + (found.isMissingNode() ? " is missing" : " is no list"));
    }

    private static Address address(Path file, JsonNode node, String field) throws IOException {
        if (!node.isTextual() || !Address.isValid(node.asText())) {
            throw new IOException(file + ": " + field + " is no address: " + node);
        }
        return Address.parse(node.asText());
    }
}
