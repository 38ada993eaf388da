package org.wallettracker.storage.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** A wallet's position in a mint as last written. */
@Entity
@Table(name = "position_result")
@IdClass(PositionResultEntity.Key.class)
public class PositionResultEntity {
    /** Number in the address dictionary. */
    @Id
    public int wallet;
    /** Number in the address dictionary. */
    @Id
    public int mint;
    public long openRaw;
    public long openCostLamports;
    public long realizedLamports;
    public long unmatchedLamports;
    public int lots;

    /** What the row is known by. */
    public Key key() {
        return new Key(wallet, mint);
    }

    /** True if every figure is the same. */
    public boolean sameAs(PositionResultEntity o) {
        return wallet == o.wallet && mint == o.mint && openRaw == o.openRaw && openCostLamports == o.openCostLamports
                && realizedLamports == o.realizedLamports && unmatchedLamports == o.unmatchedLamports
                && lots == o.lots;
    }

    /** Whose, and of what. */
    public record Key(int wallet, int mint) {
    }
}
