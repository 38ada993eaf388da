package org.wallettracker.storage.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** The run that the stored results are of: one row or none. */
@Entity
@Table(name = "run")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
public class RunEntity {
    /** The id of the only row. */
    public static final int ONLY = 1;

    @Id
    public int id;
    /** Unix seconds. */
    public long asOf;
    public long watermark;
    public String parameterSet;
    public String engineVersion;
    /** Unix milliseconds. */
    public @Nullable Long recordedAt;
    /** Record sequence that clusters were searched up to. */
    public @Nullable Long clustersAt;
}
