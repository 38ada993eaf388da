package org.wallettracker.ui.common.format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.desk.LeaderboardRow;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.text.Plural;
import org.wallettracker.ui.common.format.Figure.Tone;

/**
 * The one way numbers, times and addresses are written. Groups of three are set apart by a narrow space, negatives carry
 * a true minus, what is not known is a dash. Every method is pure and independent of the locale.
 */
public final class Format {
    /** Stands for what is not known. */
    public static final String DASH = "\u2014";
    /** A true minus. */
    public static final String MINUS = "\u2212";
    /** Narrow no-break space: between groups of digits and before units. */
    public static final String THIN = "\u202f";

    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm:ss", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final int LAMPORT_DIGITS = 9;
    private static final int MICRO_DIGITS = 6;

    private Format() {
    }

    // ---- money ----

    /** An amount of SOL that is neither gain nor loss; negative means unknown by the contract of the chain's amounts. */
    public static Figure sol(long lamports) {
        return lamports < 0
                ? Figure.unknown("not known")
                : Figure.plain(solText(lamports, false), solExact(lamports), plain(lamports, LAMPORT_DIGITS));
    }

    /** A gain or loss in SOL, always with its sign. */
    public static Figure solChange(long lamports) {
        return new Figure(solText(lamports, true), solExact(lamports), plain(lamports, LAMPORT_DIGITS), tone(lamports));
    }

    /** SOL that a sale brought: negative where its fees were more than it fetched. */
    public static Figure solNet(long lamports) {
        return Figure.plain(solText(lamports, false), solExact(lamports), plain(lamports, LAMPORT_DIGITS));
    }

    /** SOL that came in (positive) or went out, always with its sign; a movement of money and no gain or loss. */
    public static Figure solFlow(long lamports) {
        return Figure.plain(solText(lamports, true), solExact(lamports), plain(lamports, LAMPORT_DIGITS));
    }

    /** All nine decimals with the unit, e.g. "1.500000000 SOL (1 500 000 000 lamports)". */
    public static String solExact(long lamports) {
        return fixed(BigDecimal.valueOf(lamports, LAMPORT_DIGITS), false) + THIN + "SOL (" + count(lamports) + THIN
                + "lamports)";
    }

    private static String solText(long lamports, boolean signed) {
        BigDecimal value = BigDecimal.valueOf(lamports, LAMPORT_DIGITS);
        BigDecimal fine = value.setScale(4, RoundingMode.HALF_UP);
        if (lamports != 0 && fine.signum() == 0) {
            return (lamports < 0 ? MINUS : signed ? "+" : "") + "<0.0001";
        }
        boolean small = fine.abs().compareTo(BigDecimal.ONE) < 0 && lamports != 0;
        return fixed(small ? fine : value.setScale(2, RoundingMode.HALF_UP), signed);
    }

    /** A gain or loss in dollars: no cents from a hundred on. */
    public static Figure usdChange(long microUsd) {
        return new Figure(usdText(microUsd, true), usdExact(microUsd), plain(microUsd, MICRO_DIGITS), tone(microUsd));
    }

    /** An amount of dollars that is neither gain nor loss. */
    public static Figure usd(long microUsd) {
        return Figure.plain(usdText(microUsd, false), usdExact(microUsd), plain(microUsd, MICRO_DIGITS));
    }

    private static String usdText(long microUsd, boolean signed) {
        BigDecimal size = BigDecimal.valueOf(microUsd, MICRO_DIGITS).abs();
        BigDecimal cents = size.setScale(2, RoundingMode.HALF_UP);
        String sign = microUsd < 0 ? MINUS : signed && microUsd > 0 ? "+" : "";
        if (microUsd != 0 && cents.signum() == 0) {
            return sign + "<$0.01";
        }
        boolean whole = cents.compareTo(BigDecimal.valueOf(100)) >= 0;
        return sign + "$" + fixed(whole ? size.setScale(0, RoundingMode.HALF_UP) : cents, false);
    }

    private static String usdExact(long microUsd) {
        return fixed(BigDecimal.valueOf(microUsd, MICRO_DIGITS), false) + THIN + "USD";
    }

    /** A quantity of tokens, shortened to thousands, millions or billions; {@code decimals} -1 where not known, and
     * with them the quantity. */
    public static Figure tokens(long raw, int decimals) {
        if (raw < 0) {
            return Figure.unknown("not known");
        }
        if (decimals < 0) {
            return Figure.unknown(count(raw) + THIN + "base units; how many make a token is not known");
        }
        BigDecimal value = BigDecimal.valueOf(raw, decimals);
        return Figure.plain(compact(value), fixed(value, false) + THIN + "tokens (" + count(raw) + THIN + "base units)",
                value.toPlainString());
    }

