package org.wallettracker.storage.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Something the desk remembers by name. */
@Entity
@Table(name = "setting")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
public class SettingEntity {
    @Id
    public String name;
    public String settingValue;
}
