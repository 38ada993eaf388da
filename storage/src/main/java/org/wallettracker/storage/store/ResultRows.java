package org.wallettracker.storage.store;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.port.ResultStore.Points;
import org.wallettracker.domain.port.ResultStore.PositionProfile;
import org.wallettracker.domain.port.ResultStore.PositionResult;
import org.wallettracker.domain.port.ResultStore.WalletProfile;
import org.wallettracker.domain.port.ResultStore.WalletResult;
import org.wallettracker.storage.entity.PositionResultEntity;
import org.wallettracker.storage.entity.WalletResultEntity;

/** Results to their rows and back. */
final class ResultRows {
    private static final int DIGITS = 2;
    private static final int NOT_KNOWN = -1;

    private ResultRows() {
    }

    static WalletResultEntity row(Dictionary dictionary, WalletResult wallet) {
        WalletProfile profile = wallet.profile();
        WalletResultEntity row = new WalletResultEntity();
        row.wallet = dictionary.number(wallet.wallet());
        row.score = wallet.scoreHundredths();
        row.intervalLow = wallet.intervalLow();
        row.intervalHigh = wallet.intervalHigh();
        row.evidence = wallet.evidence();
        row.realizedLamports = wallet.realizedLamports();
        row.walletType = wallet.type();
        row.points = json(profile.points());
        row.pnlMicroUsd = profile.pnlMicroUsd();
        row.winRate = profile.winRate() == NOT_KNOWN ? null : profile.winRate();
        row.multiple = profile.multiple() == NOT_KNOWN ? null : profile.multiple();
        row.graduates = profile.graduates();
        row.trades = profile.trades();
        row.firstActive = known(profile.firstActive(), Unknown.TIME);
        row.lastActive = known(profile.lastActive(), Unknown.TIME);
        row.holdSeconds = known(profile.holdSeconds(), Unknown.AMOUNT);
        row.recordedAt = known(profile.recordedAt(), Unknown.TIME);
        return row;
    }

    static WalletResult wallet(Dictionary.Names names, Map<String, String> groups, WalletResultEntity row) {
        Integer winRate = row.winRate;
        Integer multiple = row.multiple;
        return new WalletResult(names.address(row.wallet), row.score, row.intervalLow, row.intervalHigh, row.evidence,
                row.realizedLamports, row.walletType,
                new WalletProfile(points(row.points, groups), row.pnlMicroUsd, winRate == null ? NOT_KNOWN : winRate,
                        multiple == null ? NOT_KNOWN : multiple, row.graduates, row.trades,
                        value(row.firstActive, Unknown.TIME), value(row.lastActive, Unknown.TIME),
                        value(row.holdSeconds, Unknown.AMOUNT), value(row.recordedAt, Unknown.TIME)));
    }

    static PositionResultEntity row(Dictionary dictionary, PositionResult position) {
        PositionProfile profile = position.profile();
        PositionResultEntity row = new PositionResultEntity();
        row.wallet = dictionary.number(position.wallet());
        row.mint = dictionary.number(position.mint());
        row.openRaw = position.openRaw();
        row.openCostLamports = position.openCostLamports();
        row.realizedLamports = position.realizedLamports();
        row.unmatchedLamports = position.unmatchedLamports();
        row.lots = position.lots();
        row.decimals = profile.decimals() == Unknown.INDEX ? null : profile.decimals();
        row.boughtRaw = profile.boughtRaw();
        row.soldRaw = profile.soldRaw();
        row.spentLamports = profile.spentLamports();
        row.receivedLamports = profile.receivedLamports();
        row.unrealizedLamports = profile.unrealizedLamports();
        row.firstBuy = known(profile.firstBuy(), Unknown.TIME);
        row.lastSell = known(profile.lastSell(), Unknown.TIME);
        row.graduatedMint = profile.graduatedMint();
        row.graduated = known(profile.graduated(), Unknown.TIME);
        return row;
    }

    static PositionResult position(Dictionary.Names names, PositionResultEntity row) {
        Integer decimals = row.decimals;
        return new PositionResult(names.address(row.wallet), names.address(row.mint), row.openRaw,
                row.openCostLamports, row.realizedLamports, row.unmatchedLamports, row.lots,
                new PositionProfile(decimals == null ? Unknown.INDEX : decimals, row.boughtRaw, row.soldRaw,
                        row.spentLamports, row.receivedLamports, row.unrealizedLamports,
                        value(row.firstBuy, Unknown.TIME), value(row.lastSell, Unknown.TIME), row.graduatedMint,
                        value(row.graduated, Unknown.TIME)));
    }

    private static @Nullable Long known(long value, long unknown) {
        return value == unknown ? null : value;
    }

    private static long value(@Nullable Long stored, long unknown) {
        return stored == null ? unknown : stored;
    }

    /** A JSON object of points with two digits; the names are ours and need no escapes. */
    private static String json(List<Points> points) {
        StringBuilder json = new StringBuilder("{");
        for (Points one : points) {
            json.append(json.length() == 1 ? "" : ",").append('"').append(one.id()).append("\":")
                    .append(BigDecimal.valueOf(one.hundredths(), DIGITS).toPlainString());
        }
        return json.append('}').toString();
    }

    static List<Points> points(String json, Map<String, String> groups) {
        List<Points> points = new ArrayList<>();
        for (String pair : json.substring(1, json.length() - 1).split(",")) {
            int colon = pair.lastIndexOf(':');
            if (colon > 0) {
                String id = pair.substring(1, colon - 1);
                points.add(new Points(id, groups.getOrDefault(id, ""),
                        new BigDecimal(pair.substring(colon + 1)).movePointRight(DIGITS).intValueExact()));
            }
        }
        return points;
    }
}
