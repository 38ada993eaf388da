package org.wallettracker.storage.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A reject with its reason. Units as in {@link org.wallettracker.domain.model.Quarantined}; null is not known. */
@Entity
@Table(name = "quarantine")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
public class QuarantineEntity {
    @Id
    public long id;
    public long recordedAt;
    /** Unix milliseconds; null while it waits. */
    public @Nullable Long resolvedAt;
    public String reason;
    public String message;
    public String path;
    public long itemPosition;
    public @Nullable Long byteOffset;
    public byte @Nullable [] signature;
    public byte[] payload;
    public boolean payloadCut;
    public int decoderVersion;
    /** Digest of path, position and payload. */
    public long placeKey;
    /** Digest of signature and reason; null without signature. */
    public @Nullable Long tellingKey;
}
