package dev.spanwright.jdbc;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.ConnectionBuilder;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.ShardingKeyBuilder;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.logging.Logger;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ConnectionInfo;
import net.ttddyy.dsproxy.proxy.ProxyConfig;
import org.jspecify.annotations.Nullable;

/**
 * Another DataSource whose connections are watched. In all else it is that one: it throws what that
 * one throws, and gives it away when it is asked for.
 *
 * <p>Each connection has a listener of its own, for a DataSource may lead to several databases.
 */
@SuppressWarnings("try") // what closing throws is for the other DataSource to say
final class TracedDataSource implements DataSource, AutoCloseable {

  /**
   * Traced connections that other DataSources have handed out to one that is asked on this thread;
   * null unless one is. What leads to other DataSources, by whatever rule, thus watches no
   * connection a second time.
   */
  private static final ThreadLocal<@Nullable Set<Connection>> HANDED_OUT = new ThreadLocal<>();

  private final DataSource target;
  private final JdbcTracing tracing;

  TracedDataSource(DataSource target, JdbcTracing tracing) {
    this.target = target;
    this.tracing = tracing;
  }

  @Override
  public Connection getConnection() throws SQLException {
    return connection(target::getConnection);
  }

  @Override
  public Connection getConnection(String username, String password) throws SQLException {
    return connection(() -> target.getConnection(username, password));
  }

  private interface Connections {
    Connection get() throws SQLException;
  }

  private Connection connection(Connections connections) throws SQLException {
    Set<Connection> outer = HANDED_OUT.get();
    Set<Connection> handedOut = Collections.newSetFromMap(new IdentityHashMap<>());
    Connection connection;
    HANDED_OUT.set(handedOut);
    try {
      connection = connections.get();
    } finally {
      if (outer == null) {
        HANDED_OUT.remove();
      } else {
        HANDED_OUT.set(outer);
      }
    }
    Connection traced = handedOut.contains(connection) ? connection : traced(connection);
    if (outer != null) {
      outer.add(traced);
    }
    return traced;
  }

  private Connection traced(Connection connection) {
    if (connection == null) {
      return connection;
    }
    try {
      ConnectionInfo info = new ConnectionInfo();
      info.setDataSourceName("");
      info.setConnectionId("");
      ProxyConfig config =
          ProxyConfig.Builder.create().queryListener(new QuerySpans(tracing)).build();
      return config.getJdbcProxyFactory().createConnection(connection, info, config);
    } catch (Throwable troubleOfOurs) {
      Mishap.tell("A connection is not traced", troubleOfOurs);
      return connection;
    }
  }

  @Override
  public ConnectionBuilder createConnectionBuilder() throws SQLException {
    return target.createConnectionBuilder();
  }

  @Override
  public ShardingKeyBuilder createShardingKeyBuilder() throws SQLException {
    return target.createShardingKeyBuilder();
  }

  @Override
  public @Nullable PrintWriter getLogWriter() throws SQLException {
    return target.getLogWriter();
  }

  @Override
  public void setLogWriter(PrintWriter writer) throws SQLException {
    target.setLogWriter(writer);
  }

  @Override
  public int getLoginTimeout() throws SQLException {
    return target.getLoginTimeout();
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    target.setLoginTimeout(seconds);
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    return target.getParentLogger();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    if (type.isInstance(this)) {
      return type.cast(this);
    }
    return type.isInstance(target) ? type.cast(target) : target.unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return type.isInstance(this) || type.isInstance(target) || target.isWrapperFor(type);
  }

  /**
   * Closes the other DataSource, if it can be closed.
   *
   * @throws Exception what that one throws
   */
  @Override
  public void close() throws Exception {
    if (target instanceof AutoCloseable closeable) {
      closeable.close();
    }
  }

  @Override
  public String toString() {
    return "traced " + target;
  }
}
