package org.wallettracker.app.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.util.ArrayList;
import java.util.List;
import org.wallettracker.assets.Assets;
import org.wallettracker.domain.cluster.Calibration;
import org.wallettracker.domain.cluster.ClusterRules;

/** Reads the parameters by which clusters are found. */
public final class ClusterParameters {
    private static final String FILE = "parameters/clusters.toml";

    private ClusterParameters() {
    }

    /**
     * Those that ship with the program.
     *
     * @throws IllegalStateException if the file is damaged
     */
    public static ClusterRules shipped() {
        return parse(Assets.text(FILE));
    }

    static ClusterRules parse(String toml) {
        try {
            JsonNode root = new TomlMapper().readTree(toml);
            JsonNode calibration = root.required("calibration");
            List<Double> raw = new ArrayList<>();
            List<Double> confidence = new ArrayList<>();
            for (JsonNode step : calibration.required("steps")) {
                raw.add(step.required(0).doubleValue());
                confidence.add(step.required(1).doubleValue());
            }
            List<Long> seeds = new ArrayList<>();
            calibration.required("seeds").forEach(seed -> seeds.add(seed.longValue()));
            return new ClusterRules(root.required("minimum_size").intValue(),
                    root.required("resolution").doubleValue(), root.required("pair_floor").doubleValue(),
                    root.required("seed").longValue(), root.required("false_share").doubleValue(),
                    root.required("penalty_floor").doubleValue(),
                    new Calibration(raw, confidence, seeds));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new IllegalStateException(FILE + ": " + e.getMessage(), e);
        }
    }
}
