package org.wallettracker.storage.store;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.wallettracker.domain.cluster.Cluster;
import org.wallettracker.domain.cluster.ClusterType;
import org.wallettracker.domain.cluster.LinkKind;
import org.wallettracker.domain.cluster.Method;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Signature;

/**
 * A cluster as bytes: name, figures, wallets with their confidence, edges, and the signatures they rest on, each once.
 * Numbers keep every bit; kinds, methods and types go by their names.
 */
final class ClusterBytes {
    /** Stands between a tie's kind and its direction. */
    private static final String STEPS = ":";

    private ClusterBytes() {
    }

    static byte[] of(Cluster cluster) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            text(out, cluster.id());
            text(out, cluster.type().name());
            out.writeDouble(cluster.confidence());
            out.writeDouble(cluster.risk());
            out.writeInt(cluster.methods().size());
            for (Method method : cluster.methods()) {
                text(out, method.name());
            }
            Map<Address, Integer> places = new HashMap<>();
            out.writeInt(cluster.members().size());
            for (Cluster.Member member : cluster.members()) {
                places.put(member.wallet(), places.size());
                out.write(member.wallet().toBytes());
                out.writeDouble(member.confidence());
            }
            out.writeInt(cluster.edges().size());
            for (Cluster.Edge edge : cluster.edges()) {
                out.writeInt(places.getOrDefault(edge.a(), -1));
                out.writeInt(places.getOrDefault(edge.b(), -1));
                text(out, edge.kind().name() + (edge.directed() ? STEPS + edge.steps() : ""));
                out.writeDouble(edge.weight());
                out.writeDouble(edge.confidence());
                out.writeLong(edge.time());
            }
            evidence(out, cluster.edges());
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory is not full
        }
        return bytes.toByteArray();
    }

    private static void evidence(DataOutputStream out, List<Cluster.Edge> edges) throws IOException {
        Map<Signature, Integer> numbers = new LinkedHashMap<>();
        edges.forEach(edge -> edge.evidence().forEach(s -> numbers.putIfAbsent(s, numbers.size())));
        out.writeInt(numbers.size());
        for (Signature signature : numbers.keySet()) {
            out.write(signature.toBytes());
        }
        for (Cluster.Edge edge : edges) {
            out.writeInt(edge.evidence().size());
            for (Signature signature : edge.evidence()) {
                out.writeInt(numbers.getOrDefault(signature, -1));
            }
        }
    }

    /** {@code edges} with what they rest on; what was kept before signatures were has none. */
    private static List<Cluster.Edge> evidence(ByteBuffer in, List<Cluster.Edge> edges) {
        if (!in.hasRemaining()) {
            return edges;
        }
        Signature[] signatures = new Signature[in.getInt()];
        for (int i = 0; i < signatures.length; i++) {
            byte[] bytes = new byte[Signature.LENGTH];
            in.get(bytes);
            signatures[i] = Signature.of(bytes);
        }
        List<Cluster.Edge> proved = new ArrayList<>(edges.size());
        for (Cluster.Edge edge : edges) {
            List<Signature> evidence = new ArrayList<>();
            for (int left = in.getInt(); left > 0; left--) {
                evidence.add(signatures[in.getInt()]);
            }
            proved.add(new Cluster.Edge(edge.a(), edge.b(), edge.kind(), edge.weight(), edge.confidence(), edge.time(),
                    edge.steps(), List.copyOf(evidence)));
        }
        return proved;
    }

    static Cluster cluster(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        String id = text(in);
        ClusterType type = ClusterType.valueOf(text(in));
        double confidence = in.getDouble();
        double risk = in.getDouble();
        Set<Method> methods = EnumSet.noneOf(Method.class);
        for (int left = in.getInt(); left > 0; left--) {
            methods.add(Method.valueOf(text(in)));
        }
        List<Cluster.Member> members = new ArrayList<>();
        for (int left = in.getInt(); left > 0; left--) {
            members.add(new Cluster.Member(address(in), in.getDouble()));
        }
        List<Cluster.Edge> edges = new ArrayList<>();
        for (int left = in.getInt(); left > 0; left--) {
            Address a = members.get(in.getInt()).wallet();
            Address b = members.get(in.getInt()).wallet();
            String[] kind = text(in).split(STEPS, 2); // what was kept before directions were known has none
            edges.add(new Cluster.Edge(a, b, LinkKind.valueOf(kind[0]), in.getDouble(), in.getDouble(), in.getLong(),
                    kind.length == 1 ? 0 : Integer.parseInt(kind[1]), List.of()));
        }
        return new Cluster(id, List.copyOf(members), List.copyOf(evidence(in, edges)), Set.copyOf(methods), confidence,
                risk, type);
    }

    static byte[] of(Set<Address> wallets) {
        ByteBuffer out = ByteBuffer.allocate(wallets.size() * Address.LENGTH);
        new TreeSet<>(wallets).forEach(wallet -> out.put(wallet.toBytes()));
        return out.array();
    }

    static Set<Address> wallets(byte[] bytes) {
        Set<Address> wallets = new TreeSet<>();
        for (ByteBuffer in = ByteBuffer.wrap(bytes); in.hasRemaining();) {
            wallets.add(address(in));
        }
        return wallets;
    }

    private static Address address(ByteBuffer in) {
        byte[] address = new byte[Address.LENGTH];
        in.get(address);
        return Address.of(address, 0);
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeShort(bytes.length);
        out.write(bytes);
    }

    private static String text(ByteBuffer in) {
        byte[] bytes = new byte[in.getShort()];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
