package org.wallettracker.ui.token;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.wallettracker.domain.desk.TokenParts;
import org.wallettracker.domain.desk.TokenScore;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.ui.common.control.Facts;
import org.wallettracker.ui.common.control.Texts;
import org.wallettracker.ui.common.format.Figure;
import org.wallettracker.ui.common.format.Format;

/** The three parts of a token's 999 points, as Megatron's database tells two of them. */
final class PartsCard {
    private static final int DIGITS = 2;

    private PartsCard() {
    }

    /**
     * Fills {@code card}.
     *
     * @param asOf the data's own now, Unix seconds
     */
    static Node of(TokenParts parts, long asOf, VBox card) {
        card.getChildren().addAll(
                new Facts().add("Technical, of 333", points(parts.technical()))
                        .add("Holders, of 333", points(parts.holder()))
                        .add("Wallets, of 333", Figure.unknown(TokenParts.WALLET_UNKNOWN))
                        .add("Total, of 999", Figure.unknown("the part of wallets is " + TokenParts.WALLET_UNKNOWN))
                        .add("Technical computed", at(parts.technical(), asOf))
                        .add("Holders computed", at(parts.holder(), asOf)),
                Texts.wrapped("From Megatron's database, as Megatron computed them. The part of wallets is "
                        + TokenParts.WALLET_UNKNOWN + ", so it and the total are unknown. The desk's own scores use"
                        + " none of them."));
        return card;
    }

    private static Figure points(Optional<TokenScore> score) {
        if (score.isEmpty()) {
            return Figure.unknown("Megatron has none");
        }
        String text = java.math.BigDecimal.valueOf(score.get().hundredths(), DIGITS).toPlainString();
        return Figure.plain(text, text + " points");
    }

    private static Figure at(Optional<TokenScore> score, long asOf) {
        if (score.isEmpty()) {
            return Figure.unknown("Megatron has none");
        }
        long seconds = Math.floorDiv(score.get().calculatedAt(), 1_000L);
        return asOf == Unknown.TIME || seconds > asOf ? Format.time(seconds) : Format.ago(seconds, asOf);
    }
}
