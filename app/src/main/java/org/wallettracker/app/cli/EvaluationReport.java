package org.wallettracker.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wallettracker.app.worker.WorldTrial;
import org.wallettracker.domain.cluster.Evaluation;
import org.wallettracker.domain.cluster.MissedPairs;
import org.wallettracker.domain.cluster.Reliability;
import org.wallettracker.domain.text.Plural;

/** Tells how well clusters agree with known truths. */
final class EvaluationReport {
    /** A kind of ring of which fewer pairs are found is told with what kept them apart. */
    private static final double LOW = 0.7;

    private EvaluationReport() {
    }

    static ObjectNode json(List<Long> seeds, WorldTrial trial) {
        Evaluation of = trial.evaluation();
        ObjectNode node = Json.object();
        ArrayNode list = node.putArray("seeds");
        seeds.forEach(list::add);
        node.put("wallets", of.wallets()).put("clusters", of.clusters());
        rates(node.putObject("pairwise"), of.pairPrecision(), of.pairRecall());
        rates(node.putObject("ringsMacro"), of.clusterPrecision(), of.ringRecall());
        rates(node.putObject("ringsMacroPairs"), of.clusterPairPrecision(), of.ringPairRecall());
        ArrayNode kinds = node.putArray("kinds");
        for (Evaluation.Kind kind : of.kinds()) {
            ObjectNode item = kinds.addObject().put("kind", kind.kind()).put("rings", kind.rings());
            rates(item, kind.precision(), kind.recall());
            MissedPairs missed = kind.missed();
            item.putObject("missed").put("ofTwo", missed.ofTwo()).put("apart", missed.apart())
                    .put("tooWeak", missed.tooWeak()).put("untied", missed.untied());
            item.put("why", why(kind).orElse(null));
        }
        node.put("innocent", of.innocent()).put("innocentFlagged", of.innocentFlagged());
        ClusterJson.put(node, "innocentFlaggedShare", of.innocentFlaggedShare());
        ArrayNode innocents = node.putArray("innocents");
        for (Evaluation.Innocent sort : of.innocents()) {
            innocents.addObject().put("kind", sort.sort()).put("wallets", sort.all()).put("flagged", sort.flagged());
        }
        node.put("gamedAbove700", trial.gamedAbove700()).put("above700", trial.above700());
        ArrayNode bins = node.putArray("calibration");
        for (Reliability.Bin bin : of.reliability().bins()) {
            ObjectNode item = bins.addObject();
            ClusterJson.put(item, "from", bin.from());
            item.put("pairs", bin.pairs());
            ClusterJson.put(item, "confidence", bin.confidence());
            ClusterJson.put(item, "right", bin.right());
        }
        return node;
    }

    private static void rates(ObjectNode node, double precision, double recall) {
        ClusterJson.put(node, "precision", precision);
        ClusterJson.put(node, "recall", recall);
    }

    static void print(PrintStream out, WorldTrial trial) {
        Evaluation of = trial.evaluation();
        Table table = new Table("what", ">precision", ">recall");
        table.add("pairs of wallets", ClusterJson.share(of.pairPrecision()), ClusterJson.share(of.pairRecall()));
        table.add("wallets, averaged over rings", ClusterJson.share(of.clusterPrecision()),
                ClusterJson.share(of.ringRecall()));
        table.add("pairs, averaged over rings", ClusterJson.share(of.clusterPairPrecision()),
                ClusterJson.share(of.ringPairRecall()));
        of.kinds().forEach(kind -> table.add("pairs of " + Printable.word(kind.kind()),
                ClusterJson.share(kind.precision()), ClusterJson.share(kind.recall())));
        table.print(out, false);
        of.kinds().forEach(kind -> why(kind).ifPresent(out::println));
        Table calibration = new Table("confidence from", ">pairs", ">mean", ">right");
        of.reliability().bins().forEach(bin -> calibration.add(ClusterJson.share(bin.from()),
                Long.toString(bin.pairs()), ClusterJson.share(bin.confidence()), ClusterJson.share(bin.right())));
        calibration.print(out, false);
        Table innocents = new Table("only look coordinated", ">wallets", ">in a cluster");
        of.innocents().forEach(sort -> innocents.add(Printable.word(sort.sort()), Long.toString(sort.all()),
                Long.toString(sort.flagged())));
        innocents.print(out, false);
        out.println(Plural.of(of.clusters(), "clusters") + " among "
                + Plural.of(of.wallets(), "wallets") + "; " + of.innocentFlagged() + " of " + of.innocent()
                + " that only look coordinated were flagged; " + (trial.above700() == 0
                        ? "nobody scores above 700"
                        : Plural.of(trial.above700(), "wallets") + " above 700, "
                                + trial.gamedAbove700() + " of harmful rings"));
    }

    /** What kept apart the pairs of a kind of which few are found; empty if enough are, or there is none. */
    private static Optional<String> why(Evaluation.Kind kind) {
        MissedPairs missed = kind.missed();
        if (kind.recall() >= LOW || missed.all() == 0) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        part(parts, missed.ofTwo(), "of rings of which facts know two wallets only (a cluster has three or more)");
        part(parts, missed.untied(), "that nothing ties");
        part(parts, missed.tooWeak(), "tied by too little for a cluster");
        part(parts, missed.apart(), "in clusters, but not in the same");
        return Optional.of("Few pairs of " + Printable.word(kind.kind()) + " are found; missed are "
                + String.join(", ", parts) + ".");
    }

    private static void part(List<String> parts, long pairs, String what) {
        if (pairs > 0) {
            parts.add(pairs + " " + what);
        }
    }
}
