package org.wallettracker.app.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wallettracker.app.config.Tuning;
import org.wallettracker.app.worker.ClusterKeeper;
import org.wallettracker.app.worker.Workspace;
import org.wallettracker.domain.cluster.review.ClusterBoard;
import org.wallettracker.domain.cluster.review.ClusterEntry;
import org.wallettracker.domain.cluster.review.Drafts;
import org.wallettracker.domain.cluster.review.ReviewAct;
import org.wallettracker.domain.port.ClusterStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** What an analyst decides on clusters and accounts: recorded, and undone by another decision. */
final class ClusterDecisions {
    private ClusterDecisions() {
    }

    /** What all of them have in common. */
    abstract static class Decision implements Callable<Integer> {
        @ParentCommand
        @SuppressWarnings("NullAway.Init")
        ClustersCommand parent;

        @Option(names = "--author", paramLabel = "NAME", description = "Who decides (default: ANALYST_NAME, else the user at this machine).")
        @Nullable
        String author;

        @Option(names = "--format", description = "table (default) or json.", defaultValue = "table")
        @SuppressWarnings("NullAway.Init")
        OutputFormat format;

        /** What is decided, on the clusters of now. */
        abstract ReviewAct draft(ClusterBoard board);

        /** False if it is about no cluster. */
        boolean aboutClusters() {
            return true;
        }

        @Override
        public Integer call() {
            RootCommand root = parent.root;
            String name = getClass().getAnnotation(Command.class).name();
            root.refuseClocks("clusters " + name, "is decided now, on what is known now");
            String who = author == null ? "" : Tuning.name("--author", author);
            try (Workspace workspace = root.open(); ConsoleProgress progress = new ConsoleProgress(root.context())) {
                Optional<ClusterBoard> board = aboutClusters()
                        ? board(workspace, progress)
                        : Optional.of(ClusterBoard.NONE);
                progress.close();
                if (board.isEmpty()) {
                    root.context().err().println("wallet-tracker: cancelled, nothing was decided");
                    return ExitCode.FAILED;
                }
                ReviewAct act = workspace.clusters().act(draft(board.get()).by(who), board.get());
                if (format == OutputFormat.json || format == OutputFormat.jsonl) {
                    root.context().out().println(Json.line(ActJson.json(act, true)));
                } else {
                    ActJson.table(List.of(act), List.of(act)).print(root.context().out(), false);
                }
                return ExitCode.DONE;
            } catch (IllegalArgumentException e) {
                root.context().err().println("wallet-tracker: " + Printable.text(String.valueOf(e.getMessage())));
                return ExitCode.FAILED;
            }
        }

        /** The clusters of now; empty if the search for them was cancelled. */
        private static Optional<ClusterBoard> board(Workspace workspace, ConsoleProgress progress) {
            ClusterKeeper keeper = workspace.clusters();
            Optional<ClusterStore.Kept> kept = keeper.kept();
            if (kept.isPresent() && keeper.fresh(kept.get(), workspace.database().facts().counts().watermark())) {
                return Optional.of(keeper.board(kept.get()));
            }
            return workspace.rebuild(Long.MAX_VALUE, Long.MAX_VALUE, false, progress) == Workspace.Built.CANCELLED
                    ? Optional.empty()
                    : Optional.of(workspace.engine().clusters());
        }

        static ClusterEntry named(ClusterBoard board, String id) {
            return board.cluster(id).orElseThrow(() -> new IllegalArgumentException(
                    "no cluster is called " + Printable.word(id) + "; clusters list names those that are found"));
        }

