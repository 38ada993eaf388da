package org.wallettracker.app.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.wallettracker.app.config.Labels;
import org.wallettracker.app.config.Tuning;
import org.wallettracker.domain.cluster.ClusterRules;
import org.wallettracker.domain.cluster.Detection;
import org.wallettracker.domain.cluster.Detector;
import org.wallettracker.domain.cluster.Evaluation;
import org.wallettracker.domain.cluster.Method;
import org.wallettracker.domain.cluster.review.ClusterBoard;
import org.wallettracker.domain.cluster.review.Review;
import org.wallettracker.domain.desk.LeaderboardRow;
import org.wallettracker.domain.engine.Engine;
import org.wallettracker.domain.model.AccountLabel;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.KnownAccounts;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.domain.port.TokenScoreStore;
import org.wallettracker.domain.score.TraderScorer;
import org.wallettracker.domain.score.parameter.ParameterSet;
import org.wallettracker.ingest.file.FileImporter;
import org.wallettracker.ingest.file.ImportReport;
import org.wallettracker.ingest.simulate.SimulatedPrices;
import org.wallettracker.ingest.simulate.WorldSpec;
import org.wallettracker.ingest.simulate.WorldTruth;

/**
 * Searches worlds of known truth for clusters and compares. Each goes in through the same decoder as the chain, into
 * memory; nothing of it is written to disk, and the truth is opened only to compare.
 */
public final class WorldTrial {
    /** Above this a score makes signals; hundredths of a point. */
    private static final int HIGH_SCORE = 70_000;
    /** One person's two wallets gain nothing by being two. */
    private static final String HARMLESS = "ownWallets";

    private final Evaluation evaluation = new Evaluation();
    private final KnownAccounts labels = Labels.shipped();
    private final KnownAccounts detectorsLabels;
    private final ClusterRules rules;
    private final InstantSource clock;
    private final Progress progress;
    private final List<String> notes = new ArrayList<>();
    private int gamed;
    private int above;

    /** @param unlabelled true if the search is to know no exchange by its label */
    public WorldTrial(ClusterRules rules, boolean unlabelled, InstantSource clock, Progress progress) {
        this.rules = rules;
        this.clock = clock;
        this.progress = progress;
        detectorsLabels = unlabelled ? labels.without(AccountLabel.Kind.EXCHANGE) : labels;
    }

    /**
     * Makes the world of {@code spec} and adds it.
     *
     * @throws CancellationException if {@code progress} cancels
     */
    public void add(WorldSpec spec) throws IOException {
        TrialFacts facts = new TrialFacts();
        WorldTruth truth = new WorldIntake(labels, facts).take(spec, progress);
        stopIfCancelled();
        facts.add(SimulatedPrices.of(spec), 0);
        compare(TrueWorld.of(truth), facts);
    }

    /**
     * Adds the world in {@code world}: {@code transactions/*.jsonl.gz} or whatever else {@code import} reads, prices,
     * and {@code truth.json}.
     *
     * @throws IOException if its truth can't be read, or nothing of its transactions; the message names the file
     * @throws CancellationException if {@code progress} cancels
     */
    public void add(Path world) throws IOException {
        TrueWorld truth = TrueWorld.read(world.resolve(FileImporter.TRUTH));
        TrialFacts facts = new TrialFacts();
        List<Path> parts = new ArrayList<>();
        for (String name : List.of("transactions", "prices.csv")) {
            if (Files.exists(world.resolve(name))) {
                parts.add(world.resolve(name));
            }
        }
        ImportReport report = new FileImporter(facts, facts, labels, clock)
                .importPaths(parts.isEmpty() ? List.of(world) : parts, progress);
        stopIfCancelled();
        report.files().stream().filter(file -> file.error() != null)
                .forEach(file -> notes.add(file.path() + ": " + file.error()));
        if (report.facts().quarantined() > 0) {
            notes.add(world + ": " + report.facts().quarantined() + " items were not understood and are left out");
        }
        if (report.facts().added() == 0) {
            throw new IOException(world + " holds no transaction that is understood"
                    + (notes.isEmpty() ? "" : ": " + notes.getFirst()));
        }
        compare(truth, facts);
    }

    private void stopIfCancelled() {
        if (progress.cancelled()) {
            throw new CancellationException("the trial was cancelled");
        }
    }

    private void compare(TrueWorld truth, TrialFacts facts) {
        score(truth, facts, search(truth, facts)); // of what it found only the clusters are held while scores are computed
    }

    private ClusterBoard search(TrueWorld truth, TrialFacts facts) {
        progress.report("searching for clusters", 0, 0);
        Detection found = Detection.of(facts, Long.MAX_VALUE, Long.MAX_VALUE, new Detector(detectorsLabels, rules),
                EnumSet.allOf(Method.class), progress::cancelled);
        evaluation.add(found, truth.rings(), truth.innocent(),
                truth.wallets() == 0 ? found.accounts() : truth.wallets());
        return new Review(rules).board(0, 0, found.clusters(), List.of(), List.of());
    }

    private void score(TrueWorld truth, TrialFacts facts, ClusterBoard clusters) {
        Set<Address> harmful = new HashSet<>();
        truth.rings().stream().filter(ring -> !ring.kind().equals(HARMLESS))
                .forEach(ring -> harmful.addAll(ring.members()));
        ParameterSet parameters = Tuning.USUAL.parameters();
        Engine engine = new Engine(facts, facts, TokenScoreStore.NONE, new TraderScorer(parameters), labels,
                parameters.ledgerRules());
        engine.rebuild(Long.MAX_VALUE, Long.MAX_VALUE, clusters, progress);
        stopIfCancelled();
        for (LeaderboardRow row : engine.leaderboard().rows()) {
            if (row.score() > HIGH_SCORE) {
                above++;
                gamed += harmful.contains(row.wallet()) ? 1 : 0;
            }
        }
    }

    /** How the clusters of all worlds so far agree with their truths. */
    public Evaluation evaluation() {
        return evaluation;
    }

    /** How many wallets of rings that mean harm score above 700. */
    public int gamedAbove700() {
        return gamed;
    }

    /** How many wallets score above 700. */
    public int above700() {
        return above;
    }

    /** What of the worlds did not go in. */
    public List<String> notes() {
        return List.copyOf(notes);
    }
}
