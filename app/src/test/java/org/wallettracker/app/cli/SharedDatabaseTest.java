package org.wallettracker.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command on a shared PostgreSQL database: the same answers as on the embedded one, and clear refusals. */
class SharedDatabaseTest {
    private static final String SECRET = "s3cret-of-nobody";
    @TempDir
    Path directory;

    @Test
    void theLeaderboardOfASimulatedWorldIsTheSameToTheByte() throws Exception {
        Path world = directory.resolve("world");
        assertThat(Cli.run("simulate", "--seed", "5", "--tokens", "40", "--out", world).code()).isZero();
        assertSameAnswers(PostgresServer.database("world"), ExitCode.DONE, world);
    }

    @Test
    void theLeaderboardOfRealTransactionsIsTheSameToTheByte() throws Exception {
        Optional<Path> data = Cli.sharedData();
        Assumptions.assumeTrue(data.isPresent(), "skipped: there is no folder shared/data beside the project");
        assertSameAnswers(PostgresServer.database("chain"), ExitCode.PARTLY,
                data.orElseThrow().resolve("transactions"));
    }

    private void assertSameAnswers(String database, int code, Path data) {
        Path own = directory.resolve("own");
        Path beside = directory.resolve("beside");
        Cli embedded = Cli.run("import", data, "--data-dir", own, "--format", "json");
        Cli shared = Cli.run("import", data, "--database", database, "--data-dir", beside, "--format", "json");
        assertThat(shared.err()).isEqualTo(embedded.err());
        assertThat(shared.code()).isEqualTo(embedded.code()).isEqualTo(code);
        assertThat(shared.out()).isEqualTo(embedded.out());
        assertThat(beside.resolve("desk.mv.db")).doesNotExist();

        for (Object[] args : new Object[][]{{"leaderboard", "--format", "json"}, {"facts", "--format", "jsonl"},
                {"quarantine", "list", "--format", "json"}, {"leaderboard", "--known-at", "50", "--format", "json"}}) {
            String expected = Cli.run(with(args, "--data-dir", own)).out();
            assertThat(expected).isNotBlank();
            assertThat(Cli.run(with(args, "--database", database, "--data-dir", beside)).out()).as(args[0].toString())
                    .isEqualTo(expected);
        }
        assertThat(Cli.run("score", "--verify", "--database", database, "--data-dir", beside).code()).isZero();
        Cli again = Cli.run("import", data, "--database", database, "--data-dir", beside, "--format", "json");
        assertThat(again.json().get("new").asLong()).isZero();
    }

    private static Object[] with(Object[] args, Object... more) {
        Object[] all = java.util.Arrays.copyOf(args, args.length + more.length);
        System.arraycopy(more, 0, all, args.length, more.length);
        return all;
    }

    @Test
    void doctorTellsTheDatabaseInForceAndNoPassword() throws Exception {
        String database = PostgresServer.database("doctored");
        Cli doctor = Cli
                .run(Map.of("WALLET_TRACKER_DATABASE", database.replace("postgres@", "postgres:" + SECRET + "@"),
                        "WALLET_TRACKER_DATABASE_PASSWORD", SECRET), "doctor", "--data-dir", directory);
        assertThat(doctor.code()).as(doctor.err()).isZero();
        assertThat(doctor.out()).contains(database).contains("PostgreSQL 1").contains("schema public")
                .doesNotContain(SECRET);
        assertThat(Cli.run("doctor", "--data-dir", directory.resolve("own")).out()).contains("embedded");
    }

    @Test
    void aWrongPasswordIsToldWithoutRepeatingIt() throws Exception {
        String database = PostgresServer.database("guarded");
        PostgresServer.sql("postgres", "CREATE ROLE outsider LOGIN", "CREATE ROLE keeper LOGIN PASSWORD 'right'",
                "REVOKE CONNECT ON DATABASE guarded FROM PUBLIC", "GRANT CONNECT ON DATABASE guarded TO keeper");
        PostgresServer.wantPasswordOf("keeper");
        assertRefused(database.replace("postgres@", "keeper:" + SECRET + "@"),
                "refuses the password of the user keeper");
        assertRefused(database.replace("postgres@", "keeper@"), "wants a password for the user keeper");
        String right = database.replace("postgres@", "keeper@");
        assertThat(Cli.run(Map.of("PGPASSWORD", "right"), "leaderboard", "--database", right, "--data-dir", directory)
                .err()).doesNotContain("password").doesNotContain("right");
        assertRefused(database.replace("postgres@", "nobody_known:" + SECRET + "@"), "nobody_known");
        assertRefused(database.replace("/guarded", "/no_such_database"), "no database of this name");
        assertRefused(database.replace("postgres@", "outsider@"), "outsider");
        assertRefused(database + "?currentSchema=nowhere", "no such schema");
    }

