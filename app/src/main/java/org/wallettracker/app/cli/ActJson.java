package org.wallettracker.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wallettracker.domain.cluster.review.Acts;
import org.wallettracker.domain.cluster.review.ReviewAct;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.text.Plural;

/** Decisions on clusters as JSON, CSV and text. */
final class ActJson {
    private ActJson() {
    }

    /** @param inForce those of {@code acts} that hold */
    static void list(List<ReviewAct> acts, List<ReviewAct> inForce, OutputFormat format, PrintStream out) {
        Set<Long> hold = holding(acts, inForce);
        switch (format) {
            case json -> {
                ObjectNode node = Json.object();
                ArrayNode list = node.putArray("acts");
                acts.forEach(act -> list.add(json(act, hold.contains(act.seq()))));
                out.println(Json.line(node));
            }
            case jsonl -> acts.forEach(act -> out.println(Json.line(json(act, hold.contains(act.seq())))));
            case csv, table -> table(acts, inForce).print(out, format == OutputFormat.csv);
        }
    }

    /** Which of {@code acts} hold: those in force, and undoings that nobody undid. */
    private static Set<Long> holding(List<ReviewAct> acts, List<ReviewAct> inForce) {
        Set<Long> hold = new HashSet<>();
        inForce.forEach(act -> hold.add(act.seq()));
        Set<Long> undone = Acts.undone(acts);
        acts.stream().filter(act -> act.kind() == ReviewAct.Kind.UNDO && !undone.contains(act.seq()))
                .forEach(act -> hold.add(act.seq()));
        return hold;
    }

    static Table table(List<ReviewAct> acts, List<ReviewAct> inForce) {
        Set<Long> hold = holding(acts, inForce);
        Table table = new Table(">act", "time", "author", "what", "on", "text", "holds");
        for (ReviewAct act : acts) {
            table.add(Long.toString(act.seq()), time(act), Printable.text(act.author()), act.kind().wireName(), on(act),
                    Printable.line(act.text()), hold.contains(act.seq()) ? "yes" : "no");
        }
        return table;
    }

    private static String time(ReviewAct act) {
        return Instant.ofEpochMilli(act.time()).toString();
    }

    private static String on(ReviewAct act) {
        return switch (act.kind()) {
            case UNDO -> "act " + act.undoes();
            case LABEL -> act.picked().getFirst().toBase58();
            case SPLIT -> act.cluster() + " less " + Plural.of(act.picked().size(), "wallets");
            case MERGE -> act.cluster() + " and " + Plural.of(act.picked().size(), "wallets");
            case CONFIRM, DISMISS, WHITELIST, NOTE -> act.cluster();
        };
    }

    static ObjectNode json(ReviewAct act, boolean holds) {
        ObjectNode node = Json.object();
        node.put("seq", act.seq());
        node.put("kind", act.kind().wireName());
        node.put("cluster", act.cluster().isEmpty() ? null : act.cluster());
        addresses(node.putArray("members"), act.members());
        addresses(node.putArray("picked"), act.picked());
        node.put("text", act.text());
        node.put("author", act.author());
        node.put("time", time(act));
        if (act.undoes() == 0) {
            node.putNull("undoes");
        } else {
            node.put("undoes", act.undoes());
        }
        node.put("holds", holds);
        return node;
    }

    private static void addresses(ArrayNode to, List<Address> wallets) {
        wallets.forEach(wallet -> to.add(wallet.toBase58()));
    }
}
