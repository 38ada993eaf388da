package org.wallettracker.domain.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.desk.LeaderboardRow;
import org.wallettracker.domain.ledger.Disposal;
import org.wallettracker.domain.ledger.Lot;
import org.wallettracker.domain.ledger.Position;
import org.wallettracker.domain.market.FactMarket;
import org.wallettracker.domain.market.MintHistory;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.port.ResultStore.Points;
import org.wallettracker.domain.port.ResultStore.PositionProfile;
import org.wallettracker.domain.port.ResultStore.PositionResult;
import org.wallettracker.domain.port.ResultStore.WalletProfile;
import org.wallettracker.domain.port.ResultStore.WalletResult;
import org.wallettracker.domain.score.ScoreCard;
import org.wallettracker.domain.score.parameter.Criterion;

/** Results as they are kept, from a run. */
final class Profiles {
    private Profiles() {
    }

    static WalletResult wallet(Run.Scored scored, List<Points> points, long holdSeconds, long recordedAt) {
        LeaderboardRow row = scored.row();
        WalletProfile profile = new WalletProfile(points, row.usdKnown() ? row.pnlMicroUsd() : null,
                row.winRate(), row.multiple(), row.graduates(), row.trades(), row.firstActive(), row.lastActive(),
                holdSeconds, recordedAt);
        return new WalletResult(row.wallet(), row.score(), row.low(), row.high(), row.evidence(),
                row.realizedLamports(), row.type().wireName(), profile);
    }

    /** The points of every curve, which stand by {@link Criterion#place}. */
    static List<Points> points(int[] byPlace) {
        return Arrays.stream(Criterion.values()).map(c -> new Points(c.id(),
                c.group().name().toLowerCase(Locale.ROOT), byPlace[c.place()])).toList();
    }

    /** The points of {@code card}'s curves. */
    static List<Points> points(ScoreCard card) {
        return card.components().stream().map(c -> new Points(c.id(), c.group(), c.points())).toList();
    }

    /** What each step of {@code card}'s waterfall made that is no curve. */
    static List<Points> modifiers(ScoreCard card) {
        return card.waterfall().stream().filter(step -> step.componentId() == null)
                .map(step -> new Points(step.label(), "modifier", step.points())).toList();
    }

    static PositionResult position(Position p, FactMarket market) {
        MintHistory mint = market.mint(p.mint());
        OptionalLong open = p.openProfitLamports();
        PositionProfile profile = new PositionProfile(mint == null ? Unknown.INDEX : mint.decimals(), p.boughtRaw(),
                p.soldRaw(), p.spentLamports(), p.receivedLamports(), open.isPresent() ? open.getAsLong() : null,
                firstBuy(p), lastSell(p), mint != null && mint.graduated(), graduated(mint));
        return new PositionResult(p.wallet(), p.mint(), p.openRaw(), p.openCostLamports(), p.realizedLamports(),
                p.unmatchedLamports(), p.lots().size(), profile);
    }

    private static long graduated(@Nullable MintHistory mint) {
        return mint == null ? Unknown.TIME : mint.graduatedTime();
    }

    private static long firstBuy(Position p) {
        return p.lots().stream().filter(lot -> lot.origin() == Lot.Origin.BUY && lot.time() != Unknown.TIME)
                .mapToLong(Lot::time).min().orElse(Unknown.TIME);
    }

    private static long lastSell(Position p) {
        return p.disposals().stream().filter(d -> d.kind() == Disposal.Kind.SELL).mapToLong(Disposal::time).max()
                .orElse(Unknown.TIME);
    }
}