    @Test
    void partsOfTheAddressOpenTheDatabaseToo() throws Exception {
        PostgresServer.database("inparts");
        PostgresServer.sql("postgres", "CREATE ROLE parter LOGIN PASSWORD 'part-right'",
                "ALTER DATABASE inparts OWNER TO parter");
        PostgresServer.wantPasswordOf("parter");
        Map<String, String> parts = new java.util.HashMap<>(Map.of("DB_HOST", "localhost", "DB_PORT",
                String.valueOf(PostgresServer.port()), "DB_NAME", "inparts", "DB_USER", "parter", "DB_PASSWORD",
                "part-right", "DB_POOL_SIZE", "4"));
        Cli doctor = Cli.run(parts, "doctor", "--data-dir", directory);
        assertThat(doctor.code()).as(doctor.err() + doctor.out()).isZero();
        assertThat(doctor.out()).contains("postgresql://parter@localhost:" + PostgresServer.port() + "/inparts, schema")
                .doesNotContain("part-right");
        parts.put("DB_PASSWORD", "wrong");
        assertThat(Cli.run(parts, "leaderboard", "--data-dir", directory).err())
                .contains("refuses the password of the user parter");
        parts.put("WALLET_TRACKER_DATABASE_PASSWORD", "part-right");
        assertThat(Cli.run(parts, "leaderboard", "--data-dir", directory).err()).doesNotContain("password");
    }

    @Test
    void whatIsNotThereOrNotADatabaseIsTold() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        assertRefused("postgresql://me:" + SECRET + "@localhost:" + free + "/db", "nothing answers there");
        assertRefused("postgresql://me:" + SECRET + "@host.invalid/db", "host name is not known");
        try (ServerSocket web = new ServerSocket(0); ExecutorService answering = Executors.newCachedThreadPool()) {
            answering.submit(() -> answer(web));
            assertRefused("jdbc:postgresql://localhost:" + web.getLocalPort() + "/db?user=me&password=" + SECRET,
                    "not a PostgreSQL server");
            web.close();
        }
    }

    private static void answer(ServerSocket web) {
        while (!web.isClosed()) {
            try (Socket socket = web.accept(); OutputStream out = socket.getOutputStream()) {
                out.write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                return; // closed by the test
            }
        }
    }

    private void assertRefused(String database, String because) {
        Cli run = Cli.run("leaderboard", "--database", database, "--data-dir", directory);
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err().strip().lines()).hasSize(1);
        assertThat(run.err()).contains(because).doesNotContain(SECRET);
    }

    @Test
    void whatIsNoAddressIsWrongUsage() {
        for (String wrong : new String[]{"jdbc:h2:mem:x", "http://user:" + SECRET + "@host/db", "postgresql://host",
                "postgresql://me:" + SECRET + "%zz@host/db"}) {
            Cli run = Cli.run("leaderboard", "--database", wrong, "--data-dir", directory);
            assertThat(run.code()).isEqualTo(ExitCode.USAGE);
            assertThat(run.err()).contains("--database").contains("postgresql://user@host").doesNotContain(SECRET);
        }
    }

    @Test
    void missingRightsAreToldWithWhatToGrant() throws Exception {
        String database = PostgresServer.database("strict");
        PostgresServer.sql("postgres", "CREATE ROLE reader LOGIN");
        PostgresServer.sql("strict", "REVOKE CREATE ON SCHEMA public FROM PUBLIC");
        assertRefused(database.replace("postgres@", "reader@"), "GRANT CREATE, USAGE ON SCHEMA public TO \"reader\"");
        PostgresServer.sql("strict", "GRANT CREATE, USAGE ON SCHEMA public TO reader");
        assertThat(Cli.run("leaderboard", "--database", database.replace("postgres@", "reader@"), "--data-dir",
                directory).code()).isZero();
    }

    @Test
    void somebodyElsesDatabaseIsLeftAlone() throws Exception {
        String database = PostgresServer.database("recipes");
        PostgresServer.sql("recipes", "CREATE TABLE recipes (id integer)");
        assertRefused(database, "recipes");
        PostgresServer.sql("recipes", "INSERT INTO recipes VALUES (1)");
    }
}
