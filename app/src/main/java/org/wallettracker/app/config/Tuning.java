package org.wallettracker.app.config;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.score.parameter.ParameterSet;

/** How a data directory is worked on: what the configuration says beside where its data are. */
public final class Tuning {
    /** As the program ships. */
    public static final Tuning USUAL = new Tuning(null, 4_000, Duration.ofMinutes(5), user());

    /** Names who decides on clusters. */
    static final String ANALYST = "ANALYST_NAME";
    /** A longer name is none. */
    private static final int MOST_NAME = 200;

    private final @Nullable ParameterSet configured;
    private final int batch;
    private final Duration unpriced;
    private final String analyst;

    private Tuning(@Nullable ParameterSet configured, int batch, Duration unpriced, String analyst) {
        this.analyst = analyst;
        this.unpriced = unpriced;
        this.configured = configured;
        this.batch = batch;
    }

    /**
     * What {@code settings} say.
     *
     * @throws UsageException if a value is none that the setting can have
     */
    public static Tuning of(Settings settings) {
        boolean scores = ScoreSettings.NAMES.stream().anyMatch(n -> settings.get(n.name()).isPresent());
        return new Tuning(scores ? ScoreSettings.of(settings, ParameterFiles.shipped()).orElse(null) : null,
                settings.number("BATCH_SIZE"), Duration.ofSeconds(settings.number(PriceSettings.AGE)),
                settings.get(ANALYST).map(text -> name(ANALYST, text)).orElseGet(Tuning::user));
    }

    /**
     * A name as it stands beside decisions.
     *
     * @param what the setting or option that it comes from
     * @throws UsageException if it is none; the message names {@code what}
     */
    public static String name(String what, String text) {
        String name = text.strip();
        if (name.isEmpty() || name.length() > MOST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new UsageException(what + ": a name has 1 to " + MOST_NAME
                    + " characters and no line ends or other control characters");
        }
        return name;
    }

    private static String user() {
        String user = System.getProperty("user.name", "").strip();
        return user.isEmpty() ? "unknown" : user;
    }

    /** Who decides on clusters: the configured name, or that of the user at this machine. */
    public String analyst() {
        return analyst;
    }

    /** The parameter set in force: the shipped one, or that of the configuration. */
    public ParameterSet parameters() {
        ParameterSet own = configured;
        return own == null ? ParameterFiles.shipped() : own;
    }

    /** The parameter set that the configuration made out of the shipped one; empty if none. */
    public Optional<ParameterSet> configured() {
        return Optional.ofNullable(configured);
    }

    /** Most transactions that an import stores in one commit. */
    public int batch() {
        return batch;
    }

    /** How long an answer counts that a minute has no price: so long it is not asked for again by itself. */
    public Duration unpriced() {
        return unpriced;
    }
}
