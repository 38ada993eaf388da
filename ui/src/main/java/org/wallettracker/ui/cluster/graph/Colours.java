package org.wallettracker.ui.cluster.graph;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wallettracker.assets.Assets;
import org.wallettracker.domain.cluster.Method;
import org.wallettracker.domain.desk.LeaderboardRow;
import org.wallettracker.domain.score.WalletType;

/**
 * The theme's colours a graph is drawn with, 0xffRRGGBB. Methods, types and scores take theirs from the one categorical
 * palette, which stays apart for the common forms of colour blindness; methods differ by their dashes too, and share colours
 * only with types that are rare in clusters.
 *
 * @param ground behind all
 * @param text of words
 * @param muted quiet things
 * @param accent of scores
 * @param categories eight
 */
public record Colours(int ground, int text, int muted, int accent, int[] categories) {
    /** Before the theme is known. */
    public static final Colours PLAIN = new Colours(0xff0f1217, 0xffd5dbe3, 0xff98a3b1, 0xff74b3ff,
            new int[]{0xff74b3ff,
                    0xffbba2ff, 0xff4fd0c0, 0xffe5b15a, 0xfff590c2, 0xffa9cf5c, 0xfff59f7a, 0xffa8b5c5});
    /** Steps of scores: below 200, 400, 600, 800, and above. */
    public static final int SCORE_STEPS = 5;
    private static final int STEP = 20_000;
    private static final double FAINTEST = 0.3;
    private static final Pattern TOKEN = Pattern.compile("-wt-([a-z0-9-]+):\\s*#([0-9a-f]{6});");

    /** Those of the light theme, for drawings without a screen. */
    public static Colours light() {
        Map<String, Integer> tokens = new HashMap<>();
        Matcher found = TOKEN.matcher(Assets.text("theme/tokens-light.css"));
        while (found.find()) {
            tokens.put(found.group(1), 0xff000000 | Integer.parseInt(found.group(2), 16));
        }
        int[] categories = IntStream.rangeClosed(1, 8).map(i -> token(tokens, "cat-" + i)).toArray();
        return new Colours(token(tokens, "canvas"), token(tokens, "text"), token(tokens, "muted"),
                token(tokens, "accent"), categories);
    }

    private static int token(Map<String, Integer> tokens, String name) {
        Integer colour = tokens.get(name);
        if (colour == null) {
            throw new IllegalStateException("the light theme has no colour " + name);
        }
        return colour;
    }

    /** What the colour of a wallet says; 0 where that is not known. */
    public int of(ColourBy by, @Nullable LeaderboardRow row, @Nullable Method strongest) {
        return switch (by) {
            case TYPE -> row == null ? 0 : of(row.type());
            case SCORE -> row == null || row.tooLittleEvidence() ? 0 : ofScore(row.score());
            case METHOD -> strongest == null ? 0 : of(strongest);
        };
    }

    /** The colour of a method's ties. */
    public int of(Method method) {
        return categories[switch (method) {
            case FUNDING -> 5;
            case TIMING -> 0;
            case PATTERN -> 4;
            case SOCIAL -> 2;
        }];
    }

    /** The colour of wallets of a type. */
    public int of(WalletType type) {
        return categories[switch (type) {
            case NORMAL -> 7;
            case BOT -> 3;
            case DEV -> 1;
            case WHALE -> 0;
            case SYBIL -> 6;
            case INFLUENCER -> 4;
        }];
    }

    /** The colour of the {@code step}th step of scores, from 0. */
    public int ofStep(int step) {
        return mixed(accent, ground, FAINTEST + (1 - FAINTEST) * step / (SCORE_STEPS - 1));
    }

    /** The colour of a score in hundredths of a point. */
    public int ofScore(int hundredths) {
        return ofStep(Math.clamp(hundredths / STEP, 0, SCORE_STEPS - 1));
    }

    /** The colour of things that step back: wallets that are not tied yet. */
    public int faint() {
        return mixed(muted, ground, 0.45);
    }

    /** The colour of wallets of which what colours say is not known; they have a rim of the muted one. */
    public int pale() {
        return mixed(muted, ground, 0.2);
    }

    /** So much of {@code one} (0 to 1), the rest of {@code other}. */
    static int mixed(int one, int other, double share) {
        int mixed = 0xff000000;
        for (int shift = 0; shift <= 16; shift += 8) {
            long channel = Math.round((one >>> shift & 255) * share + (other >>> shift & 255) * (1 - share));
            mixed |= (int) channel << shift;
        }
        return mixed;
    }

    /** Pixels on and off of a method's ties in small graphs; 0 for a whole line. */
    public static int dash(Method method) {
        return switch (method) {
            case FUNDING, TIMING -> 0;
            case PATTERN -> 7;
            case SOCIAL -> 3;
        };
    }
}
