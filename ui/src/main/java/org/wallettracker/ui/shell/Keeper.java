package org.wallettracker.ui.shell;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wallettracker.ui.common.async.Async;
import org.wallettracker.ui.common.view.Settings;

/** Keeps the analyst's settings as they change, away from the FX thread and one writing at a time. */
final class Keeper implements Settings {
    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);

    private final ShellServices.Preferences preferences;
    private final Async async;
    private final Consumer<String> failed;
    private final Map<String, String> values;
    private final AtomicBoolean waiting = new AtomicBoolean();

    Keeper(ShellServices.Preferences preferences, Async async, Map<String, String> saved, Consumer<String> failed) {
        this.preferences = preferences;
        this.async = async;
        this.failed = failed;
        values = new HashMap<>(saved);
    }

    /** Keeps {@code changes} beside what was kept before. */
    void keep(Map<String, String> changes) {
        synchronized (values) {
            values.putAll(changes);
        }
        if (waiting.compareAndSet(false, true)) {
            async.run(this, this::save, done -> {
            }, e -> failed.accept("Your settings could not be saved: " + e.getMessage()));
        }
    }

    @Override
    public String get(String key) {
        synchronized (values) {
            return values.getOrDefault(key, "");
        }
    }

    @Override
    public void keep(String key, String value) {
        if (!value.equals(get(key))) {
            keep(Map.of(key, value));
        }
    }

    /** Keeps {@code changes} before it returns: the window closes and nothing may be left to do after it. */
    void keepNow(Map<String, String> changes) {
        synchronized (values) {
            values.putAll(changes);
        }
        try {
            save();
        } catch (RuntimeException e) {
            LOG.warn("the settings could not be saved", e); // nobody is left to be told
        }
    }

    /** Writers queue here, and each writes what is newest then: the last writing is never an old one. */
    private synchronized Boolean save() {
        Map<String, String> newest;
        waiting.set(false); // what is kept from here on may be missed by this writing
        synchronized (values) {
            newest = Map.copyOf(values);
        }
        preferences.save(newest);
        return true;
    }
}
