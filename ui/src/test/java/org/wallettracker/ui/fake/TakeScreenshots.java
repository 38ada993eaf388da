package org.wallettracker.ui.fake;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.wallettracker.ui.lab.LabPort;
import org.wallettracker.ui.shell.Screenshots;

/** Writes screenshots of a made-up desk: arguments are directory, wallets, views, themes, sizes, states (with commas). */
final class TakeScreenshots {
    private TakeScreenshots() {
    }

    public static void main(String[] args) {
        List<Path> files = Screenshots.write(new FakeDesk(Integer.parseInt(args[1])), new FakeImports(), LabPort.NONE,
                Path.of(args[0]), set(args[2]),
                set(args[3]), set(args[4]), set(args[5]));
        files.forEach(System.out::println);
    }

    private static Set<String> set(String list) {
        return Set.of(list.split(","));
    }
}
