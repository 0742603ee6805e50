package dev.spanwright.sample.order;

import dev.spanwright.annotation.Trace;
import dev.spanwright.jdbc.JdbcTracing;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.NoSuchElementException;
import javax.sql.DataSource;

/** Keeps the books and how many copies there are, in a database whose queries are traced. */
public final class StockRepository {

  private final DataSource database;

  private StockRepository(DataSource database) {
    this.database = database;
  }

  /** Returns the repository of an empty database, which it fills with some books. */
  public static StockRepository create(DataSource database) throws SQLException {
    StockRepository repository = new StockRepository(JdbcTracing.create().wrap(database));
    repository.update(
        "CREATE TABLE book (isbn VARCHAR PRIMARY KEY, title VARCHAR, cents BIGINT, copies INT)");
    repository.add(new Book("978-0141439600", "A Tale of Two Cities", 1099, 25));
    repository.add(new Book("978-0199535675", "The Time Machine", 899, 1));
    repository.add(new Book("978-0140449136", "Crime and Punishment", 1299, 8));
    return repository;
  }

  private void add(Book book) throws SQLException {
    update(
        "INSERT INTO book VALUES (?, ?, ?, ?)",
        book.isbn(),
        book.title(),
        book.cents(),
        book.copies());
  }

  /** Returns a book by its number. */
  public Book find(String isbn) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement("SELECT title, cents, copies FROM book WHERE isbn = ?")) {
      select.setString(1, isbn);
      ResultSet book = select.executeQuery();
      if (!book.next()) {
        throw new NoSuchElementException("no book " + isbn);
      }
      return new Book(isbn, book.getString(1), book.getLong(2), book.getInt(3));
    }
  }

  /** Sets copies aside. */
  @Trace(name = "reserve stock")
  public void reserve(String isbn, int copies) throws SQLException {
    int rows =
        update(
            "UPDATE book SET copies = copies - ? WHERE isbn = ? AND copies >= ?",
            copies,
            isbn,
            copies);
    if (rows == 0) {
      throw new OutOfStockException(isbn, copies);
    }
  }

  /** Puts copies back. */
  @Trace(name = "release stock")
  public void release(String isbn, int copies) throws SQLException {
    update("UPDATE book SET copies = copies + ? WHERE isbn = ?", copies, isbn);
  }

  private int update(String sql, Object... values) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement.executeUpdate();
    }
  }
}
