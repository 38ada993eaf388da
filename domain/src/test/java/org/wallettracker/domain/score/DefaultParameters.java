package org.wallettracker.domain.score;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.util.Map;
import org.wallettracker.assets.Assets;
import org.wallettracker.domain.score.parameter.ParameterSet;

/** The parameter set that ships with the program. */
public final class DefaultParameters {
    private DefaultParameters() {
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> tree() {
        try {
            return new TomlMapper().readValue(Assets.text("parameters/default.toml"), Map.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The set itself. */
    public static ParameterSet set() {
        return ParameterSet.of(tree(), "default.toml");
    }
}