    private static String compact(BigDecimal value) {
        int digits = value.precision() - value.scale();
        if (digits > 9) {
            return fixed(value.movePointLeft(9).setScale(2, RoundingMode.HALF_UP), false) + THIN + "B";
        }
        if (digits > 6) {
            return fixed(value.movePointLeft(6).setScale(2, RoundingMode.HALF_UP), false) + THIN + "M";
        }
        if (value.signum() == 0) {
            return "0";
        }
        if (value.compareTo(new BigDecimal("0.01")) < 0) {
            return "<0.01";
        }
        return fixed(value.setScale(value.compareTo(BigDecimal.valueOf(1000)) < 0 && value.scale() > 0 ? 2 : 0,
                RoundingMode.HALF_UP), false);
    }

    // ---- scores ----

    /** Why a score of 0 says nothing, in files. */
    public static final String TOO_LITTLE = "too little evidence";

    /** Why a score of 0 from {@code evidence} independent decided positions says nothing. */
    public static String tooLittle(int evidence) {
        return TOO_LITTLE + ": " + count(evidence) + " independent decided "
                + (evidence == 1 ? "position" : "positions") + " of the " + LeaderboardRow.ENOUGH_EVIDENCE
                + " it takes";
    }

    /** Why a wallet held at 0 by its cluster has no score, in files. */
    public static final String LIMITED = "cluster limit";

    /** Why {@code row} has no score, in files; null if it has one. */
    public static @Nullable String noScoreInShort(LeaderboardRow row) {
        return !row.tooLittleEvidence() ? null : row.limited() ? LIMITED : TOO_LITTLE;
    }

    /** Why {@code row}, which has no score, has none. */
    public static String noScore(LeaderboardRow row) {
        return row.limited()
                ? "held at 0 by its cluster " + row.cluster()
                        + ": all its wallets taken as one score 0, and none of them scores above that"
                : tooLittle(row.evidence());
    }

    // ---- plain numbers ----

    /** A count with grouped digits. */
    public static String count(long value) {
        return fixed(BigDecimal.valueOf(value), false);
    }

    /** A decimal as it is, digits grouped, with a true minus. */
    public static String number(BigDecimal value) {
        return fixed(value, false);
    }

    /** A count as a figure; negative means unknown. */
    public static Figure countOf(long value, String unit) {
        return value < 0
                ? Figure.unknown("not known")
                : Figure.plain(count(value), counted(value, unit), Long.toString(value));
    }

    /** {@code count} with {@code words} behind it, which are given for many: "1 trade", "2 trades". */
    public static String counted(long count, String words) {
        return count(count) + " " + Plural.words(count, words);
    }

    /** A share in hundredths of a percent (10000 = 100 %), one decimal; negative means unknown for {@code reason}. */
    public static Figure percent(int hundredths, String reason) {
        if (hundredths < 0) {
            return Figure.unknown(reason);
        }
        return Figure.plain(percentText(hundredths, 1), percentText(hundredths, 2), plain(hundredths, 2));
    }

    /** A share in hundredths of a percent with {@code decimals} digits after the point. */
    public static String percentText(long hundredths, int decimals) {
        return fixed(BigDecimal.valueOf(hundredths, 2).setScale(decimals, RoundingMode.HALF_UP), false) + THIN + "%";
    }

    /** A gain or loss in hundredths of a percent (10000 = 100 %), one decimal, always with its sign. */
    public static Figure percentChange(int hundredths) {
        String sign = hundredths > 0 ? "+" : "";
        return new Figure(sign + percentText(hundredths, 1), sign + percentText(hundredths, 2), plain(hundredths, 2),
                tone(hundredths));
    }

    /** A ratio in thousandths, two decimals. */
    public static Figure ratio(int thousandths) {
        BigDecimal value = BigDecimal.valueOf(thousandths, 3);
        return Figure.plain(fixed(value.setScale(thousandths >= 100_000 ? 0 : 2, RoundingMode.HALF_UP), false),
                fixed(value, false), plain(thousandths, 3));
    }

    /** A multiple in thousandths (1500 = 1.5 times); negative means unknown for {@code reason}. */
    public static Figure multiple(int thousandths, String reason) {
        if (thousandths < 0) {
            return Figure.unknown(reason);
        }
        BigDecimal value = BigDecimal.valueOf(thousandths, 3);
        int scale = thousandths >= 100_000 ? 0 : 2;
        return Figure.plain(fixed(value.setScale(scale, RoundingMode.HALF_UP), false) + "\u00d7",
                fixed(value, false) + " times the money put in", plain(thousandths, 3));
    }

    /** A score in hundredths of a point, one decimal, cut: a score below a line never looks as if it were on it. */
    public static Figure score(int hundredths) {
        return Figure.plain(fixed(BigDecimal.valueOf(hundredths, 2).setScale(1, RoundingMode.DOWN), false),
                points(hundredths) + " points", plain(hundredths, 2));
    }

    /** Hundredths of a point with both decimals, e.g. "742.15". */
    public static String points(long hundredths) {
        return fixed(BigDecimal.valueOf(hundredths, 2), false);
    }

