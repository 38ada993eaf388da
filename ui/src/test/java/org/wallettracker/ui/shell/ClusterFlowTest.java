package org.wallettracker.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.wallettracker.domain.cluster.review.ClusterBoard;
import org.wallettracker.domain.cluster.review.ClusterEntry;
import org.wallettracker.domain.cluster.review.ReviewAct;
import org.wallettracker.domain.cluster.review.ReviewStatus;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.ui.cluster.graph.GraphPane;
import org.wallettracker.ui.cluster.graph.Rings;
import org.wallettracker.ui.common.async.FxAsync;
import org.wallettracker.ui.common.export.FileExport;
import org.wallettracker.ui.common.export.TableExport;
import org.wallettracker.ui.common.export.TableFormat;
import org.wallettracker.ui.common.export.TableWriter;
import org.wallettracker.ui.common.view.Place;
import org.wallettracker.ui.fake.FakeClusters;
import org.wallettracker.ui.fake.FakeDesk;

/** Clusters as an analyst meets them: list, graph, evidence, decisions, replay. */
class ClusterFlowTest {
    private final FakeClusters clusters = new FakeClusters(new ClusterBoard(Rings.T, 1,
            List.of(entry("cOne", ReviewStatus.OPEN, 0.9), entry("cTwo", ReviewStatus.OPEN, 0.2))));
    private final FxRobot robot = new FxRobot();
    private final Bench bench = new Bench(new FakeDesk(3), clusters, new ToFiles(), 1440, 900);

    /** Writes what is not a table. */
    private static final class ToFiles implements TableWriter {
        @Override
        public boolean write(TableExport<?> table, TableFormat format, Path file, boolean replace, Progress progress)
                throws IOException {
            throw new IOException("no tables here");
        }