        static String text(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    /** On a cluster. */
    abstract static class OnCluster extends Decision {
        @Parameters(index = "0", paramLabel = "ID", description = "As list names it.")
        @SuppressWarnings("NullAway.Init")
        String id;
    }

    /** On a cluster, for a reason. */
    abstract static class Reasoned extends OnCluster {
        @Option(names = "--reason", paramLabel = "TEXT", description = "Why; stands beside the decision.")
        @Nullable
        String reason;
    }

    /** On the whole of a cluster. */
    abstract static class Whole extends Reasoned {
        private final ReviewAct.Kind kind;

        Whole(ReviewAct.Kind kind) {
            this.kind = kind;
        }

        @Override
        ReviewAct draft(ClusterBoard board) {
            return Drafts.on(kind, named(board, id), text(reason));
        }
    }

    /** It is a ring. */
    @Command(name = "confirm", description = "Decides that a cluster is a ring.")
    static final class ConfirmCommand extends Whole {
        ConfirmCommand() {
            super(ReviewAct.Kind.CONFIRM);
        }
    }

    /** It is none. */
    @Command(name = "dismiss", description = "Decides that a cluster is none: it lowers no score any more.")
    static final class DismissCommand extends Whole {
        DismissCommand() {
            super(ReviewAct.Kind.DISMISS);
        }
    }

    /** It is a legitimate one. */
    @Command(name = "whitelist", description = "Decides that the wallets of a cluster belong together and mean no harm: it lowers no score any more.")
    static final class WhitelistCommand extends Whole {
        WhitelistCommand() {
            super(ReviewAct.Kind.WHITELIST);
        }
    }

    /** A remark. */
    @Command(name = "note", description = "Puts a remark beside a cluster.")
    static final class NoteCommand extends OnCluster {
        @Parameters(index = "1", paramLabel = "TEXT", description = "The remark.")
        @SuppressWarnings("NullAway.Init")
        String note;

        @Override
        ReviewAct draft(ClusterBoard board) {
            return Drafts.on(ReviewAct.Kind.NOTE, named(board, id), note);
        }
    }

    /** Some of its wallets leave. */
    @Command(name = "split", description = "Decides that some wallets of a cluster don't belong to the others: they leave, and are a cluster of their own if they are enough.")
    static final class SplitCommand extends Reasoned {
        @Parameters(index = "1..*", arity = "1..*", paramLabel = "WALLET", description = "Who leaves.")
        @SuppressWarnings("NullAway.Init")
        List<String> wallets;

        @Override
        ReviewAct draft(ClusterBoard board) {
            return Drafts.split(named(board, id),
                    wallets.stream().map(w -> Arguments.address("WALLET", w)).distinct().toList(),
                    text(reason));
        }
    }

    /** Two are one. */
    @Command(name = "merge", description = "Decides that two clusters are one.")
    static final class MergeCommand extends Reasoned {
        @Parameters(index = "1", paramLabel = "OTHER", description = "The other one.")
        @SuppressWarnings("NullAway.Init")
        String other;

        @Override
        ReviewAct draft(ClusterBoard board) {
            return Drafts.merge(named(board, id), named(board, other), text(reason));
        }
    }

    /** What an account is. */
    @Command(name = "label", description = "Says what an account is: an exchange, a bridge or another that ties nobody, or a person after all.")
    static final class LabelCommand extends Decision {
        @Parameters(index = "0", paramLabel = "ACCOUNT", description = "Its address.")
        @SuppressWarnings("NullAway.Init")
        String account;

        @Parameters(index = "1", paramLabel = "WHAT", description = "person, or exchange, bridge, program, tip, terminal-fee or venue-fee, a name behind a colon: \"exchange: Example 2\".")
        @SuppressWarnings("NullAway.Init")
        String what;

        @Override
        boolean aboutClusters() {
            return false;
        }

        @Override
        ReviewAct draft(ClusterBoard board) {
            String said = what.strip();
            return Drafts.label(Arguments.address("ACCOUNT", account),
                    said.toLowerCase(Locale.ROOT).equals("person") ? "person" : said);
        }
    }

    /** A decision holds no more. */
    @Command(name = "undo", description = "Takes a decision back, whichever it was; what was decided after it stays.")
    static final class UndoCommand extends Decision {
        @Parameters(index = "0", paramLabel = "ACT", description = "As acts numbers it.")
        long act;

        @Option(names = "--reason", paramLabel = "TEXT", description = "Why; stands beside the decision.")
        @Nullable
        String reason;

        @Override
        boolean aboutClusters() {
            return false;
        }

        @Override
        ReviewAct draft(ClusterBoard board) {
            return Drafts.undo(act, text(reason));
        }
    }
}