    /** Hundredths of a point with both decimals and always a sign, e.g. "+12.50". */
    public static String pointsChange(long hundredths) {
        return fixed(BigDecimal.valueOf(hundredths, 2), true);
    }

    /** The two ends of an interval of scores, whole points, e.g. "612 to 780". */
    public static String interval(int low, int high) {
        return fixed(BigDecimal.valueOf(low, 2).setScale(0, RoundingMode.HALF_UP), false) + "\u2013"
                + fixed(BigDecimal.valueOf(high, 2).setScale(0, RoundingMode.HALF_UP), false);
    }

    // ---- time ----

    /** A moment to the second in UTC, e.g. "2026-11-22 17:47:34 UTC"; {@link Unknown#TIME} is a dash. */
    public static String timeExact(long unixSeconds) {
        return unixSeconds == Unknown.TIME ? DASH : EXACT.format(Instant.ofEpochSecond(unixSeconds));
    }

    /** A moment to the minute in UTC, e.g. "22 Nov 2026 17:47", exact on hover. */
    public static Figure time(long unixSeconds) {
        return unixSeconds == Unknown.TIME
                ? Figure.unknown("the time is not known")
                : Figure.plain(MINUTE.format(Instant.ofEpochSecond(unixSeconds)), timeExact(unixSeconds));
    }

    /** A moment of a slot to the second in UTC, e.g. "22 Nov 2026 17:47:34", the slot on hover. */
    public static Figure second(long unixSeconds, long slot) {
        String at = slot == Unknown.AMOUNT ? "" : ", slot " + count(slot);
        return unixSeconds == Unknown.TIME
                ? Figure.unknown("the time is not known" + at)
                : Figure.plain(SECOND.format(Instant.ofEpochSecond(unixSeconds)), timeExact(unixSeconds) + at);
    }

    /** How long before {@code asOf} it was, e.g. "3 h ago", exact on hover. */
    public static Figure ago(long unixSeconds, long asOf) {
        if (unixSeconds == Unknown.TIME || asOf == Unknown.TIME) {
            return Figure.unknown("the time is not known");
        }
        long age = asOf - unixSeconds;
        String text = age < 0 ? "later" : age < 60 ? "now" : coarse(age) + " ago";
        return Figure.plain(text, timeExact(unixSeconds));
    }

    private static String coarse(long seconds) {
        if (seconds < 3_600) {
            return seconds / 60 + THIN + "m";
        }
        if (seconds < 86_400) {
            return seconds / 3_600 + THIN + "h";
        }
        return count(seconds / 86_400) + THIN + "d";
    }

    /** A span in its two largest units, e.g. "3 m 20 s", "2 h 5 m", "4 d 3 h". */
    public static String duration(long seconds) {
        if (seconds < 0) {
            return DASH;
        }
        long days = seconds / 86_400;
        long hours = seconds / 3_600 % 24;
        long minutes = seconds / 60 % 60;
        if (days > 0) {
            return two(days, "d", hours, "h");
        }
        if (hours > 0) {
            return two(hours, "h", minutes, "m");
        }
        return minutes > 0 ? two(minutes, "m", seconds % 60, "s") : seconds + THIN + "s";
    }

    private static String two(long large, String largeUnit, long small, String smallUnit) {
        String text = count(large) + THIN + largeUnit;
        return small == 0 ? text : text + " " + small + THIN + smallUnit;
    }

    // ---- identity ----

    /** First four and last four characters, the whole address on hover and in copy. */
    public static Figure address(Address address) {
        return Figure.plain(address.shortened(), address.toBase58());
    }

    /** First four and last four characters, the whole signature on hover and in copy. */
    public static Figure signature(Signature signature) {
        String text = signature.toBase58();
        return Figure.plain(text.substring(0, 4) + "\u2026" + text.substring(text.length() - 4), text);
    }

    // ---- shared ----

    private static String plain(long unscaled, int digits) {
        return BigDecimal.valueOf(unscaled, digits).toPlainString();
    }

    private static Tone tone(long value) {
        return value > 0 ? Tone.GAIN : value < 0 ? Tone.LOSS : Tone.PLAIN;
    }

    /** {@code value} as it is, digits grouped by three from the point to the left. */
    private static String fixed(BigDecimal value, boolean signed) {
        String plain = value.abs().toPlainString();
        int point = plain.indexOf('.');
        int end = point < 0 ? plain.length() : point;
        StringBuilder text = new StringBuilder(plain.length() + 8);
        if (value.signum() < 0) {
            text.append(MINUS);
        } else if (signed && value.signum() > 0) {
            text.append('+');
        }
        for (int i = 0; i < end; i++) {
            if (i > 0 && (end - i) % 3 == 0) {
                text.append(THIN);
            }
            text.append(plain.charAt(i));
        }
        return text.append(plain, end, plain.length()).toString();
    }
}
