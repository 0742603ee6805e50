package dev.spanwright.jdbc;

import static java.util.Objects.requireNonNull;

import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import org.jspecify.annotations.Nullable;

/**
 * Makes a span of every query that goes through a DataSource.
 *
 * <pre>{@code
 * DataSource orders = JdbcTracing.create().wrap(pool);
 * }</pre>
 *
 * <p>A query is a call of {@code execute…} on a statement of any kind; a batch is one. Its span is
 * a child of the thread's current span. Literals are taken out of the text, and values of
 * parameters are not looked at. Nothing of ours is thrown, and what a driver throws goes on as it
 * is.
 *
 * <p>Immutable and thread-safe.
 */
public final class JdbcTracing {

  /** What JDBC calls the number of rows that a statement has changed; no convention has a key. */
  static final String UPDATE_COUNT = "jdbc.update_count";

  /** URLs come from configuration; many different ones are a sign of something else. */
  private static final int MOST_DATABASES = 1000;

  private final boolean queriesOutsideSpans;
  private final boolean queryTexts;
  private final KnownQueries known = new KnownQueries();
  private final Map<String, Database> databases = new ConcurrentHashMap<>();

  private JdbcTracing(Builder builder) {
    this.queriesOutsideSpans = builder.queriesOutsideSpans;
    this.queryTexts = builder.queryTexts;
  }

  /** Traces as the {@linkplain #builder() builder} does unless told otherwise. */
  public static JdbcTracing create() {
    return builder().build();
  }

  /** Starts with texts on, and queries outside of spans off. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a DataSource whose queries are traced, and which otherwise is the given one; that one
   * itself if its queries are traced already. Wrap a connection pool rather than what it wraps: so
   * what the pool does on its own account makes no spans.
   */
  public DataSource wrap(DataSource dataSource) {
    requireNonNull(dataSource, "dataSource");
    return isTraced(dataSource) ? dataSource : new TracedDataSource(dataSource, this);
  }

  private static boolean isTraced(DataSource dataSource) {
    try {
      return dataSource.isWrapperFor(TracedDataSource.class);
    } catch (SQLException | RuntimeException | LinkageError nobodyKnows) {
      return false;
    }
  }

  /**
   * Returns a listener for those who use datasource-proxy already. It is for the queries of one
   * database: another one needs another listener.
   */
  public QueryExecutionListener listener() {
    return new QuerySpans(this);
  }

  boolean queriesOutsideSpans() {
    return queriesOutsideSpans;
  }

  boolean queryTexts() {
    return queryTexts;
  }

  KnownQueries known() {
    return known;
  }

  /** Returns the database that a URL leads to. */
  Database database(@Nullable String url) {
    if (url == null) {
      return Database.UNKNOWN;
    }
    Database database = databases.get(url);
    if (database == null) {
      database = JdbcUrl.read(url);
      if (databases.size() < MOST_DATABASES) {
        databases.put(url, database);
      }
    }
    return database;
  }

  @Override
  public String toString() {
    return "JdbcTracing{queriesOutsideSpans="
        + queriesOutsideSpans
        + ", queryTexts="
        + queryTexts
        + "}";
  }

  /** Collects options. For one thread. */
  public static final class Builder {
    private boolean queriesOutsideSpans;
    private boolean queryTexts = true;

    private Builder() {}

    /**
     * Says whether a query makes a top-level span where no span is current. It does not unless told
     * to: the queries of a job that nobody traces would be a trace each.
     */
    public Builder queriesOutsideSpans(boolean trace) {
      queriesOutsideSpans = trace;
      return this;
    }

    /** Says whether spans have the text of the query, without its literals. They do. */
    public Builder queryTexts(boolean record) {
      queryTexts = record;
      return this;
    }

    /** Returns the tracing. */
    public JdbcTracing build() {
      return new JdbcTracing(this);
    }
  }
}
