package dev.spanwright.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.spanwright.Options;
import dev.spanwright.Spanwright;
import dev.spanwright.export.InMemoryExporter;
import dev.spanwright.trace.FinishedSpan;
import dev.spanwright.trace.Span;
import dev.spanwright.trace.SpanStatus;
import dev.spanwright.trace.Traces;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What comes of a driver's failures, and of ours. */
class TroubledQueriesTest {

  private final InMemoryExporter exporter = InMemoryExporter.create();
  private final Spanwright spanwright =
      Spanwright.start(
          Options.builder()
              .environmentVariables(false)
              .tracesSampleRate(1.0)
              .exporter(exporter)
              .build());

  /** What the driver throws, if it is not null. */
  private @Nullable Throwable whenConnecting;

  private @Nullable Throwable whenQuerying;
  private @Nullable Throwable whenAskedForItsUrl;
  private String url = "jdbc:postgresql://db/shop";

  private final Statement statement =
      fake(
          Statement.class,
          (proxy, method, args) ->
              switch (method.getName()) {
                case "executeUpdate" -> answer(whenQuerying, 1);
                case "getConnection" -> connection();
                default -> null;
              });

  private final DatabaseMetaData metaData =
      fake(DatabaseMetaData.class, (proxy, method, args) -> answer(whenAskedForItsUrl, url));

  private final Connection connection =
      fake(
          Connection.class,
          (proxy, method, args) ->
              switch (method.getName()) {
                case "createStatement" -> statement;
                case "getMetaData" -> metaData;
                default -> null;
              });

  private final DataSource source =
      fake(
          DataSource.class,
          (proxy, method, args) ->
              switch (method.getName()) {
                case "getConnection" -> answer(whenConnecting, connection);
                case "isWrapperFor" -> throw new AbstractMethodError("an old driver");
                default -> null;
              });

  private Connection connection() {
    return connection;
  }

  private static Object answer(@Nullable Throwable thrown, Object value) throws Throwable {
    if (thrown != null) {
      throw thrown;
    }
    return value;
  }

  private static <T> T fake(Class<T> type, InvocationHandler driver) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, driver));
  }

  @AfterEach
  void stop() {
    spanwright.close();
  }

  static Stream<Throwable> failures() {
    return Stream.of(
        new SQLException("no table", "42P01", 7),
        new SQLException("no state"),
        new IllegalStateException("a bug of the driver's"),
        new OutOfMemoryError("on purpose"),
        new SQLException("state is broken") {
          @Override
          public String getSQLState() {
            throw new IllegalStateException("on purpose");
          }
        });
  }

  @ParameterizedTest
  @MethodSource("failures")
  void whatTheDriverThrows_goesOnAsItIs(Throwable failure) throws SQLException {
    whenQuerying = failure;
    assertThat(query()).isSameAs(failure);

    FinishedSpan span = exporter.span("UPDATE orders");
    assertThat(span.status()).isEqualTo(SpanStatus.ERROR);
    Map<String, Object> expected = new TreeMap<>();
    expected.put("error.type", failure.getClass().getName());
    if ("no table".equals(failure.getMessage())) {
      expected.put("error.type", "42P01");
      expected.put("db.response.status_code", "42P01");
    }
    Map<String, Object> found = new TreeMap<>(span.attributes().asMap());
    found.keySet().removeIf(key -> !key.equals("error.type") && !key.startsWith("db.response"));
    assertThat(found).isEqualTo(expected);
  }

  /** The conventions want what each database calls its failures, and that differs. */
  @ParameterizedTest
  @CsvSource({
    "jdbc:postgresql://db/shop, 7, 42P01",
    "jdbc:h2:mem:shop, 7, 42P01",
    "jdbc:mysql://db/shop, 1146, 1146",
    "jdbc:mysql://db/shop, 0, 42P01", // a failure of the driver's
    "jdbc:mariadb://db/shop, 1146, 1146",
    "jdbc:sqlserver://db;databaseName=shop, 208, 208",
    "jdbc:oracle:thin:@//db/shop, 942, ORA-00942"
  })
  void failure_isCalledWhatTheDatabaseCallsIt(String itsUrl, int number, String code)
      throws SQLException {
    url = itsUrl;
    whenQuerying = new SQLException("no table", "42P01", number);
    assertThat(query()).isSameAs(whenQuerying);

    FinishedSpan span = exporter.span("UPDATE orders");
    assertThat(span.attributes().get("db.response.status_code")).isEqualTo(code);
    assertThat(span.attributes().get("error.type")).isEqualTo(code);
  }

  @ParameterizedTest
  @MethodSource("failures")
  void whatTheDriverThrowsInsteadOfAConnection_goesOnAsItIs(Throwable failure) {
    whenConnecting = failure;
    DataSource traced = JdbcTracing.create().wrap(source);
    assertThat(catchThrowable(traced::getConnection)).isSameAs(failure);
  }

  @ParameterizedTest
  @MethodSource("failures")
  void databaseThatCannotBeAskedWhatItIs_isSomeDatabase(Throwable failure) throws SQLException {
    whenAskedForItsUrl = failure;
    assertThat(query()).isNull();
    assertThat(exporter.span("UPDATE orders").attributes().get("db.system.name"))
        .isEqualTo("other_sql");
  }

  @Test
  void oneDataSource_mayLeadToSeveralDatabases() throws SQLException {
    DataSource traced = JdbcTracing.create().wrap(source);
    try (Span span = Traces.startSpan("request")) {
      for (String next : new String[] {"jdbc:mysql://a/one", "jdbc:h2:mem:two"}) {
        url = next;
        try (Connection one = traced.getConnection();
            Statement query = one.createStatement()) {
          query.executeUpdate("UPDATE orders SET id = 1");
        }
      }
      assertThat(span.isRecording()).isTrue();
    }
    spanwright.flush(Duration.ofMinutes(1));
    assertThat(exporter.spans())
        .filteredOn(span -> !span.isTopLevel())
        .extracting(span -> span.attributes().get("db.namespace"))
        .containsExactly("one", "two");
  }

  /** Returns what a query in a span throws, or null. */
  private @Nullable Throwable query() throws SQLException {
    Throwable thrown;
    try (Span span = Traces.startSpan("request");
        Connection traced = JdbcTracing.create().wrap(source).getConnection();
        Statement query = traced.createStatement()) {
      thrown = catchThrowable(() -> query.executeUpdate("UPDATE orders SET id = 1"));
      assertThat(Traces.currentSpan()).isSameAs(span);
    }
    spanwright.flush(Duration.ofMinutes(1));
    return thrown;
  }
}
