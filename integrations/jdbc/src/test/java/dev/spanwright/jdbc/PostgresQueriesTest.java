package dev.spanwright.jdbc;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.zaxxer.hikari.HikariConfig;
import java.lang.System.Logger.Level;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.postgresql.PGConnection;

class PostgresQueriesTest extends QueriesContract {

  private static @Nullable PostgresServer server;

  @BeforeAll
  static void startServer() throws Exception {
    if (!PostgresServer.isInstalled()) {
      // The build counts what is skipped, and keeps the reason to itself.
      System.getLogger("dev.spanwright").log(Level.WARNING, PostgresServer.HOW_TO_INSTALL);
    }
    assumeTrue(PostgresServer.isInstalled(), PostgresServer.HOW_TO_INSTALL);
    server = PostgresServer.start();
  }

  @AfterAll
  static void stopServer() throws Exception {
    if (server != null) {
      server.stop();
    }
  }

  private static PostgresServer server() {
    if (server == null) {
      throw new IllegalStateException("not started");
    }
    return server;
  }

  @Override
  HikariConfig database() {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(
        "jdbc:postgresql://127.0.0.1:"
            + server().port()
            + "/postgres?user="
            + PostgresServer.USER
            + "&password="
            + PostgresServer.PASSWORD);
    config.setMaximumPoolSize(4);
    return config;
  }

  @Override
  Map<String, Object> databaseAttributes() {
    return Map.of(
        "db.system.name", "postgresql",
        "db.namespace", "postgres",
        "server.address", "127.0.0.1",
        "server.port", (long) server().port());
  }

  @Override
  Class<?> driversConnection() {
    return PGConnection.class;
  }

  @Override
  String procedure() {
    return "CREATE OR REPLACE PROCEDURE hire(n INT) LANGUAGE SQL AS $$ SELECT n $$";
  }
}
