package org.wallettracker.app.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What was set and does something else than its name says, or nothing at all: said once, in plain words. */
final class SettingNotes {
    private SettingNotes() {
    }

    /**
     * One sentence each.
     *
     * @param environment also looked through for slips of names
     * @param warnings of the configuration file, which come first
     */
    static List<String> of(Settings settings, Map<String, String> environment, List<String> warnings) {
        List<String> notes = new ArrayList<>(warnings);
        slips(environment, notes);
        database(settings, notes);
        score(settings, notes);
        if (settings.get("SHYFT_API_KEY").isPresent() && settings.get(SourceSettings.X_TOKEN).isPresent()) {
            notes.add(SourceSettings.X_TOKEN + " is set and has no effect: SHYFT_API_KEY goes before it");
        }
        elsewhere(settings, notes);
        return notes;
    }

    private static void slips(Map<String, String> environment, List<String> notes) {
        for (String name : new TreeSet<>(environment.keySet())) {
            if (Setting.named(name).isEmpty()) {
                Nearest.slip(name, Settings.NAMES).ifPresent(meant -> notes.add("the environment variable " + name
                        + " is no setting of Wallet Tracker and has no effect (did you mean " + meant + "?)"));
            }
        }
    }

    /** Parts of an address that nothing puts together. */
    private static void database(Settings settings, List<String> notes) {
        boolean whole = settings.get(DatabaseChoice.ADDRESS).isPresent();
        boolean host = settings.get(DatabaseChoice.HOST).isPresent();
        List<String> parts = set(settings,
                whole ? List.of("DB_HOST", "DB_PORT", "DB_NAME") : List.of("DB_PORT", "DB_NAME"));
        if (whole && !parts.isEmpty()) {
            notes.add(sets(parts) + " no effect: " + DatabaseChoice.ADDRESS + " goes before "
                    + (parts.size() == 1 ? "it" : "them"));
            return;
        }
        List<String> all = set(settings, List.of("DB_PORT", "DB_NAME", "DB_USER", "DB_PASSWORD", "DB_POOL_SIZE"));
        if (!whole && !host && !all.isEmpty()) {
            notes.add(
                    sets(all) + " no effect without DB_HOST, WALLET_TRACKER_DATABASE or --database: the desk's data lie"
                            + " in the embedded database of the data directory");
        }
    }

    /** Parameters that are kept and named, and that nothing of this version computes with. */
    private static void score(Settings settings, List<String> notes) {
        settings.get("SIGNAL_THRESHOLD").ifPresent(value -> notes.add("SIGNAL_THRESHOLD stands in the parameter set;"
                + " this version makes no signals yet, so it moves no figure"));
    }

    private static void elsewhere(Settings settings, List<String> notes) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        for (Setting setting : Setting.ALL) {
            if (!setting.instead().isEmpty() && settings.get(setting.name()).isPresent()) {
                names.computeIfAbsent(setting.instead(), k -> new ArrayList<>()).add(setting.name());
            }
        }
        names.forEach((instead, set) -> notes.add(sets(set) + " no effect. " + instead));
    }

    private static List<String> set(Settings settings, List<String> names) {
        return names.stream().filter(n -> settings.get(n).isPresent()).toList();
    }

    private static String sets(List<String> names) {
        return String.join(", ", names) + (names.size() == 1 ? " is set and has" : " are set and have");
    }
}
