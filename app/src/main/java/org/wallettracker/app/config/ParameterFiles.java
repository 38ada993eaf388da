package org.wallettracker.app.config;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.util.Map;
import org.wallettracker.assets.Assets;
import org.wallettracker.domain.score.parameter.ParameterSet;

/** Reads parameter sets of the score. */
public final class ParameterFiles {
    private static final String DEFAULT = "parameters/default.toml";

    private ParameterFiles() {
    }

    /** The set that ships with the program. */
    public static ParameterSet shipped() {
        return parse(Assets.text(DEFAULT), DEFAULT);
    }

    /**
     * The set written in {@code toml}.
     *
     * @throws UsageException if it is not TOML; the message names {@code source}, line and column
     */
    static ParameterSet parse(String toml, String source) {
        try {
            Map<String, Object> tree = new TomlMapper().readValue(toml, new TypeReference<Map<String, Object>>() {
            });
            return ParameterSet.of(tree, source);
        } catch (JacksonException e) {
            throw new UsageException(source + ": not TOML: " + e.getOriginalMessage());
        }
    }
}
