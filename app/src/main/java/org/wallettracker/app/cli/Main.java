package org.wallettracker.app.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.ServiceLoader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wallettracker.app.config.Logging;
import org.wallettracker.app.config.UsageException;
import org.wallettracker.domain.score.parameter.InvalidParameters;
import org.wallettracker.storage.StorageException;
import picocli.CommandLine;

/** Starts the program: reads the command line, runs the command, gives its exit code to the shell. */
public final class Main {
    private Main() {
    }

    /** The process's entry. */
    public static void main(String[] args) {
        ConsoleOutput console = new ConsoleOutput(new java.io.FileOutputStream(java.io.FileDescriptor.out));
        PrintStream out = new PrintStream(console, false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.err), true,
                StandardCharsets.UTF_8);
        System.setErr(err);
        int code = run(new CommandContext(out, err, System.getenv(), InstantSource.system()), args);
        out.flush();
        int ended = console.ended(code, err);
        err.flush();
        System.exit(ended);
    }

    /** Runs one command line; never exits the process. */
    public static int run(CommandContext context, String... args) {
        String level = context.environment().getOrDefault("LOG_LEVEL", "info");
        try {
            Logging.quietConsole(level.isBlank() ? "info" : level);
        } catch (UsageException e) {
            context.err().println("wallet-tracker: " + Printable.text(String.valueOf(e.getMessage())));
            return ExitCode.USAGE;
        }
        CommandLine line = new CommandLine(new RootCommand(context));
        for (DevelopmentCommand command : ServiceLoader.load(DevelopmentCommand.class)) {
            command.open(context);
            line.addSubcommand(command.name(), command);
        }
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setOut(new PrintWriter(context.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(context.err(), true, StandardCharsets.UTF_8));
        line.setExecutionExceptionHandler((e, command, parsed) -> explain(context, e));
        line.setParameterExceptionHandler((e, given) -> misused(context, e));
        int code = line.execute(args);
        context.out().flush();
        return code;
    }

    /** Says what is wrong with a command line, without the library's names of number types and without the whole help. */
    private static int misused(CommandContext context, CommandLine.ParameterException e) {
        String message = String.valueOf(e.getMessage())
                .replaceAll("is not an? (int|long)$", "is no whole number in range")
                .replaceAll("is not a double$", "is no number");
        context.err().println("wallet-tracker: " + Printable.text(message));
        context.err().println("see: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE;
    }

    private static int explain(CommandContext context, Exception e) {
        switch (e) {
            case UsageException usage -> {
                context.err().println("wallet-tracker: " + Printable.text(String.valueOf(usage.getMessage())));
                return ExitCode.USAGE;
            }
            case InvalidParameters invalid -> {
                context.err().println("wallet-tracker: " + Printable.text(String.valueOf(invalid.getMessage())));
                return ExitCode.USAGE;
            }
            case StorageException storage -> {
                context.err().println("wallet-tracker: " + Printable.text(String.valueOf(storage.getMessage())));
                return ExitCode.FAILED;
            }
            default -> {
                Logger log = LoggerFactory.getLogger(Main.class);
                log.info("failed", e); // to the log file; the console gets the line below
                context.err().println("wallet-tracker: failed: " + Printable.text(e.toString()));
                Map<String, String> environment = context.environment();
                if ("debug".equalsIgnoreCase(environment.getOrDefault("LOG_LEVEL", ""))) {
                    e.printStackTrace(context.err());
                }
                return ExitCode.FAILED;
            }
        }
    }
}
