package org.wallettracker.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import org.wallettracker.domain.cluster.Cluster;
import org.wallettracker.domain.cluster.Method;
import org.wallettracker.domain.cluster.Reasons;
import org.wallettracker.domain.cluster.review.ClusterEntry;
import org.wallettracker.domain.cluster.review.Precision;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.text.Shares;

/** Clusters as JSON, CSV and text. */
final class ClusterJson {
    private static final int DIGITS = 4;
    private static final int SOL_DIGITS = 9;

    private ClusterJson() {
    }

    static void list(List<ClusterEntry> entries, Precision precision, OutputFormat format, PrintStream out) {
        switch (format) {
            case json -> {
                ObjectNode node = Json.object();
                ArrayNode list = node.putArray("clusters");
                entries.forEach(entry -> list.add(head(entry)));
                ObjectNode right = node.putObject("precision");
                right.put("confirmed", precision.confirmed()).put("dismissed", precision.dismissed());
                put(right, "share", precision.share());
                put(right, "low", precision.low());
                put(right, "high", precision.high());
                out.println(Json.line(node));
            }
            case jsonl -> entries.forEach(entry -> out.println(Json.line(head(entry))));
            case csv, table -> {
                Table table = new Table("id", ">size", ">risk", ">confidence", "type", "methods", "status",
                        "penalised", ">combined pnl sol", ">combined score", ">influence");
                boolean file = format == OutputFormat.csv;
                for (ClusterEntry entry : entries) {
                    Cluster cluster = entry.cluster();
                    table.add(cluster.id(), Integer.toString(cluster.members().size()),
                            file ? exact(cluster.risk()) : share(cluster.risk()),
                            file ? exact(cluster.confidence()) : Shares.sure(cluster.confidence()),
                            cluster.type().wireName(), methods(cluster),
                            entry.status().wireName(), entry.penalised() ? "yes" : "no",
                            entry.combined().map(c -> sol(c.pnlLamports())).orElse(""),
                            entry.combined().map(c -> Json.decimal(c.score(), 2).toPlainString()).orElse(""),
                            share(entry.influence()));
                }
                table.print(out, file);
                if (format == OutputFormat.table && precision.reviewed() > 0) {
                    out.println("precision " + share(precision.share()) + " (" + precision.confirmed() + " of "
                            + precision.reviewed() + " reviewed; 95 % interval " + share(precision.low()) + " to "
                            + share(precision.high()) + ")");
                }
            }
        }
    }

    static void show(ClusterEntry entry, Reasons reasons, OutputFormat format, PrintStream out) {
        Cluster cluster = entry.cluster();
        if (format == OutputFormat.json || format == OutputFormat.jsonl) {
            out.println(Json.line(whole(entry, reasons)));
            return;
        }
        out.println(cluster.id() + ": " + cluster.members().size() + " wallets, " + cluster.type().wireName()
                + ", confidence " + Shares.sure(cluster.confidence()) + ", risk " + share(cluster.risk()) + ", by "
                + methods(cluster));
        out.println(
                "status " + entry.status().wireName() + (entry.penalised() ? ", lowers scores" : ", lowers no score")
                        + entry.combined().map(c -> "; taken as one wallet: " + sol(c.pnlLamports()) + " SOL, score "
                                + Json.decimal(c.score(), 2).toPlainString()).orElse(""));
        out.println("Why:");
        reasons.why(cluster).forEach(reason -> out.println("  " + reason));
        List<String> against = reasons.against(cluster);
        out.println(against.isEmpty() ? "Nothing is known to speak against it." : "Against:");
        against.forEach(reason -> out.println("  " + reason));
        if (!entry.acts().isEmpty()) {
            ActJson.table(entry.acts(), entry.acts()).print(out, false);
        }
        Table members = new Table("wallet", ">confidence");
        cluster.members().forEach(m -> members.add(m.wallet().toBase58(), Shares.sure(m.confidence())));
        members.print(out, false);
        // what has a direction stands as who paid > who was paid
        Table edges = new Table("a", "", "b", "method", "what", ">via", ">weight", "since", "evidence");
        for (Cluster.Edge edge : cluster.edges()) {
            String since = Times.iso(edge.time());
            edges.add(edge.payer().shortened(), edge.directed() ? ">" : "-", edge.paid().shortened(),
                    edge.method().wireName(), edge.kind().wireName(),
                    edge.directed() ? Integer.toString(edge.via()) : "", Shares.sure(edge.weight()),
                    since == null ? "" : since,
                    edge.evidence().isEmpty()
                            ? "all entries of both"
                            : edge.evidence().getFirst().toBase58() + (edge.evidence().size() == 1
                                    ? ""
                                    : " and " + (edge.evidence().size() - 1) + " more"));
        }
        edges.print(out, format == OutputFormat.csv);
    }

    private static String sol(long lamports) {
        return Json.decimal(lamports, SOL_DIGITS).setScale(3, java.math.RoundingMode.HALF_UP).toPlainString();
    }

    private static ObjectNode head(ClusterEntry entry) {
        Cluster cluster = entry.cluster();
        ObjectNode node = Json.object();
        node.put("id", cluster.id());
        node.put("size", cluster.members().size());
        put(node, "risk", cluster.risk());
        put(node, "confidence", cluster.confidence());
        node.put("type", cluster.type().wireName());
        ArrayNode methods = node.putArray("methods");
        cluster.methods().stream().sorted().forEach(method -> methods.add(method.wireName()));
        node.put("status", entry.status().wireName());
        node.put("penalised", entry.penalised());
        node.put("combinedPnlLamports", entry.combined().map(c -> Long.toString(c.pnlLamports())).orElse(null));
        Json.number(node, "combinedScore", entry.combined().isPresent(),
                entry.combined().map(ClusterEntry.Combined::score).orElse(0), 2);
        put(node, "influence", entry.influence());
        return node;
    }

    private static ObjectNode whole(ClusterEntry entry, Reasons reasons) {
        Cluster cluster = entry.cluster();
        ObjectNode node = head(entry);
        node.put("firstFunder", reasons.funder(cluster).map(Address::toBase58).orElse(null));
        ArrayNode why = node.putArray("why");
        reasons.why(cluster).forEach(why::add);
        ArrayNode against = node.putArray("against");
        reasons.against(cluster).forEach(against::add);
        ArrayNode acts = node.putArray("acts");
        entry.acts().forEach(act -> acts.add(ActJson.json(act, true)));
        ArrayNode members = node.putArray("members");
        for (Cluster.Member member : cluster.members()) {
            put(members.addObject().put("wallet", member.wallet().toBase58()), "confidence", member.confidence());
        }
        ArrayNode edges = node.putArray("edges");
        for (Cluster.Edge edge : cluster.edges()) {
            ObjectNode item = edges.addObject().put("a", edge.a().toBase58()).put("b", edge.b().toBase58())
                    .put("method", edge.method().wireName()).put("kind", edge.kind().wireName());
            item.put("from", edge.directed() ? edge.payer().toBase58() : null);
            item.put("to", edge.directed() ? edge.paid().toBase58() : null);
            Json.number(item, "via", edge.directed(), edge.via(), 0);
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
        Json.number(node, key, share >= 0, Shares.hundredths(Math.max(0, share)), DIGITS);
    }

    /** A share from 0 to 1 for other programs, as JSON has it. */
    private static String exact(double share) {
        return Shares.rounded(share, DIGITS).toPlainString();
    }

    /** A share from 0 to 1 for people. */
    static String share(double share) {
        return share < 0 ? "-" : Shares.rounded(share, 2).toPlainString();
    }
}
