package org.wallettracker.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import org.wallettracker.domain.cluster.Cluster;
import org.wallettracker.domain.cluster.Method;

/** Clusters as JSON, CSV and text. */
final class ClusterJson {
    /** Nobody has decided on it. */
    private static final String OPEN = "open";
    private static final int DIGITS = 4;
    private static final List<String> COLUMNS = List.of("id", "size", "risk", "confidence", "type", "methods",
            "status");

    private ClusterJson() {
    }

    static void list(List<Cluster> clusters, OutputFormat format, PrintStream out) {
        switch (format) {
            case json -> {
                ObjectNode node = Json.object();
                ArrayNode list = node.putArray("clusters");
                clusters.forEach(cluster -> list.add(head(cluster)));
                out.println(Json.line(node));
            }
            case jsonl -> clusters.forEach(cluster -> out.println(Json.line(head(cluster))));
            case csv, table -> {
                Table table = new Table("id", ">size", ">risk", ">confidence", "type", "methods", "status");
                for (Cluster cluster : clusters) {
                    table.add(cluster.id(), Integer.toString(cluster.members().size()), share(cluster.risk()),
                            share(cluster.confidence()), cluster.type().wireName(), methods(cluster), OPEN);
                }
                table.print(out, format == OutputFormat.csv);
            }
        }
    }

    static void show(Cluster cluster, OutputFormat format, PrintStream out) {
        if (format == OutputFormat.json || format == OutputFormat.jsonl) {
            out.println(Json.line(whole(cluster)));
            return;
        }
        out.println(cluster.id() + ": " + cluster.members().size() + " wallets, " + cluster.type().wireName()
                + ", confidence " + share(cluster.confidence()) + ", risk " + share(cluster.risk()) + ", by "
                + methods(cluster));
        Table members = new Table("wallet", ">confidence");
        cluster.members().forEach(m -> members.add(m.wallet().toBase58(), share(m.confidence())));
        members.print(out, false);
        Table edges = new Table("a", "b", "what", ">weight", "since", "evidence");
        for (Cluster.Edge edge : cluster.edges()) {
            String since = Times.iso(edge.time());
            edges.add(edge.a().shortened(), edge.b().shortened(), edge.kind().wireName(), share(edge.weight()),
                    since == null ? "" : since,
                    edge.evidence().isEmpty()
                            ? "all entries of both"
                            : edge.evidence().getFirst().toBase58() + (edge.evidence().size() == 1
                                    ? ""
                                    : " and " + (edge.evidence().size() - 1) + " more"));
        }
        edges.print(out, format == OutputFormat.csv);
    }

    private static ObjectNode head(Cluster cluster) {
        ObjectNode node = Json.object();
        node.put(COLUMNS.get(0), cluster.id());
        node.put(COLUMNS.get(1), cluster.members().size());
        put(node, COLUMNS.get(2), cluster.risk());
        put(node, COLUMNS.get(3), cluster.confidence());
        node.put(COLUMNS.get(4), cluster.type().wireName());
        ArrayNode methods = node.putArray(COLUMNS.get(5));
        cluster.methods().stream().sorted().forEach(method -> methods.add(method.wireName()));
        node.put(COLUMNS.get(6), OPEN);
        return node;
    }

    private static ObjectNode whole(Cluster cluster) {
        ObjectNode node = head(cluster);
        ArrayNode members = node.putArray("members");
        for (Cluster.Member member : cluster.members()) {
            put(members.addObject().put("wallet", member.wallet().toBase58()), "confidence", member.confidence());
        }
        ArrayNode edges = node.putArray("edges");
        for (Cluster.Edge edge : cluster.edges()) {
            ObjectNode item = edges.addObject().put("a", edge.a().toBase58()).put("b", edge.b().toBase58())
                    .put("method", edge.method().wireName()).put("kind", edge.kind().wireName());
            put(item, "weight", edge.weight());
            put(item, "confidence", edge.confidence());
            item.put("since", Times.iso(edge.time()));
            ArrayNode evidence = item.putArray("evidence");
            edge.evidence().forEach(signature -> evidence.add(signature.toBase58()));
        }
        return node;
    }

    private static String methods(Cluster cluster) {
        return cluster.methods().stream().sorted().map(Method::wireName).collect(Collectors.joining(" "));
    }

    /** A share from 0 to 1 in ten-thousandths; null if negative, which stands for nothing to count. */
    static void put(ObjectNode node, String key, double share) {
        Json.number(node, key, share >= 0, Math.round(share * 1e4), DIGITS);
    }

    /** A share from 0 to 1 for people. */
    static String share(double share) {
        return share < 0 ? "-" : Json.decimal(Math.round(share * 100), 2).toPlainString();
    }
}
