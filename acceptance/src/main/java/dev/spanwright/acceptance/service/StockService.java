package dev.spanwright.acceptance.service;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.spanwright.export.SpanExporter;
import dev.spanwright.jdbc.JdbcTracing;
import dev.spanwright.otlp.OtlpExporter;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Ours: a Spring Boot application that asks a database. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(StockService.StockController.class)
public class StockService {

  /** Starts with what the environment says; with an endpoint for OTLP, spans go there as well. */
  public static void main(String[] args) {
    Lifetime.live(
        () -> {
          ConfigurableApplicationContext application =
              SpringApplication.run(
                  StockService.class,
                  "--server.address=127.0.0.1",
                  "--server.port=0",
                  "--spring.main.banner-mode=off",
                  "--logging.level.root=warn");
          return new Lifetime.Listening(
              application.getEnvironment().getRequiredProperty("local.server.port", Integer.class),
              application);
        });
  }

  @Bean
  @ConditionalOnProperty("otel.exporter.otlp.endpoint")
  static SpanExporter otlp() {
    return OtlpExporter.fromEnvironment();
  }

  @Bean
  static HikariDataSource pool() throws SQLException {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl("jdbc:h2:mem:stock");
    config.setMaximumPoolSize(2);
    HikariDataSource pool = new HikariDataSource(config);
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE book (id INT PRIMARY KEY, copies INT)");
      statement.execute("INSERT INTO book VALUES (42, 3)");
    }
    return pool;
  }

  @RestController
  static class StockController {

    private final DataSource books;

    StockController(HikariDataSource pool) {
      this.books = JdbcTracing.create().wrap(pool);
    }

    @GetMapping("/stock/{book}")
    String stock(@PathVariable("book") int book, HttpServletRequest request) throws SQLException {
      return Heard.by("stock", request::getHeader)
          + Heard.ownTrace("stock")
          + "copies: "
          + copies(book)
          + "\n";
    }

    private int copies(int book) throws SQLException {
      try (Connection connection = books.getConnection();
          PreparedStatement statement =
              connection.prepareStatement("SELECT copies FROM book WHERE id = ?")) {
        statement.setInt(1, book);
        try (ResultSet rows = statement.executeQuery()) {
          rows.next();
          return rows.getInt(1);
        }
      }
    }
  }
}
