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
}
