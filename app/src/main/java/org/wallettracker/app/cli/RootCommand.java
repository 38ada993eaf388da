package org.wallettracker.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wallettracker.app.config.ComputingThreads;
import org.wallettracker.app.config.Logging;
import org.wallettracker.app.config.Settings;
import org.wallettracker.app.config.Tuning;
import org.wallettracker.app.config.UsageException;
import org.wallettracker.app.config.UserConfiguration;
import org.wallettracker.app.worker.Workspace;
import org.wallettracker.storage.DatabaseAddress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Global options, and the workstation when no command is named. */
@Command(name = "wallet-tracker", mixinStandardHelpOptions = true, versionProvider = Version.class, scope = ScopeType.INHERIT, usageHelpAutoWidth = true, description = "Finds out who on Solana's memecoin market is really skilled, and who only looks so.", synopsisSubcommandLabel = "[COMMAND]", footer = {
        "", "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 partly done.",
        "Without a command the workstation opens."}, subcommands = {DesktopCommand.class, ImportCommand.class,
                FactsCommand.class, LeaderboardCommand.class, WalletCommand.class, TokenCommand.class,
                ScoreCommand.class, ClustersCommand.class, QuarantineCommand.class, CoverageCommand.class,
                BackfillCommand.class,
                FollowCommand.class, GapsCommand.class, PricesCommand.class, MegatronCommand.class,
                SimulateCommand.class,
                NotesCommand.class,
                DoctorCommand.class})
public final class RootCommand implements Callable<Integer> {
    private final CommandContext context;
    private boolean told;

    @Option(names = "--data-dir", paramLabel = "DIR", scope = ScopeType.INHERIT, description = "Where the desk keeps its data (default: WALLET_TRACKER_DATA_DIR, else the platform's usual place).")
    @Nullable
    Path dataDirectory;

    @Option(names = "--database", paramLabel = "URL", scope = ScopeType.INHERIT, description = "Shared PostgreSQL database in place of the embedded one: postgresql://user@host/db (default: WALLET_TRACKER_DATABASE, else embedded). The password comes from WALLET_TRACKER_DATABASE_PASSWORD.")
    @Nullable
    String database;

    @Option(names = "--config", paramLabel = "FILE", scope = ScopeType.INHERIT, description = "Configuration file: TOML, or NAME=value lines if it is called .env or ends in .env.")
    @Nullable
    Path configFile;

    @Option(names = "--as-of", paramLabel = "T", scope = ScopeType.INHERIT, converter = Times.Converter.class, description = "Use facts with block time up to T (default: the newest block time in the store).")
    @Nullable
    Long asOf;

    @Option(names = "--known-at", paramLabel = "W", scope = ScopeType.INHERIT, description = "Use what the desk had recorded up to record sequence W (default: all).")
    @Nullable
    Long knownAt;

    RootCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return new DesktopCommand().run(this);
    }

    CommandContext context() {
        return context;
    }

    /** What is configured. The first time it is asked for, what has not the effect that its name says is told. */
    Settings settings() {
        Settings settings = Settings.read(configFile, context.environment());
        Logging.level(settings.logLevel());
        ComputingThreads.use(settings);
        if (!told) {
            told = true;
            settings.notes().forEach(note -> context.err().println("wallet-tracker: " + Printable.text(note)));
        }
        return settings;
    }

    /** From now on nothing is told about the configuration: the command does so itself. */
    void silent() {
        told = true;
    }

    /** How a data directory is worked on. */
    Tuning tuning() {
        return Tuning.of(settings());
    }

    /** Where keys are kept that are typed into the program: the file of --config, else the user's own. */
    Path configuration() {
        return configFile != null
                ? configFile.toAbsolutePath().normalize()
                : UserConfiguration.place(context.environment());
    }

    /** The data directory in force. */
    Path dataDirectory() {
        return settings().dataDirectory(dataDirectory);
    }

    /** The shared database in force; empty for the embedded one of the data directory. */
    Optional<DatabaseAddress> database() {
        return settings().database(database);
    }

    /** Opens the database in force. */
    Workspace open() {
        return checked(Workspace.open(dataDirectory(), database(), tuning(), context.clock()));
    }

    /**
     * {@code workspace}, where it has what --known-at asks for.
     *
     * @throws UsageException if the desk has not recorded as much yet: the answer would change with the next import
     */
    Workspace checked(Workspace workspace) {
        Long asked = knownAt;
        long recorded = asked == null ? 0 : workspace.database().facts().counts().watermark();
        if (asked != null && (asked < 0 || asked > recorded)) {
            workspace.close();
            throw new UsageException("--known-at " + asked + ": this desk has recorded 0 to " + recorded);
        }
        return workspace;
    }

    /** For messages: where the data are. */
    String place() {
        return database().map(DatabaseAddress::toString).orElseGet(() -> dataDirectory().toString());
    }

    /** Block time bound, {@link Long#MAX_VALUE} for the newest. */
    long asOf() {
        return asOf == null ? Long.MAX_VALUE : asOf;
    }

    /** Record sequence bound, {@link Long#MAX_VALUE} for all. */
    long knownAt() {
        return knownAt == null ? Long.MAX_VALUE : knownAt;
    }

    /** True if one of the two clocks was set. */
    boolean bounded() {
        return asOf != null || knownAt != null;
    }

    /** @throws UsageException if a clock was set: {@code command} can't honour it because {@code reason} */
    void refuseClocks(String command, String reason) {
        if (bounded()) {
            throw new UsageException((asOf != null ? "--as-of" : "--known-at") + ": " + command + " " + reason);
        }
    }
}
