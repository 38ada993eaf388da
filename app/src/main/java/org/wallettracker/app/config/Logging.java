package org.wallettracker.app.config;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.logging.LogManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A quiet console (warnings of ours, errors of others, on standard error) and a rolling file {@code log/} in the data
 * directory, at most 50 MB in all.
 */
public final class Logging {
    private static final String PATTERN = "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX,UTC} %-5level [%thread] %logger{30}: %msg%n%ex";
    private static boolean fileOpen;

    private Logging() {
    }

    /** Console only, until the data directory is known. {@code level} as LOG_LEVEL names it. */
    public static void quietConsole(String level) {
        // the database driver logs by java.util.logging, which would write to the console
        LogManager.getLogManager().reset();
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
        console.setContext(context);
        console.setTarget("System.err");
        console.setEncoder(encoder(context, "%level: %msg%n%nopex"));
        ThresholdFilter warnings = new ThresholdFilter();
        warnings.setLevel("WARN");
        warnings.start();
        console.addFilter(warnings);
        console.start();
        ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(console);
        level(level);
        for (String noisy : new String[]{"org.hibernate", "org.flywaydb", "com.zaxxer.hikari", "io.fair_acc",
                "org.jboss",
                "org.h2"}) {
            context.getLogger(noisy).setLevel(Level.ERROR);
        }
    }

    /** From now on what is at least as grave as {@code level}, as LOG_LEVEL names it, is logged. */
    public static void level(String level) {
        ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger("org.wallettracker").setLevel(parse(level));
    }

    /** Adds the rolling file below {@code dataDirectory} if that can be written; once. */
    public static synchronized void openFile(Path dataDirectory) {
        if (fileOpen || !Files.isWritable(dataDirectory)) {
            return;
        }
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        RollingFileAppender<ILoggingEvent> file = new RollingFileAppender<>();
        file.setContext(context);
        Path folder = dataDirectory.resolve("log");
        file.setFile(folder.resolve("wallet-tracker.log").toString());
        SizeAndTimeBasedRollingPolicy<ILoggingEvent> policy = new SizeAndTimeBasedRollingPolicy<>();
        policy.setContext(context);
        policy.setParent(file);
        policy.setFileNamePattern(folder.resolve("wallet-tracker.%d{yyyy-MM-dd}.%i.log").toString());
        policy.setMaxFileSize(FileSize.valueOf("10MB"));
        policy.setMaxHistory(30);
        policy.setTotalSizeCap(FileSize.valueOf("50MB"));
        policy.start();
        file.setRollingPolicy(policy);
        file.setEncoder(encoder(context, PATTERN));
        file.start();
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(file);
        fileOpen = true;
    }

    private static PatternLayoutEncoder encoder(LoggerContext context, String pattern) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(pattern);
        encoder.start();
        return encoder;
    }

    private static Level parse(String level) {
        String name = level.strip();
        if (!SettingType.LEVELS.contains(name.toLowerCase(Locale.ROOT))) {
            throw new UsageException("LOG_LEVEL: \"" + name + "\" is not one of "
                    + String.join(", ", SettingType.LEVELS));
        }
        return Level.toLevel(name);
    }
}
