package org.wallettracker.ui.source;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.wallettracker.domain.model.Address;
import org.wallettracker.ui.common.control.Icons;
import org.wallettracker.ui.common.control.Texts;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.common.theme.Space;
import org.wallettracker.ui.common.view.Keys;
import org.wallettracker.ui.common.view.Loadable;
import org.wallettracker.ui.common.view.Place;
import org.wallettracker.ui.common.view.View;
import org.wallettracker.ui.common.view.ViewContext;
import org.wallettracker.ui.source.ImportPort.FileOutcome;
import org.wallettracker.ui.source.ImportPort.QuarantineList;
import org.wallettracker.ui.source.ImportPort.Waiting;
import org.wallettracker.ui.source.ImportViewModel.Imported;

/** Files into the desk: choosing, importing, what came of it and what was not understood. */
public final class ImportView implements View {
    /** Its page of the guide. */
    static final String GUIDE = "import.md";

    private static final KeyCombination PASTE = new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);

    private final ViewContext context;
    private final ImportViewModel model;
    private final BorderPane root = new BorderPane();
    private final QuarantinePane quarantine;
    private final FilesPane files;
    private final Tab quarantineTab;
    private final Tab filesTab;
    private final TabPane tabs;
    private final Node choice;

    /** An import view of {@code context}'s desk into {@code port}. */
    public ImportView(ViewContext context, ImportPort port) {
        this.context = context;
        model = new ImportViewModel(port, context.async(), System::nanoTime);
        quarantine = new QuarantinePane(model, context);
        files = new FilesPane(context);
        quarantineTab = new Tab("Quarantine", quarantine.node());
        filesTab = new Tab("Files", files.node());
        tabs = new TabPane(quarantineTab, filesTab);
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.setId("import-tabs");
        tabs.getSelectionModel().selectedItemProperty().subscribe(t -> inspect());
        quarantine.table().selected().subscribe(w -> inspect());
        quarantine.table().onOpen(w -> context.navigator().openInspector());
        files.table().selected().subscribe(f -> inspect());
        files.table().onOpen(f -> context.navigator().openInspector());
        model.quarantine().subscribe(this::title);
        model.work().subscribe(w -> {
            if (w instanceof Imported done) {
                List<FileOutcome> all = done.outcome().files();
                files.show(all);
                filesTab.setText("Files  " + Format.count(all.size()));
                tabs.getSelectionModel()
                        .select(all.stream().anyMatch(f -> f.error() != null) ? filesTab : quarantineTab);
            }
        });
        Button help = Icons.button(Feather.BOOK_OPEN, "Guide to this view (F1)",
                () -> context.navigator().guide(GUIDE));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(Space.S, Texts.section("Import files"), gap, help);
        head.setAlignment(Pos.CENTER_LEFT);
        choice = new ChoicePane(model).node();
        VBox top = new VBox(Space.S, head, choice, new WorkPane(model).node());
        top.getStyleClass().add("import-top");
        root.setTop(top);
        root.setCenter(tabs);
        root.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (PASTE.match(e) && Clipboard.getSystemClipboard().hasFiles() && !model.busy()) {
                model.choose(Clipboard.getSystemClipboard().getFiles().stream().map(File::toPath).toList());
                e.consume();
            }
        });
        root.setMinWidth(0);
        root.setId("import");
        root.getStyleClass().addAll("wallet", "import");
    }

    private void title(Loadable<QuarantineList> state) {
        quarantineTab.setText("Quarantine" + (state instanceof Loadable.Ready<QuarantineList> r
                ? "  " + Format.count(r.value().waiting())
                : ""));
        inspect();
    }

    private void inspect() {
        if (root.getScene() == null) {
            return;
        }
        Tab tab = tabs.getSelectionModel().getSelectedItem();
        Waiting waiting = quarantine.table().selected().get();
        FileOutcome file = files.table().selected().get();
        if (quarantineTab.equals(tab) && waiting != null && model.quarantine().get() instanceof Loadable.Ready) {
            context.navigator().inspect("Not understood", QuarantinePane.opened(waiting));
        } else if (filesTab.equals(tab) && file != null) {
            context.navigator().inspect("File", FilesPane.opened(file));
        } else {
            context.navigator().inspect("Nothing selected", null);
        }
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void show(String subject) {
        Address wallet = Place.named(subject);
        model.naming(wallet);
        if (wallet != null) {
            tabs.getSelectionModel().select(quarantineTab);
        } else if (!model.busy() && !subject.isEmpty()) {
            model.choose(List.of(Path.of(subject))); // a place may name what is to be imported
        }
        if (!model.busy()) {
            model.refresh();
        }
        inspect();
    }

    @Override
    public void hide() {
        // an import goes on; the status bar shows it everywhere
    }

    @Override
    public List<String> breadcrumb() {
        return List.of("Import");
    }

    @Override
    public void refresh() {
        if (!model.busy()) {
            model.refresh();
        }
    }

    @Override
    public String guide() {
        return GUIDE;
    }

    @Override
    public List<Keys> keys() {
        return List.of(new Keys("Ctrl+V", "choose the files that were copied elsewhere"),
                new Keys("Enter", "import what is chosen; open what is selected"),
                new Keys("\u2190 \u2192", "from tab to tab, when a tab has the focus"),
                new Keys("\u2191 \u2193", "from row to row"),
                new Keys("Ctrl+E", "export the table that has the focus"));
    }

    @Override
    public void focus() {
        choice.lookupAll(".button").stream().filter(n -> !n.isDisabled()).findFirst()
                .ifPresentOrElse(Node::requestFocus, root::requestFocus);
    }
}
