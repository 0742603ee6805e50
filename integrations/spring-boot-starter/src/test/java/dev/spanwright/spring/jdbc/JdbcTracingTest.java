package dev.spanwright.spring.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.spanwright.jdbc.JdbcTracing;
import dev.spanwright.spring.RunningApplication;
import dev.spanwright.trace.FinishedSpan;
import dev.spanwright.trace.Span;
import dev.spanwright.trace.SpanStatus;
import dev.spanwright.trace.Traces;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.jdbc.metadata.DataSourcePoolMetadata;
import org.springframework.boot.jdbc.metadata.DataSourcePoolMetadataProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import org.springframework.jdbc.datasource.lookup.AbstractRoutingDataSource;

/** Queries that go through the DataSources of a Spring Boot application. */
class JdbcTracingTest {

  private static final String NO_WEB = "spring.main.web-application-type=none";
  private static final String URL = "spring.datasource.url=jdbc:h2:mem:shop";
  private static final String QUERY = "SELECT 42 FROM dual WHERE 'tea' = 'tea'";

  @Configuration(proxyBeanMethods = false)
  static class Nothing {}

  @Test
  void queryThroughSpringBootsPool_isOneSpan() {
    try (RunningApplication shop = RunningApplication.start(List.of(Nothing.class), NO_WEB, URL)) {
      try (Span current = Traces.startSpan("shop")) {
        assertThat(query(shop.bean(JdbcTemplate.class))).isEqualTo(42);
        assertThat(Traces.currentSpan().spanId()).isEqualTo(current.spanId());
      }
      query(shop.bean(JdbcTemplate.class)); // where no span is current
      List<FinishedSpan> spans = shop.spans(2);
      FinishedSpan span = one("SELECT dual", spans);
      assertThat(span.parentSpanId()).isEqualTo(one("shop", spans).spanId());
      assertThat(span.status()).isEqualTo(SpanStatus.OK);
      assertThat(RunningApplication.own(span))
          .isEqualTo(
              Map.of(
                  "sentry.op", "db.query",
                  "sentry.origin", "auto.db.jdbc",
                  "db.system.name", "h2database",
                  "db.namespace", "shop",
                  "db.query.text", "SELECT ? FROM dual WHERE ? = ?",
                  "db.query.summary", "SELECT dual",
                  "db.operation.name", "SELECT",
                  "db.collection.name", "dual"));
    }
  }

  @Test
  void queryThatFails_throwsWhatItThrewBefore() {
    try (RunningApplication shop = RunningApplication.start(List.of(Nothing.class), NO_WEB, URL)) {
      Traces.run(
          "shop",
          () ->
              assertThatThrownBy(() -> shop.bean(JdbcTemplate.class).execute("SELECT * FROM none"))
                  .isInstanceOf(BadSqlGrammarException.class));
      FinishedSpan span = one("SELECT none", shop.spans(2));
      assertThat(span.status()).isEqualTo(SpanStatus.ERROR);
      assertThat(span.attributes().get("error.type")).isEqualTo("42S04");
    }
  }

  /** Casts, injects, binds properties to, and closes what is said to be a pool. */
  @Test
  void pool_isStillThePool() throws Exception {
    HikariDataSource beneath;
    try (RunningApplication shop =
        RunningApplication.start(
            List.of(Nothing.class), NO_WEB, URL, "spring.datasource.hikari.pool-name=tea")) {
      DataSource dataSource = shop.bean(DataSource.class);
      assertThat(dataSource).isInstanceOf(HikariDataSource.class);
      assertThat(shop.bean(HikariDataSource.class)).isSameAs(dataSource);
      HikariDataSource pool = (HikariDataSource) dataSource;
      assertThat(pool.getPoolName()).isEqualTo("tea");
      try (Connection connection = pool.getConnection()) {
        assertThat(connection.isValid(10)).isTrue();
        assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isEqualTo(1);
      }
      assertThat(dataSource.isWrapperFor(HikariDataSource.class)).isTrue();
      beneath = dataSource.unwrap(HikariDataSource.class);
      assertThat(beneath.getPoolName()).isEqualTo("tea");
      assertThat(pool.isClosed()).isFalse();
      assertThat(JdbcTracing.create().wrap(dataSource)).isSameAs(dataSource);
    }
    assertThat(beneath.isClosed()).isTrue();
  }

  /** Which is what health checks and the metrics of Actuator are made of. */
  @Test
  void pool_saysHowMuchItIsInUse() throws Exception {
    try (RunningApplication shop = RunningApplication.start(List.of(Nothing.class), NO_WEB, URL)) {
      DataSource dataSource = shop.bean(DataSource.class);
      DataSourcePoolMetadata pool =
          shop.bean(DataSourcePoolMetadataProvider.class).getDataSourcePoolMetadata(dataSource);
      try (Connection connection = dataSource.getConnection()) {
        assertThat(connection.isValid(10)).isTrue();
        assertThat(pool.getActive()).isEqualTo(1);
      }
      assertThat(pool.getMax()).isEqualTo(10);
    }
  }

  /** As Flyway and Liquibase do for a user of their own. */
  @Test
  void pool_isWhatOthersAreDerivedFrom() throws Exception {
    try (RunningApplication shop = RunningApplication.start(List.of(Nothing.class), NO_WEB, URL)) {
      SimpleDriverDataSource derived =
          DataSourceBuilder.derivedFrom(shop.bean(DataSource.class))
              .type(SimpleDriverDataSource.class)
              .build();
      assertThat(derived.getUrl()).isEqualTo("jdbc:h2:mem:shop");
    }
  }

