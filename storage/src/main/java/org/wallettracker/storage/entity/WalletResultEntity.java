package org.wallettracker.storage.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A wallet's score as last written. Points in hundredths. */
@Entity
@Table(name = "wallet_result")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
public class WalletResultEntity {
    /** Number in the address dictionary. */
    @Id
    public int wallet;
    public int score;
    public int intervalLow;
    public int intervalHigh;
    public int evidence;
    public long realizedLamports;
    public String walletType;
    /** JSON object: points by component. */
    public String points;
    public @Nullable Long pnlMicroUsd;
    /** Hundredths of a percent. */
    public @Nullable Integer winRate;
    /** Thousandths. */
    public @Nullable Integer multiple;
    public int graduates;
    public int trades;
    /** Unix seconds. */
    public @Nullable Long firstActive;
    /** Unix seconds. */
    public @Nullable Long lastActive;
    public @Nullable Long holdSeconds;
    /** Unix milliseconds. */
    public @Nullable Long recordedAt;

    /** What the row is known by. */
    public Integer key() {
        return wallet;
    }

    /** True if the score and what it was made of is the same. */
    public boolean sameScore(WalletResultEntity o) {
        return score == o.score && intervalLow == o.intervalLow && intervalHigh == o.intervalHigh
                && evidence == o.evidence && realizedLamports == o.realizedLamports && points.equals(o.points)
                && Objects.equals(winRate, o.winRate) && Objects.equals(multiple, o.multiple)
                && graduates == o.graduates;
    }

    /** True if every figure is the same. */
    public boolean sameAs(WalletResultEntity o) {
        return wallet == o.wallet && sameScore(o) && walletType.equals(o.walletType)
                && Objects.equals(pnlMicroUsd, o.pnlMicroUsd) && trades == o.trades
                && Objects.equals(firstActive, o.firstActive) && Objects.equals(lastActive, o.lastActive)
                && Objects.equals(holdSeconds, o.holdSeconds) && Objects.equals(recordedAt, o.recordedAt);
    }
}
