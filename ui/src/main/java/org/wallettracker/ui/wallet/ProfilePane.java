package org.wallettracker.ui.wallet;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.score.Profile;
import org.wallettracker.ui.common.control.Facts;
import org.wallettracker.ui.common.control.Texts;
import org.wallettracker.ui.common.format.Figure;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.common.theme.Space;

/** How a wallet trades, by counted rules, each with the positions that show it. */
final class ProfilePane {
    private final PositionLinks positions;

    ProfilePane(WalletLinks links) {
        positions = new PositionLinks(links);
    }

    Node of(Profile profile, WalletPage page) {
        VBox box = new VBox(Space.S, new Facts().add("Response to a launch", response(profile))
                .add("First sale after purchase", profile.holdSeconds() == Unknown.AMOUNT
                        ? Figure.unknown("nothing was sold")
                        : Figure.plain(Format.duration(profile.holdSeconds()),
                                "median over its tokens, " + Format.counted(profile.holdSeconds(), "seconds")))
                .add("Suspicious acts", Format.countOf(profile.suspiciousCount(), "one a token and kind")));
        for (Profile.Acts acts : profile.suspicious()) {
            if (!acts.mints().isEmpty()) {
                VBox one = new VBox(2, Texts.wrapped(acts.label()));
                positions.add(one, acts.mints(), page);
                box.getChildren().add(one);
            }
        }
        List<Profile.Pattern> patterns = profile.patterns();
        for (Profile.Pattern pattern : patterns) {
            VBox one = new VBox(2, Texts.wrapped("Pattern \u201c" + pattern.id() + "\u201d: " + pattern.evidence()));
            positions.add(one, pattern.mints(), page);
            box.getChildren().add(one);
        }
        if (patterns.isEmpty()) {
            box.getChildren().add(Texts.muted("No pattern is found in enough of its tokens."));
        }
        return box;
    }

    private static Figure response(Profile profile) {
        if (profile.responseTokens() == 0) {
            return Figure.unknown("of no token that it bought was the creation seen");
        }
        return Figure.plain(Format.count(profile.responseSlots()) + (profile.responseSlots() == 1 ? " slot" : " slots"),
                "median over " + Format.counted(profile.responseTokens(), "tokens whose creation was seen"));
    }
}