        @Override
        public void write(FileExport export, Map<String, String> about, Path file, boolean replace)
                throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            export.content().write(out, about);
            Files.write(file, out.toByteArray());
        }
    }

    private static ClusterEntry entry(String id, ReviewStatus status, double influence) {
        return new ClusterEntry(Rings.four().called(id), status, true, Optional.empty(), influence, List.of());
    }

    @BeforeEach
    void open() {
        bench.run(w -> w.scene().getWindow().requestFocus());
        bench.run(w -> w.go(Place.of("clusters")));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private GraphPane graph() {
        return bench.find("#graph", GraphPane.class);
    }

    private void key(KeyCode... codes) {
        robot.push(codes);
        bench.settle();
    }

    private String inspector() {
        return FxAsync.await(() -> bench.workstation.scene().lookup("#inspector").lookupAll(".label").stream()
                .filter(Label.class::isInstance).map(n -> ((Labeled) n).getText())
                .collect(Collectors.joining("\n")));
    }

    /** Where wallet {@code i} stands on the screen. */
    private Point2D at(int i) {
        return FxAsync.await(() -> {
            GraphPane pane = bench.find0("#graph", GraphPane.class);
            double[] place = pane.place(pane.drawing().graph().number(Rings.wallet(i)));
            return pane.localToScreen(place[0], place[1]);
        });
    }

    @Test
    void theRiskiestComesFirstAndSaysWhyItExists() {
        assertThat(FxAsync.await(() -> bench.workstation.shell().top() != null)).isTrue();
        assertThat(inspector()).contains("Cluster cOne").contains("Why it exists").contains("first known SOL")
                .contains("What speaks against it");
        assertThat(graph().drawing().ties()).hasSize(5);
        key(KeyCode.J);
        assertThat(inspector()).contains("Cluster cTwo");
        key(KeyCode.K);
        assertThat(inspector()).contains("Cluster cOne");
    }

    @Test
    void aClickOnATieShowsItsEvidenceDownToTheSignatures() {
        Point2D a = at(0);
        Point2D b = at(3);
        robot.clickOn(a.midpoint(b));
        bench.settle();
        assertThat(inspector()).contains("Tie").contains("First funder").contains("One gave the other its first SOL.");
        List<Button> explorers = FxAsync.await(() -> bench.workstation.scene().lookup("#evidence")
                .lookupAll(".button").stream().map(Button.class::cast)
                .filter(x -> "Open in block explorer".equals(x.getAccessibleText())).toList());
        assertThat(explorers).hasSize(2);
        bench.run(w -> explorers.getFirst().fire());
        assertThat(bench.browsed).containsExactly("https://solscan.io/tx/" + Rings.signature(1).toBase58());
    }

    @Test
    void wholeReviewWithoutTheMouse() {
        key(KeyCode.G);
        key(KeyCode.PERIOD);
        assertThat(inspector()).contains("One hand, by all evidence").contains("90");
        key(KeyCode.PERIOD);
        assertThat(inspector()).contains("80");
        key(KeyCode.D);
        robot.write("copy traders", 0);
        key(KeyCode.ENTER);
        assertThat(clusters.acts).singleElement().satisfies(act -> {
            assertThat(act.kind()).isEqualTo(ReviewAct.Kind.DISMISS);
            assertThat(act.cluster()).isEqualTo("cOne");
            assertThat(act.text()).isEqualTo("copy traders");
        });
        key(KeyCode.C);
        assertThat(clusters.acts.getLast().kind()).isEqualTo(ReviewAct.Kind.CONFIRM);
        bench.run(w -> clusters.change(new ClusterBoard(Rings.T, 2, List.of(new ClusterEntry(
                Rings.four().called("cOne"), ReviewStatus.CONFIRMED, true, Optional.empty(), 1,
                List.of(clusters.acts.getLast()))))));
        key(KeyCode.ESCAPE);
        assertThat(inspector()).contains("Decisions that hold");
        key(KeyCode.U);
        assertThat(clusters.acts.getLast().kind()).isEqualTo(ReviewAct.Kind.UNDO);
        assertThat(clusters.acts.getLast().undoes()).isEqualTo(2);
    }

    @Test
    void aLassoSelectsAndTheSelectedAreSplitOff() {
        Bounds pane = FxAsync.await(() -> bench.find0("#graph", Node.class).localToScreen(bench.find0("#graph",
                Node.class).getLayoutBounds()));
        Point2D target = at(3);
        double r = 30;
        bench.run(w -> bench.find0("#graph-lasso", ToggleButton.class).setSelected(true));
        robot.moveTo(new Point2D(target.getX() - r, target.getY() - r)).press(MouseButton.PRIMARY);
        robot.moveTo(new Point2D(target.getX() + r, target.getY() - r));
        robot.moveTo(new Point2D(target.getX() + r, target.getY() + r));
        robot.moveTo(new Point2D(target.getX() - r, target.getY() + r));
        robot.release(MouseButton.PRIMARY);
        bench.settle();
        assertThat(pane.contains(target)).isTrue();
        assertThat(inspector()).contains("Wallet").contains("Belongs to the cluster").contains("87");
        key(KeyCode.S);
        key(KeyCode.ENTER);
        assertThat(clusters.acts).singleElement().satisfies(act -> {
            assertThat(act.kind()).isEqualTo(ReviewAct.Kind.SPLIT);
            assertThat(act.picked()).containsExactly(Rings.wallet(3));
        });
    }

    @Test
    void changesOfTheViewAreTakenBackAndTheReplayShowsHowItFormed() {
        key(KeyCode.G);
        key(KeyCode.CLOSE_BRACKET);
        assertThat(inspector()).contains("Belongs to the cluster").contains("90");
        key(KeyCode.H);
        assertThat(graph().drawing().ties()).hasSize(2);
        key(KeyCode.CONTROL, KeyCode.Z);
        assertThat(graph().drawing().ties()).hasSize(5);
        bench.run(w -> bench.find0("#replay", Slider.class).setValue(0.3));
        assertThat(graph().drawing().ties()).hasSize(2);
        assertThat(bench.find("#replay-words", Label.class).getText()).contains("2 of 5");
        bench.run(w -> bench.find0("#replay", Slider.class).setValue(1));
        assertThat(graph().drawing().ties()).hasSize(5);
    }

    @Test
    void aWalletIsFoundByAPartOfItsAddressAndOpened() {
        key(KeyCode.SLASH);
        bench.run(w -> bench.find0("#graph-find", TextField.class).setText(Rings.wallet(2).toBase58()));
        key(KeyCode.ENTER);
        assertThat(inspector()).contains("Belongs to the cluster").contains("88");
        key(KeyCode.ENTER);
        assertThat(bench.find("#clusters", Node.class)).isNull();
    }

    @Test
    void theGraphGoesIntoFilesAsAPictureAndForOtherPrograms(@TempDir Path folder) throws IOException {
        bench.run(w -> w.shell().exports().askAt((owner, name, word, ending, last) -> folder.resolve(name)));
        bench.run(w -> bench.find0("#graph-export", Button.class).fire());
        bench.run(w -> javafx.stage.Window.getWindows().stream()
                .filter(javafx.scene.control.ContextMenu.class::isInstance)
                .map(javafx.scene.control.ContextMenu.class::cast).toList().getFirst().getItems().getFirst().fire());
        Path file = folder.resolve("simulated-cluster-cOne.png");
        for (int i = 0; i < 50 && !Files.exists(file); i++) {
            bench.settle();
        }
        var image = javax.imageio.ImageIO.read(file.toFile());
        assertThat(image.getWidth()).isGreaterThan(300);
        bench.run(w -> bench.find0("#graph-export", Button.class).fire());
        bench.run(w -> javafx.stage.Window.getWindows().stream()
                .filter(javafx.scene.control.ContextMenu.class::isInstance)
                .map(javafx.scene.control.ContextMenu.class::cast).toList().getFirst().getItems().get(2).fire());
        Path graphml = folder.resolve("simulated-cluster-cOne.graphml");
        for (int i = 0; i < 50 && !Files.exists(graphml); i++) {
            bench.settle();
        }
        assertThat(Files.readString(graphml)).contains("<graphml").contains(Rings.wallet(3).toBase58());
    }
}
