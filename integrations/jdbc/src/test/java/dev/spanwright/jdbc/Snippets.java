package dev.spanwright.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

/** What docs/integrations/jdbc.md shows. */
final class Snippets {

  private Snippets() {}

  static DataSource wrap(HikariConfig config) {
    DataSource dataSource = JdbcTracing.create().wrap(new HikariDataSource(config));
    return dataSource;
  }

  static JdbcTracing options() {
    return JdbcTracing.builder().queriesOutsideSpans(true).queryTexts(false).build();
  }

  static DataSource withLibrary(DataSource pool) {
    return ProxyDataSourceBuilder.create(pool).listener(JdbcTracing.create().listener()).build();
  }
}
