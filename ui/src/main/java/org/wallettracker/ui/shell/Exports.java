package org.wallettracker.ui.shell;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.desk.DeskStatus;
import org.wallettracker.domain.engine.Engine;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.ui.common.export.FileExport;
import org.wallettracker.ui.common.export.TableExport;
import org.wallettracker.ui.common.export.TableFormat;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.common.view.ViewContext;

/** The way of a table, or of what else is exported, into a file: a place is asked for, the program writes, the status bar tells. FX thread only. */
final class Exports {
    private static final String FOLDER = "export.folder";

    /** Asks for a place. */
    interface Places {

        /** A chosen place, or null. {@code name} is proposed. */
        @Nullable
        Path choose(Window owner, String name, String word, String ending, String folder);
    }

    private final ShellServices services;
    private final ViewContext context;
    private final Overlay overlay;
    private Places places = Exports::dialog;

    Exports(ShellServices services, ViewContext context, Overlay overlay) {
        this.services = services;
        this.context = context;
        this.overlay = overlay;
    }

    /** Asks {@code other} for places from now on. */
    void askAt(Places other) {
        places = other;
    }

    private static @Nullable Path dialog(Window owner, String name, String word, String ending, String folder) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Export as " + word);
        chooser.setInitialFileName(name);
        File last = new File(folder);
        if (!folder.isEmpty() && last.isDirectory()) {
            chooser.setInitialDirectory(last);
        }
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(word + " files", "*" + ending));
        File file = chooser.showSaveDialog(owner);
        return file == null ? null : file.toPath();
    }

    /** Asks where and writes {@code table} there; {@code afterwards} gives the focus back. */
    void begin(TableExport<?> table, TableFormat format, Window owner, Runnable afterwards) {
        context.async().<DeskStatus>run(new Object(), () -> context.desk().status(),
                status -> ask(table, format, owner, afterwards, status),
                e -> overlay.fail("Nothing was exported, the state of the data is not known: " + e.getMessage()));
    }

    /** Asks where and writes {@code file} there; {@code afterwards} gives the focus back. */
    void begin(FileExport file, Window owner, Runnable afterwards) {
        context.async().<DeskStatus>run(new Object(), () -> context.desk().status(),
                status -> place(file.name(), file.word(), file.ending(), owner, afterwards, status,
                        (chosen, replace) -> write(file, about(status), chosen, replace)),
                e -> overlay.fail("Nothing was exported, the state of the data is not known: " + e.getMessage()));
    }

    private void ask(TableExport<?> table, TableFormat format, Window owner, Runnable afterwards, DeskStatus status) {
        place(table.name(), format.word(), format.ending(), owner, afterwards, status,
                (file, replace) -> write(table.with(about(status)), format, file, replace));
    }

    /** Writes into a file; true to put it in place of one that is there. */
    private interface Writing {
        void into(Path file, boolean replace);
    }

    private void place(String what, String word, String ending, Window owner, Runnable afterwards, DeskStatus status,
            Writing writing) {
        String name = (status.simulated() ? "simulated-" : "") + what + ending;
        Path chosen = places.choose(owner, name, word, ending, context.settings().get(FOLDER));
        if (chosen == null) {
            return;
        }
        Path file = chosen.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(ending)
                ? chosen
                : chosen.resolveSibling(chosen.getFileName() + ending);
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            context.settings().keep(FOLDER, folder.toString());
        }
        context.async().<Boolean>run(new Object(), () -> Files.exists(file), there -> {
            if (there) {
                overlay.ask(file + " is already there. Replace it?", "Replace", () -> writing.into(file, true),
                        afterwards);
            } else {
                writing.into(file, false);
            }
        }, e -> overlay.fail(file + " can't be looked at: " + e.getMessage()));
    }

    private void write(FileExport export, Map<String, String> about, Path file, boolean replace) {
        context.async().<Boolean>run(new Object(), () -> {
            services.tables().write(export, about, file, replace);
            return true;
        }, written -> overlay.say("Written to " + file),
                e -> overlay.fail("The export failed: " + e.getMessage()));
    }

    private static Map<String, String> about(DeskStatus status) {
        Map<String, String> about = new LinkedHashMap<>();
        about.put("data", status.mixed() ? "simulated and real, mixed" : status.simulated() ? "simulated" : "real");
        about.put("asOf", Format.timeExact(status.asOf()));
        about.put("knownAt", Long.toString(status.knownAt()));
        about.put("parameterSet", status.parameterSet());
        about.put("engineVersion", Engine.VERSION);
        return about;
    }

    private void write(TableExport<?> table, TableFormat format, Path file, boolean replace) {
        Progress progress = services.tasks().start("Export of " + table.name());
        context.async().<Boolean>run(new Object(),
                () -> services.tables().write(table, format, file, replace, progress), written -> {
                    services.tasks().finish(progress);
                    overlay.say(written
                            ? Format.count(table.rows().size()) + (table.rows().size() == 1 ? " row" : " rows")
                                    + " written to " + file
                            : "Export cancelled, nothing was written");
                }, e -> {
                    services.tasks().finish(progress);
                    overlay.fail("The export failed: " + e.getMessage());
                });
    }
}
