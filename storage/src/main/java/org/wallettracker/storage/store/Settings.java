package org.wallettracker.storage.store;

import java.util.Optional;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.wallettracker.storage.entity.SettingEntity;

/** Small things the desk remembers by name. */
public final class Settings {
    private final StoreContext context;

    /** On the database of {@code context}. */
    public Settings(StoreContext context) {
        this.context = context;
    }

    /** What is kept under {@code name}. */
    public Optional<String> get(String name) {
        return context.readEntities("read a setting", session -> Optional.ofNullable(find(session, name))
                .map(setting -> setting.settingValue));
    }

    /** Keeps {@code value} under {@code name} in place of what was there. */
    public void put(String name, String value) {
        context.writeEntities("keep a setting", session -> {
            SettingEntity setting = new SettingEntity();
            setting.name = name;
            setting.settingValue = value;
            if (find(session, name) == null) {
                session.insert(setting);
            } else {
                session.update(setting);
            }
            return null;
        });
    }

    /** Forgets {@code name}. */
    public void remove(String name) {
        context.writeEntities("forget a setting", session -> session
                .createMutationQuery("delete from SettingEntity where name = :name").setParameter("name", name)
                .executeUpdate());
    }

    private static @Nullable SettingEntity find(StatelessSession session, String name) {
        return session.createSelectionQuery("from SettingEntity where name = :name", SettingEntity.class)
                .setParameter("name", name).getSingleResultOrNull();
    }
}
