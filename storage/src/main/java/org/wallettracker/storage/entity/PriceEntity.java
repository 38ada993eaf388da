package org.wallettracker.storage.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** SOL/USD at a moment as one source told it. */
@Entity
@Table(name = "price")
@IdClass(PriceEntity.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
public class PriceEntity {
    /** Unix seconds. */
    @Id
    public long priceTime;
    @Id
    public String source;
    /** Micro-dollars for one SOL. */
    public long microUsd;

    /** When, and who said so. */
    public record Key(long priceTime, String source) {
    }
}
