package dev.spanwright.jdbc;

import com.zaxxer.hikari.HikariConfig;
import java.util.Map;
import org.h2.jdbc.JdbcConnection;

class H2QueriesTest extends QueriesContract {

  @Override
  HikariConfig database() {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl("jdbc:h2:mem:shop;DB_CLOSE_DELAY=-1");
    config.setUsername("sa");
    config.setPassword("hush");
    config.setMaximumPoolSize(4);
    return config;
  }

  @Override
  Map<String, Object> databaseAttributes() {
    return Map.of("db.system.name", "h2database", "db.namespace", "shop");
  }

  @Override
  Class<?> driversConnection() {
    return JdbcConnection.class;
  }

  @Override
  String procedure() {
    return "CREATE ALIAS IF NOT EXISTS hire FOR 'java.lang.Math.abs(int)'";
  }
}
