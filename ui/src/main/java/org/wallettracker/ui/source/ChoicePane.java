package org.wallettracker.ui.source;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.wallettracker.ui.common.control.Icons;
import org.wallettracker.ui.common.control.Texts;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.common.theme.Space;
import org.wallettracker.ui.common.view.Loadable;
import org.wallettracker.ui.source.ImportViewModel.Plan;

/** Choosing what to import, and how: by button, or dropped onto it. */
final class ChoicePane {
    private static final String NO_MAPPING = "whichever fits";
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");
    private final ImportViewModel model;
    private final VBox box = new VBox(Space.S);
    private final Label where = Texts.wrapped("");
    private final FlowPane paths = new FlowPane(Space.XS, Space.XS);
    private final ScrollPane scroll = new ScrollPane(paths);
    private final ComboBox<String> mapping = new ComboBox<>();
    private final Button files = new Button("Choose files\u2026");
    private final Button folder = new Button("Choose a folder\u2026");
    private final Button start = new Button("Import");
    private final Button clear = new Button("Clear");
    private final Label hint = Texts
            .muted("Drop files or folders here, or choose them: transactions as JSON, JSON Lines or "
                    + ".gz, tables as CSV, prices.csv");

    ChoicePane(ImportViewModel model) {
        this.model = model;
        box.getStyleClass().add("drop-area");
        box.setId("drop-area");
        where.setId("import-target");
        files.setOnAction(e -> chooseFiles());
        folder.setOnAction(e -> chooseFolder());
        start.setId("import-start");
        start.setDefaultButton(true);
        start.setOnAction(e -> model.start(mapping()));
        clear.setOnAction(e -> model.leaveOutAll());
        mapping.setId("import-mapping");
        mapping.setTooltip(new Tooltip(
                "How the columns of a table of trades are read: by the mapping that fits them, or by one of these. Not used for transactions"));
        mapping.setAccessibleText("Mapping of the columns of CSV tables");
        mapping.getItems().setAll(NO_MAPPING);
        mapping.getSelectionModel().selectFirst();
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMaxHeight(84);
        scroll.getStyleClass().add("path-list");
        hint.setWrapText(true);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label columns = Texts.muted("CSV columns");
        columns.setLabelFor(mapping);
        HBox row = new HBox(Space.S, files, folder, columns, mapping, gap, clear, start);
        row.setAlignment(Pos.CENTER_LEFT);
        for (Node node : row.getChildren()) {
            if (node instanceof Region region && !region.equals(gap)) {
                region.setMinWidth(Region.USE_PREF_SIZE);
            }
        }
        box.getChildren().addAll(where, hint, scroll, row);
        box.setOnDragOver(e -> {
            boolean takes = e.getDragboard().hasFiles() && !model.busy();
            box.pseudoClassStateChanged(OVER, takes);
            if (takes) {
                e.acceptTransferModes(TransferMode.COPY);
            }
            e.consume();
        });
        box.setOnDragExited(e -> box.pseudoClassStateChanged(OVER, false));
        box.setOnDragDropped(e -> {
            model.choose(e.getDragboard().getFiles().stream().map(File::toPath).toList());
            e.setDropCompleted(true);
            e.consume();
        });
        model.chosen().subscribe(this::show);
        model.work().subscribe(w -> settle());
        model.plan().subscribe(this::show);
    }

    private @Nullable String mapping() {
        String name = mapping.getValue();
        return name == null || name.equals(NO_MAPPING) ? null : name;
    }

    private void chooseFiles() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Files to import");
        List<File> chosen = chooser.showOpenMultipleDialog(box.getScene().getWindow());
        if (chosen != null) {
            model.choose(chosen.stream().map(File::toPath).toList());
        }
    }

    private void chooseFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle("A folder to import, with all below it");
        File chosen = chooser.showDialog(box.getScene().getWindow());
        if (chosen != null) {
            model.choose(List.of(chosen.toPath()));
        }
    }

    private void show(List<Path> chosen) {
        paths.getChildren().setAll(chosen.stream().map(this::chip).toList());
        scroll.setVisible(!chosen.isEmpty());
        scroll.setManaged(!chosen.isEmpty());
        settle();
    }

    private Node chip(Path path) {
        Path name = path.getFileName();
        Label label = new Label(name == null ? path.toString() : name.toString());
        label.setGraphic(Icons.of(Files.isDirectory(path) ? Feather.FOLDER : Feather.FILE));
        label.setTooltip(new Tooltip(path.toString()));
        label.setMaxWidth(340);
        HBox chip = new HBox(2, label, Icons.button(Feather.X, "Leave out " + label.getText(),
                () -> model.leaveOut(path)));
        chip.setAlignment(Pos.CENTER_LEFT);
        chip.getStyleClass().add("path-chip");
        return chip;
    }

    private void settle() {
        boolean busy = model.busy();
        int count = model.chosen().get().size();
        start.setDisable(busy || count == 0 || !(model.plan().get() instanceof Loadable.Ready));
        start.setText(count == 0 ? "Import" : "Import " + Format.count(count) + (count == 1 ? " item" : " items"));
        clear.setDisable(busy || count == 0);
        files.setDisable(busy);
        folder.setDisable(busy);
        mapping.setDisable(busy || mapping.getItems().size() < 2);
    }

    private void show(Loadable<Plan> state) {
        where.setText(switch (state) {
            case Loadable.Loading<Plan> l -> "Asking where an import would go\u2026";
            case Loadable.Ready<Plan> r -> words(r.value());
            case Loadable.Empty<Plan> e -> e.advice();
            case Loadable.Failed<Plan> f -> f.title() + ": " + f.cause();
        });
        if (state instanceof Loadable.Ready<Plan> ready) {
            String before = mapping.getValue();
            mapping.getItems().setAll(NO_MAPPING);
            mapping.getItems().addAll(ready.value().mappings());
            mapping.setValue(mapping.getItems().contains(before) ? before : NO_MAPPING);
        }
        settle();
    }

    private static String words(Plan plan) {
        String place = plan.target().place();
        return plan.target().simulated()
                ? "You are looking at the simulated world. What you import goes into your own data directory, "
                        + place
                        + ", never into the simulated one. As soon as something of it is stored, the desk shows your own "
                        + "data alone, now and at every later start."
                : "What you import is added to your data directory, " + place
                        + ". Importing the same again changes nothing.";
    }

    Node node() {
        return box;
    }
}
