package org.wallettracker.ui.cluster;

import org.wallettracker.domain.cluster.Cluster;
import org.wallettracker.domain.cluster.ClusterType;
import org.wallettracker.domain.cluster.LinkKind;
import org.wallettracker.domain.cluster.Method;
import org.wallettracker.domain.cluster.review.Precision;
import org.wallettracker.domain.cluster.review.ReviewAct;
import org.wallettracker.domain.cluster.review.ReviewStatus;
import org.wallettracker.domain.text.Shares;
import org.wallettracker.ui.common.format.Figure;
import org.wallettracker.ui.common.format.Format;

/** Words for what clusters are made of. */
final class ClusterWords {

    private ClusterWords() {
    }

    static String of(ClusterType type) {
        return switch (type) {
            case FAMILY -> "Family";
            case BOT_NETWORK -> "Bot network";
            case TRADING_GROUP -> "Trading group";
            case UNKNOWN -> "Mixed";
        };
    }

    static String meaning(ClusterType type) {
        return switch (type) {
            case FAMILY -> "one source of money, no common trading";
            case BOT_NETWORK -> "money and trades of one hand: funded together, buying together";
            case TRADING_GROUP -> "trade together without money between them";
            case UNKNOWN -> "none of money, trades or likeness prevails";
        };
    }

    static String of(Method method) {
        return method.word();
    }

    static String meaning(Method method) {
        return switch (method) {
            case FUNDING -> "who paid whom first, through whom, and where the money went back to";
            case TIMING -> "buys of the same mints at the same time, more often than chance";
            case PATTERN -> "ways of trading that agree more than strangers' do, identical amounts";
            case SOCIAL -> "money and tokens that go between wallets";
        };
    }

    static String of(LinkKind kind) {
        return switch (kind) {
            case FIRST_FUNDER -> "First funder";
            case COMMON_FUNDER -> "Common funder";
            case GAS -> "Pays fees";
            case SWEEP -> "Sweep";
            case COMMON_SWEEP -> "Common sweep";
            case SAME_TRANSACTION -> "Same transaction";
            case SAME_BLOCK -> "Same block";
            case SAME_SECONDS -> "Same seconds";
            case IDENTICAL_AMOUNTS -> "Identical amounts";
            case SIMILAR_PROFILE -> "Similar profile";
            case FUNDS_TRANSFER -> "SOL transfer";
            case TOKEN_TRANSFER -> "Token transfer";
        };
    }

    static String meaning(LinkKind kind) {
        return switch (kind) {
            case FIRST_FUNDER -> "One gave the other its first SOL.";
            case COMMON_FUNDER ->
                "Both had their first SOL from the same wallet, directly or through others that only passed it on.";
            case GAS -> "One pays the fees of the other's trades.";
            case SWEEP -> "One sent the other nearly all it had.";
            case COMMON_SWEEP -> "Both sent most of all they ever sent to the same wallet.";
            case SAME_TRANSACTION -> "Both traded in one transaction.";
            case SAME_BLOCK -> "Both entered the same mints in the same slots, more often than chance.";
            case SAME_SECONDS -> "Both entered the same mints within seconds, more often than chance.";
            case IDENTICAL_AMOUNTS -> "Both paid the very same amount, which is no usual one, for the same mint.";
            case SIMILAR_PROFILE -> "Their sizes, holding times, entries and hours agree more than strangers' do.";
            case FUNDS_TRANSFER -> "SOL went from one to the other.";
            case TOKEN_TRANSFER -> "Tokens went from one to the other outside any trade.";
        };
    }

    /** From whom to whom money went, and through how many; both addresses whole on hover. */
    static Figure way(Cluster.Edge edge) {
        String through = edge.via() == 0 ? "" : " through " + Format.counted(edge.via(), "others");
        return Figure.plain(edge.payer().shortened() + " \u2192 " + edge.paid().shortened() + through,
                edge.payer().toBase58() + " \u2192 " + edge.paid().toBase58());
    }

    static String of(ReviewStatus status) {
        return switch (status) {
            case OPEN -> "To review";
            case CONFIRMED -> "Confirmed";
            case DISMISSED -> "Dismissed";
            case WHITELISTED -> "Whitelisted";
        };
    }

    static String meaning(ReviewStatus status) {
        return switch (status) {
            case OPEN -> "nobody decided yet";
            case CONFIRMED -> "a ring, an analyst says";
            case DISMISSED -> "no ring, an analyst says: it lowers no score";
            case WHITELISTED -> "one hand, and legitimate, an analyst says: it lowers no score";
        };
    }

    /** What was done, e.g. "Confirmed". */
    static String done(ReviewAct.Kind kind) {
        return switch (kind) {
            case CONFIRM -> "Confirmed";
            case DISMISS -> "Dismissed";
            case WHITELIST -> "Whitelisted";
            case SPLIT -> "Split";
            case MERGE -> "Merged";
            case NOTE -> "Noted";
            case LABEL -> "Labelled";
            case UNDO -> "Taken back";
        };
    }

    static String of(Precision precision) {
        if (precision.reviewed() == 0) {
            return "Precision not known: nothing confirmed or dismissed yet";
        }
        return "Precision " + percent(precision.share()) + " (" + precision.confirmed() + " of "
                + precision.reviewed() + " reviewed, 95" + Format.THIN + "% interval " + percent(precision.low())
                + " to " + percent(precision.high()) + ")";
    }

    /** The same in few words. */
    static String inShort(Precision precision) {
        return precision.reviewed() == 0
                ? ""
                : "Precision " + percent(precision.share()) + " (" + percent(precision.low()) + " to "
                        + percent(precision.high()) + ")";
    }

    private static String percent(double share) {
        return Format.percentText(Shares.hundredths(share), 1);
    }

    /**
     * How sure something is, 0 to 1, as whole percent, two decimals more on hover. Nothing is quite sure: what would be
     * 100 % is more than 99 %.
     */
    static Figure share(double share) {
        return Figure.plain(Format.percentText(100L * Shares.percent(share), 0),
                Format.percentText(Shares.hundredths(share), 2), Shares.rounded(share, 4).toPlainString());
    }

    /** A confidence of 0 to 1 as whole percent; what would be 100 % is more than 99 %, for nothing is certain. */
    static Figure sure(double confidence) {
        if (!Shares.nearlyCertain(confidence)) {
            return share(confidence);
        }
        long hundredths = Shares.hundredths(confidence);
        return Figure.plain(">" + Format.percentText(9_900, 0),
                hundredths >= 10_000 ? ">" + Format.percentText(9_999, 2) : Format.percentText(hundredths, 2),
                Shares.rounded(confidence, 4).toPlainString());
    }
}