  @Test
  void query_whenSwitchedOff_isNoSpan() {
    try (RunningApplication shop =
        RunningApplication.start(
            List.of(Nothing.class), NO_WEB, URL, "spanwright.jdbc.enabled=false")) {
      Traces.run("shop", () -> query(shop.bean(JdbcTemplate.class)));
      assertThat(shop.bean(DataSource.class).getClass()).isEqualTo(HikariDataSource.class);
      assertThat(shop.spans(1).get(0).name()).isEqualTo("shop");
    }
  }

  @Test
  void properties_sayWhatIsRecorded() {
    try (RunningApplication shop =
        RunningApplication.start(
            List.of(Nothing.class),
            NO_WEB,
            URL,
            "spanwright.jdbc.query-texts=false",
            "spanwright.jdbc.queries-outside-spans=true")) {
      query(shop.bean(JdbcTemplate.class));
      FinishedSpan span = shop.spans(1).get(0);
      assertThat(span.name()).isEqualTo("SELECT dual");
      assertThat(span.attributes().get("db.query.text")).isNull();
    }
  }

  /** DataSources that lead to others, some of which are beans as well. */
  @Configuration(proxyBeanMethods = false)
  static class Several {

    @Bean
    @ConfigurationProperties("shop.pool")
    HikariDataSource pool() {
      HikariDataSource pool = new HikariDataSource();
      pool.setJdbcUrl("jdbc:h2:mem:pool");
      return pool;
    }

    @Bean
    @Primary
    DataSource routes(HikariDataSource pool) {
      DataSource noBean = new DriverManagerDataSource("jdbc:h2:mem:other");
      AbstractRoutingDataSource routes =
          new AbstractRoutingDataSource() {
            @Override
            protected Object determineCurrentLookupKey() {
              // A tenant's database may be found by a query.
              query(new JdbcTemplate(pool));
              return ROUTE.get();
            }
          };
      routes.setTargetDataSources(Map.of("bean", pool, "other", noBean));
      return routes;
    }

    @Bean
    DataSource lazy(HikariDataSource pool) {
      return new LazyConnectionDataSourceProxy(pool);
    }

    @Bean
    DataSource transactional(HikariDataSource pool) {
      return new TransactionAwareDataSourceProxy(pool);
    }

    @Bean
    DataSource wrappedByHand() {
      return JdbcTracing.create().wrap(new DriverManagerDataSource("jdbc:h2:mem:byhand"));
    }

    @Bean
    EmbeddedDatabase embedded() {
      return new EmbeddedDatabaseBuilder()
          .setType(EmbeddedDatabaseType.H2)
          .setName("embedded")
          .build();
    }

    @Bean
    JdbcDataSource ofFinalClass() {
      JdbcDataSource dataSource = new JdbcDataSource();
      dataSource.setURL("jdbc:h2:mem:final");
      return dataSource;
    }
  }

  private static final ThreadLocal<String> ROUTE = ThreadLocal.withInitial(() -> "bean");

  @ParameterizedTest
  @ValueSource(strings = {"pool", "lazy", "transactional", "wrappedByHand", "embedded"})
  void queryThroughSeveralDataSources_isOneSpan(String name) {
    try (RunningApplication shop = RunningApplication.start(List.of(Several.class), NO_WEB)) {
      DataSource dataSource = shop.bean(name, DataSource.class);
      Traces.run("shop", () -> query(new JdbcTemplate(dataSource)));
      List<FinishedSpan> spans = shop.spans(2);
      assertThat(one("SELECT dual", spans).parentSpanId()).isEqualTo(one("shop", spans).spanId());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"bean", "other"})
  void queryByARoute_isOneSpan_andSoIsThatWhichFindsTheRoute(String route) {
    try (RunningApplication shop = RunningApplication.start(List.of(Several.class), NO_WEB)) {
      ROUTE.set(route);
      Traces.run("shop", () -> query(new JdbcTemplate(shop.bean("routes", DataSource.class))));
      assertThat(shop.spans(3))
          .extracting(FinishedSpan::name)
          .containsExactly("SELECT dual", "SELECT dual", "shop");
    } finally {
      ROUTE.remove();
    }
  }

  @Test
  void dataSources_areStillOfTheirClasses() {
    try (RunningApplication shop =
        RunningApplication.start(List.of(Several.class), NO_WEB, "shop.pool.pool-name=bound")) {
      assertThat(shop.bean("embedded", EmbeddedDatabase.class)).isNotNull();
      assertThat(shop.bean("lazy", LazyConnectionDataSourceProxy.class)).isNotNull();
      assertThat(shop.bean("routes", AbstractRoutingDataSource.class)).isNotNull();
      assertThat(shop.bean("pool", HikariDataSource.class).getPoolName()).isEqualTo("bound");
      // What no class can extend stays as it is; a warning says so.
      assertThat(shop.bean("ofFinalClass", JdbcDataSource.class).getClass())
          .isEqualTo(JdbcDataSource.class);
    }
  }

  private static int query(JdbcTemplate template) {
    Integer found = template.queryForObject(QUERY, Integer.class);
    assertThat(found).isNotNull();
    return found;
  }

  private static FinishedSpan one(String name, List<FinishedSpan> spans) {
    List<FinishedSpan> found = spans.stream().filter(s -> s.name().equals(name)).toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }
}
