package org.wallettracker.storage.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

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

    /** What the row is known by. */
    public Integer key() {
        return wallet;
    }

    /** True if every figure is the same. */
    public boolean sameAs(WalletResultEntity o) {
        return wallet == o.wallet && score == o.score && intervalLow == o.intervalLow
                && intervalHigh == o.intervalHigh && evidence == o.evidence && realizedLamports == o.realizedLamports
                && walletType.equals(o.walletType);
    }
}
