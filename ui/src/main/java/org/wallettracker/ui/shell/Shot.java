package org.wallettracker.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.desk.Desk;
import org.wallettracker.ui.cluster.ClusterPort;
import org.wallettracker.ui.common.theme.Appearance;
import org.wallettracker.ui.lab.LabPort;

/** One screenshot: of which view, how it looks, in which state. */
record Shot(String view, String theme, int width, int height, String state) {
    private static final Pattern SIZE = Pattern.compile("(\\d{3,5})x(\\d{3,5})");

    static List<Shot> all(Set<String> views, Set<String> themes, Set<String> sizes, Set<String> states) {
        List<Shot> shots = new ArrayList<>();
        for (String view : known(views, Screenshots.VIEWS, "view")) {
            for (String theme : known(themes, Screenshots.THEMES, "theme")) {
                for (String size : sizes.stream().sorted().toList()) {
                    for (String state : known(states, Screenshots.STATES, "state")) {
                        shots.add(of(view, theme, size, state));
                    }
                }
            }
        }
        return shots;
    }

    private static List<String> known(Set<String> asked, Set<String> all, String what) {
        for (String one : asked) {
            if (!all.contains(one)) {
                throw new IllegalArgumentException(
                        "no " + what + " \"" + one + "\"; there are " + all.stream().sorted().toList());
            }
        }
        return asked.stream().sorted().toList();
    }

    private static Shot of(String view, String theme, String size, String state) {
        Matcher match = SIZE.matcher(size);
        if (!match.matches()) {
            throw new IllegalArgumentException("a size is written like 1440x900, not \"" + size + "\"");
        }
        return new Shot(view, theme, Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)), state);
    }

    Appearance look() {
        return Appearance.DEFAULT
                .withTheme(theme.equals("dark") ? Appearance.Theme.DARK : Appearance.Theme.LIGHT);
    }

    @Nullable
    StagedDesk staged(Desk real) {
        StagedDesk.Stage stage = stage();
        return stage == null ? null : new StagedDesk(stage, real);
    }

    @Nullable
    StagedImports stagedImports() {
        StagedDesk.Stage stage = stage();
        return stage == null ? null : new StagedImports(stage);
    }

    @Nullable
    StagedLab stagedLab(LabPort real) {
        StagedDesk.Stage stage = stage();
        return stage == null ? null : new StagedLab(stage, real);
    }

    StagedFeed stagedFeed() {
        return new StagedFeed(picture().feed(), stage());
    }

    StagedClusters stagedClusters(ClusterPort real) {
        return new StagedClusters(real, stage(), picture().madeUp(), picture().listed(), picture().decided());
    }

    private StagedDesk.@Nullable Stage stage() {
        return state.equals("full") ? null : StagedDesk.Stage.valueOf(state.toUpperCase(Locale.ROOT));
    }

    Picture picture() {
        Picture known = Picture.ALL.get(view);
        if (known == null) {
            throw new IllegalStateException("no picture " + view);
        }
        return known;
    }

    String fileName(double textScale) {
        return view + "-" + theme + "-" + width + "x" + height + "-" + state
                + (textScale == 1 ? "" : "-text" + textScale) + ".png";
    }
}
