package dev.spanwright.acceptance.service;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.spanwright.Options;
import dev.spanwright.Spanwright;
import dev.spanwright.jdbc.JdbcTracing;
import dev.spanwright.otlp.OtlpExporter;
import dev.spanwright.servlet.RequestSpan;
import dev.spanwright.servlet.TracingFilter;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Ours: a servlet that asks a database. */
public final class StockService {

  private StockService() {}

  /** Starts with what the environment says; with an endpoint for OTLP, spans go there as well. */
  public static void main(String[] args) {
    Lifetime.live(
        () -> {
          Options.Builder options = Options.builder();
          if (System.getenv("OTEL_EXPORTER_OTLP_ENDPOINT") != null) {
            options.exporter(OtlpExporter.fromEnvironment());
          }
          Spanwright.start(options.build());
          HikariDataSource pool = pool();
          DataSource books = JdbcTracing.create().wrap(pool);
          Servlets servlets =
              Servlets.start(
                  application -> {
                    TracingFilter.builder().build().register(application);
                    application.addServlet("stock", new Stock(books)).addMapping("/stock/*");
                  });
          return new Lifetime.Listening(
              servlets.port(),
              () -> {
                servlets.close();
                Spanwright.running().close();
                pool.close();
              });
        });
  }

  private static HikariDataSource pool() throws SQLException {
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

  private static final class Stock extends HttpServlet {
    private static final long serialVersionUID = 1;

    private final transient DataSource books;

    Stock(DataSource books) {
      this.books = books;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      RequestSpan.of(request).route("/stock/{book}");
      int copies = copies(Integer.parseInt(request.getPathInfo().substring(1)));
      response.setContentType("text/plain;charset=utf-8");
      response
          .getWriter()
          .write(
              Heard.by("stock", request::getHeader)
                  + Heard.ownTrace("stock")
                  + "copies: "
                  + copies
                  + "\n");
    }

    private int copies(int book) throws IOException {
      try (Connection connection = books.getConnection();
          PreparedStatement statement =
              connection.prepareStatement("SELECT copies FROM book WHERE id = ?")) {
        statement.setInt(1, book);
        try (ResultSet rows = statement.executeQuery()) {
          rows.next();
          return rows.getInt(1);
        }
      } catch (SQLException e) {
        throw new IOException(e);
      }
    }
  }
}
