package org.wallettracker.storage.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
    public @Nullable Integer decimals;
    public long boughtRaw;
    public long soldRaw;
    public long spentLamports;
    public long receivedLamports;
    public @Nullable Long unrealizedLamports;
    /** Unix seconds. */
    public @Nullable Long firstBuy;
    /** Unix seconds. */
    public @Nullable Long lastSell;
    public boolean graduatedMint;
    /** Unix seconds. */
    public @Nullable Long graduated;

    /** What the row is known by. */
    public Key key() {
        return new Key(wallet, mint);
    }

    /** True if every figure is the same. */
    public boolean sameAs(PositionResultEntity o) {
        return wallet == o.wallet && mint == o.mint && openRaw == o.openRaw && openCostLamports == o.openCostLamports
                && realizedLamports == o.realizedLamports && unmatchedLamports == o.unmatchedLamports
                && lots == o.lots && Objects.equals(decimals, o.decimals) && boughtRaw == o.boughtRaw
                && soldRaw == o.soldRaw && spentLamports == o.spentLamports && receivedLamports == o.receivedLamports
                && Objects.equals(unrealizedLamports, o.unrealizedLamports) && Objects.equals(firstBuy, o.firstBuy)
                && Objects.equals(lastSell, o.lastSell) && graduatedMint == o.graduatedMint
                && Objects.equals(graduated, o.graduated);
    }

    /** Whose, and of what. */
    public record Key(int wallet, int mint) {
    }
}
