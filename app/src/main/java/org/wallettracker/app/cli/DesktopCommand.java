package org.wallettracker.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wallettracker.app.config.UsageException;
import org.wallettracker.app.desktop.DeskLab;
import org.wallettracker.app.desktop.Display;
import org.wallettracker.app.desktop.ShownClusters;
import org.wallettracker.app.desktop.ShownImports;
import org.wallettracker.app.desktop.WindowedDesktop;
import org.wallettracker.app.note.NotesFile;
import org.wallettracker.app.worker.SimulatedWorld;
import org.wallettracker.app.worker.Workspace;
import org.wallettracker.domain.desk.Leaderboard;
import org.wallettracker.domain.desk.ScoreHistory;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.domain.text.Plural;
import org.wallettracker.ui.shell.Screenshots;
import org.wallettracker.ui.shell.TimePort.Moment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Opens the workstation; without a display does its job without one. */
@Command(name = "desktop", description = "Opens the workstation (the default). Without a display: scores, prints the top of the leaderboard and writes screenshots.")
final class DesktopCommand implements Callable<Integer> {
    private static final int TOP = 20;

    /** The names of all views, in order. */
    static final class Views implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return new TreeSet<>(Screenshots.VIEWS).iterator();
        }
    }

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    RootCommand root;

    @Option(names = "--screenshots", paramLabel = "DIR", description = "Write pictures of the views to DIR instead of opening a window.")
    @Nullable
    Path screenshots;

    @Option(names = "--view", paramLabel = "V", split = ",", completionCandidates = Views.class, description = "Of this view only (default: leaderboard, wallet, token and import). Views: ${COMPLETION-CANDIDATES}.")
    @Nullable
    List<String> views;

    @Option(names = "--theme", paramLabel = "T", split = ",", description = "In this theme only: light, dark (default: both).")
    @Nullable
    List<String> themes;

    @Option(names = "--size", paramLabel = "WxH", split = ",", description = "In this size only (default: 1440x900 and 1024x700).")
    @Nullable
    List<String> sizes;

    @Option(names = "--state", paramLabel = "S", split = ",", description = "In this state: full (default), empty, loading, error.")
    @Nullable
    List<String> states;

    @Option(names = "--text-scale", paramLabel = "X", description = "With text so much larger: 0.8 to 2 (default: ${DEFAULT-VALUE}).", defaultValue = "1")
    double textScale = 1;

    @Override
    public Integer call() {
        return run(root);
    }

    Integer run(RootCommand parent) {
        if (screenshots == null && Display.present(parent.context().environment())) {
            WindowedDesktop.run(parent.dataDirectory(), parent.database(), moment(parent), parent.context().clock(),
                    parent.settings(), parent.configuration());
            return ExitCode.DONE;
        }
        return headless(parent);
    }

    private static Moment moment(RootCommand parent) {
        return new Moment(parent.asOf(), parent.knownAt());
    }

    private Integer headless(RootCommand parent) {
        check("--view", views, Screenshots.VIEWS);
        check("--theme", themes, Screenshots.THEMES);
        check("--state", states, Screenshots.STATES);
        if (sizes != null && sizes.stream().anyMatch(size -> !size.matches("[1-9]\\d{2,3}x[1-9]\\d{2,3}"))) {
            throw new UsageException("--size: expected WIDTHxHEIGHT in pixels, e.g. 1440x900, found " + sizes);
        }
        if (!(textScale >= 0.8 && textScale <= 2)) {
            throw new UsageException("--text-scale: expected 0.8 to 2, found " + textScale);
        }
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
        Path directory = parent.dataDirectory();
        Path pictures = screenshots == null
                ? directory.resolve("screenshots")
                : screenshots.toAbsolutePath().normalize();
        if (screenshots == null) {
            parent.context().err().println("No display: working without a window.");
        }
        if (Files.exists(pictures) && !Files.isDirectory(pictures)) {
            throw new UsageException("--screenshots: " + pictures + " is a file; a folder is expected");
        }
        List<Path> files;
        try (Workspace workspace = SimulatedWorld.open(directory, parent.database(), parent.tuning(),
                parent.context().clock());
                ConsoleProgress progress = new ConsoleProgress(parent.context())) {
            SimulatedWorld.ensure(workspace, directory, progress);
            workspace.rebuild(parent.asOf(), parent.knownAt(), true, progress);
            progress.close();
            if (screenshots == null) {
                Leaderboard board = workspace.engine().leaderboard();
                if (workspace.engine().status().simulated()) {
                    parent.context().out()
                            .println("SIMULATED WORLD, not the chain: "
                                    + Plural.of(workspace.engine().status().counts().facts(), "facts") + ", "
                                    + Plural.of(board.rows().size(), "wallets"));
                }
                LeaderboardTable.print(parent.context().out(), board, Math.min(TOP, board.rows().size()));
                parent.context().out().flush();
            }
            files = Screenshots.write(workspace.engine(), new ShownImports(workspace, directory),
                    DeskLab.of(workspace),
                    new Screenshots.Lent(new NotesFile(directory),
                            wallet -> workspace.history(wallet, parent.asOf(), parent.knownAt(),
                                    ScoreHistory.DAYS, Progress.NONE),
                            moment(parent), textScale, new ShownClusters(workspace),
                            words -> parent.context().err().println(words)),
                    pictures,
                    chosen(views, "leaderboard", "wallet", "token", "import"),
                    chosen(themes, "light", "dark"), chosen(sizes, "1440x900", "1024x700"), chosen(states, "full"));
        }
        if (screenshots == null) {
            parent.context().err().println(files.size() + " screenshots in " + pictures);
        } else {
            files.forEach(file -> parent.context().out().println(file));
        }
        return ExitCode.DONE;
    }

    private static void check(String option, @Nullable List<String> asked, Set<String> known) {
        for (String one : asked == null ? List.<String>of() : asked) {
            if (!known.contains(one)) {
                throw new UsageException(
                        option + ": \"" + one + "\" is not one of " + String.join(", ", new TreeSet<>(known)));
            }
        }
    }

    private static Set<String> chosen(@Nullable List<String> asked, String... usual) {
        return new LinkedHashSet<>(asked == null ? List.of(usual) : asked);
    }
}
