package org.wallettracker.ui.fake;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.wallettracker.domain.desk.ScoreHistory;
import org.wallettracker.domain.port.NoteStore;
import org.wallettracker.ui.cluster.MadeUpClusters;
import org.wallettracker.ui.lab.LabPort;
import org.wallettracker.ui.shell.Screenshots;
import org.wallettracker.ui.shell.TimePort;

/** Writes screenshots of a made-up desk: arguments are directory, wallets, views, themes, sizes, states (with commas), text scale. */
final class TakeScreenshots {
    private TakeScreenshots() {
    }

    public static void main(String[] args) {
        List<Path> files = Screenshots.write(new FakeDesk(Integer.parseInt(args[1])), new FakeImports(), LabPort.NONE,
                new Screenshots.Lent(NoteStore.inMemory(), ScoreHistory.Source.NONE, TimePort.Moment.NOW,
                        args.length > 6 ? Double.parseDouble(args[6]) : 1,
                        new FakeClusters(MadeUpClusters.board(Integer.parseInt(args[1]), 3)), System.out::println),
                Path.of(args[0]), set(args[2]),
                set(args[3]), set(args[4]), set(args[5]));
        files.forEach(System.out::println);
    }

    private static Set<String> set(String list) {
        return Set.of(list.split(","));
    }
}
