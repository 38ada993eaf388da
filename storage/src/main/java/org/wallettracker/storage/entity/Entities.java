package org.wallettracker.storage.entity;

import java.util.Map;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.jpa.HibernatePersistenceConfiguration;

/** Builds the session factory over all entities. */
public final class Entities {
    /** Rows that go to the database in one batch. */
    private static final int BATCH = 1_000;

    private Entities() {
    }

    /**
     * A session factory on {@code dataSource}. It takes over a second to build and asks the database nothing meanwhile,
     * so it can be built beside the migrations.
     *
     * @param product the database's name as its driver reports it
     * @param major the database's major version
     * @param minor the database's minor version
     * @param more settings that come last, such as schema validation
     */
    public static SessionFactory sessionFactory(DataSource dataSource, String product, int major, int minor,
            Map<String, Object> more) {
        HibernatePersistenceConfiguration configuration = new HibernatePersistenceConfiguration("wallet-tracker")
                .managedClasses(QuarantineEntity.class, RunEntity.class, WalletResultEntity.class,
                        PositionResultEntity.class, SettingEntity.class);
        configuration.property(AvailableSettings.JAKARTA_NON_JTA_DATASOURCE, dataSource)
                .property(AvailableSettings.PHYSICAL_NAMING_STRATEGY,
                        PhysicalNamingStrategySnakeCaseImpl.class.getName())
                .property("hibernate.boot.allow_jdbc_metadata_access", false)
                .property(AvailableSettings.JAKARTA_HBM2DDL_DB_NAME, product)
                .property(AvailableSettings.JAKARTA_HBM2DDL_DB_MAJOR_VERSION, String.valueOf(major))
                .property(AvailableSettings.JAKARTA_HBM2DDL_DB_MINOR_VERSION, String.valueOf(minor))
                .property(AvailableSettings.STATEMENT_BATCH_SIZE, BATCH)
                .property(AvailableSettings.ORDER_INSERTS, true)
                .property(AvailableSettings.XML_MAPPING_ENABLED, false)
                .property(AvailableSettings.JAKARTA_VALIDATION_MODE, "none");
        configuration.properties(more);
        return configuration.createEntityManagerFactory().unwrap(SessionFactory.class);
    }
}
