package org.wallettracker.ui.shell;

import java.nio.file.Path;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import org.testfx.api.FxRobot;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.ui.common.theme.Appearance;
import org.wallettracker.ui.common.view.Place;
import org.wallettracker.ui.fake.FakeDesk;

/** Pictures of what the plain screenshots do not reach, for eyes: tabs, details, cards, large text. Not a test. */
final class LookAround {
    private LookAround() {
    }

    public static void main(String[] args) {
        Path dir = Path.of(args[0]);
        for (Appearance.Theme theme : new Appearance.Theme[]{Appearance.Theme.DARK, Appearance.Theme.LIGHT}) {
            for (int[] size : new int[][]{{1440, 900}, {1024, 700}}) {
                String end = "-" + theme + "-" + size[0] + ".png";
                look(dir, end, new FakeDesk(3000), Appearance.DEFAULT.withTheme(theme), size);
            }
        }
        look(dir, "-large-1440.png", new FakeDesk(3), Appearance.DEFAULT.withTextScale(1.3).withColourBlind(true),
                new int[]{1440, 900});
        look(dir, "-large-1024.png", new FakeDesk(100_000),
                Appearance.DEFAULT.withTextScale(1.3).withTheme(Appearance.Theme.DARK).withColourBlind(true),
                new int[]{1024, 700});
        Platform.exit();
    }

    private static void look(Path dir, String end, FakeDesk desk, Appearance look, int[] size) {
        try (Bench bench = new Bench(desk, look, size[0], size[1])) {
            Progress progress = bench.tasks.start("Import");
            progress.report("reading facts", 42, 100);
            bench.run(w -> w.shell().say("Address copied"));
            bench.shoot(dir.resolve("leaderboard" + end));
            bench.run(w -> w.shell().keys());
            bench.shoot(dir.resolve("keys" + end));
            bench.run(w -> w.shell().keys());
            bench.tasks.fail(progress, "the file ends in the middle of line 1 204; the good rest is in");
            String top = desk.leaderboard().rows().getFirst().wallet().toBase58();
            bench.run(w -> w.go(new Place("wallet", top)));
            bench.shoot(dir.resolve("wallet" + end));
            Node plot = bench.find(".chart-frame", Node.class);
            if (plot != null) {
                bench.run(w -> w.shell().fail("The block explorer could not be opened: no browser is set."));
                bench.shoot(dir.resolve("failure" + end));
            }
            if (look.textScale() == 1) {
                new FxRobot().moveTo(bench.find(".profit-chart", Node.class));
                bench.settle();
                bench.shoot(dir.resolve("crosshair" + end));
            }
            bench.run(w -> w.shell().appearance().set(look.withTheme(Appearance.Theme.LIGHT)));
            bench.run(w -> w.shell().appearance().set(look.withTheme(Appearance.Theme.DARK)));
            bench.shoot(dir.resolve("switched" + end));
            bench.run(w -> w.shell().appearance().set(look));
            bench.run(w -> tabs(w).getSelectionModel().select(1));
            bench.run(w -> table(w, "#positions-table").getSelectionModel().clearAndSelect(7));
            bench.run(w -> w.shell().openInspector());
            bench.shoot(dir.resolve("positions" + end));
            bench.run(w -> tabs(w).getSelectionModel().select(2));
            bench.run(w -> table(w, "#trades-table").getSelectionModel().clearAndSelect(5));
            bench.shoot(dir.resolve("trades" + end));
            bench.run(w -> w.go(Place.of("guide")));
            bench.shoot(dir.resolve("guide" + end));
            bench.run(w -> w.go(new Place("guide", "workstation.md")));
            bench.shoot(dir.resolve("page" + end));
            bench.run(w -> w.go(new Place("wallet", "nonsense")));
            bench.shoot(dir.resolve("nonsense" + end));
        }
    }

    private static TabPane tabs(Workstation w) {
        return (TabPane) w.scene().lookup("#wallet-tabs");
    }

    private static TableView<?> table(Workstation w, String id) {
        return (TableView<?>) w.scene().lookup(id);
    }
}
