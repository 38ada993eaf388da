package org.wallettracker.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wallettracker.storage.entity.Entities;
import org.wallettracker.storage.migrate.Migrations;

/** The migrations: they fit the entities, and a script that fails is named. */
class SchemaTest {
    private static final String[] SCHEMA = {"classpath:db/common", "classpath:db/h2"};
    @TempDir
    Path directory;

    private static HikariDataSource memory(String name) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:h2:mem:" + name);
        config.setUsername("sa");
        config.setPassword("");
        return new HikariDataSource(config);
    }

    @Test
    void theEntitiesFitTheTables() {
        try (HikariDataSource source = memory("fits")) {
            new Migrations(source, "memory", false, Set.of(), SCHEMA).apply();
            Map<String, Object> validate = Map.of("hibernate.hbm2ddl.auto", "validate",
                    "hibernate.boot.allow_jdbc_metadata_access", true);
            try (SessionFactory sessions = Entities.sessionFactory(source, "H2", 2, 4, validate)) {
                assertThat(sessions.getMetamodel().getEntities()).hasSize(5);
            }
        }
    }

    @Test
    void anEntityWithoutItsTableIsFound() {
        try (HikariDataSource source = memory("misfit")) {
            assertThatThrownBy(() -> Entities.sessionFactory(source, "H2", 2, 4,
                    Map.of("hibernate.hbm2ddl.auto", "validate", "hibernate.boot.allow_jdbc_metadata_access", true))
                    .close()).hasStackTraceContaining("missing table");
        }
    }

    @Test
    void theVersionsThatMakeADatabaseUpToDateAreThoseOfTheScripts() {
        try (HikariDataSource source = memory("versions")) {
            Migrations migrations = EmbeddedH2.migrations(source, directory);
            assertThat(migrations.pending()).isNotNull();
            migrations.apply();
            assertThat(EmbeddedH2.VERSIONS).isEqualTo(migrations.known());
            assertThat(migrations.pending()).isNull();
        }
    }

    @Test
    void aMigrationThatFailsSaysWhere() {
        try (HikariDataSource source = memory("fails")) {
            new Migrations(source, "memory", false, Set.of(), SCHEMA).apply();
            script("V901__wrong.sql", "CREATE TABEL more (id integer);");

            assertThatThrownBy(() -> new Migrations(source, "memory", false, Set.of(), SCHEMA[0], SCHEMA[1],
                    "filesystem:" + directory).apply()).isInstanceOf(DamagedDatabaseException.class)
                    .hasMessageContaining("memory")
                    .hasMessageContaining("V901__wrong.sql");
        }
    }

    @Test
    void theEntitiesFitTheTablesOfTheSharedDatabase() throws Exception {
        try (Database database = Database.open(PostgresServer.empty(), PostgresServer.NOW)) {
            String description = database.description();
            String name = description.substring(description.lastIndexOf("empty"), description.indexOf(','));
            Map<String, Object> validate = Map.of("hibernate.hbm2ddl.auto", "validate",
                    "hibernate.boot.allow_jdbc_metadata_access", true);
            try (SessionFactory sessions = Entities.sessionFactory(
                    PostgresServer.running().getDatabase("postgres", name), "PostgreSQL", 14, 0, validate)) {
                assertThat(sessions.getMetamodel().getEntities()).hasSize(5);
            }
        }
    }

    private void script(String name, String sql) {
        try {
            Files.writeString(directory.resolve(name), sql);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
