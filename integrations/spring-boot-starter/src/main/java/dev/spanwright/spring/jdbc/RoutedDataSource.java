package dev.spanwright.spring.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.lookup.AbstractRoutingDataSource;

/**
 * The connections of a DataSource that leads to one of several. Asked what it wraps, such a one
 * answers for the one that is right at the moment, which says nothing of the others.
 */
final class RoutedDataSource extends AbstractDataSource {

  private final DataSource routes;

  private RoutedDataSource(DataSource routes) {
    this.routes = routes;
  }

  /** Returns the DataSource itself if it leads nowhere else. */
  static DataSource ifRouted(DataSource dataSource) {
    return dataSource instanceof AbstractRoutingDataSource
        ? new RoutedDataSource(dataSource)
        : dataSource;
  }

  @Override
  public Connection getConnection() throws SQLException {
    return routes.getConnection();
  }

  @Override
  public Connection getConnection(String username, String password) throws SQLException {
    return routes.getConnection(username, password);
  }
}
