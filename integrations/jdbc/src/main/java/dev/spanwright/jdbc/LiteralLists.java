package dev.spanwright.jdbc;

/**
 * Makes lists of literals that differ in length the same text: {@code IN (?, ?, ?)} becomes {@code
 * IN (?)}, and of several rows of {@code VALUES} those that are only literals become one.
 *
 * <p>Is told of each thing right after it was written, and takes back what it wants shorter.
 */
final class LiteralLists {

  private enum Rows {
    NONE,
    EXPECTED,
    FIRST,
    BETWEEN,
    AFTER_COMMA,
    FURTHER
  }

  private final StringBuilder out;

  private boolean afterIn;

  /** Where the content of an {@code IN} list begins; -1 outside of any. */
  private int listStart = -1;

  private int listDepth;

  private Rows rows = Rows.NONE;

  /** Where the last row that stays ends. */
  private int rowsEnd;

  private int rowDepth;

  /** Whether there are but literals in the row. */
  private boolean plainRow;

  LiteralLists(StringBuilder out) {
    this.out = out;
  }

  /** A literal or a parameter. */
  void value() {
    afterIn = false;
    endRows();
  }

  /** A name or something else that is neither literal nor sign nor word. */
  void other() {
    afterIn = false;
    listStart = -1;
    plainRow = false;
    endRows();
  }

  void word(String upper) {
    if (!isLiteral(upper)) {
      other();
    } else {
      value();
    }
    afterIn = upper.equals("IN");
    if (upper.equals("VALUES")) {
      rows = Rows.EXPECTED;
    }
  }

  private static boolean isLiteral(String upper) {
    return switch (upper) {
      case "NULL", "TRUE", "FALSE", "DEFAULT" -> true;
      default -> false;
    };
  }

  void sign(char c) {
    switch (c) {
      case '(' -> open();
      case ')' -> close();
      case ',' -> {
        if (rows == Rows.BETWEEN) {
          rows = Rows.AFTER_COMMA;
        } else {
          value();
        }
      }
      case '-', '+' -> value();
      default -> other();
    }
    afterIn = false;
  }

  private void open() {
    if (listStart >= 0) {
      listDepth++;
    } else if (afterIn) {
      listStart = out.length();
      listDepth = 1;
    }
    switch (rows) {
      case EXPECTED -> {
        rows = Rows.FIRST;
        rowDepth = 1;
      }
      case AFTER_COMMA -> {
        rows = Rows.FURTHER;
        rowDepth = 1;
        plainRow = true;
      }
      case FIRST, FURTHER -> rowDepth++;
      default -> rows = Rows.NONE;
    }
  }

  private void close() {
    if (listStart >= 0 && --listDepth == 0) {
      if (out.length() > listStart + 1) {
        out.setLength(listStart);
        out.append("?)");
      }
      listStart = -1;
    }
    if ((rows == Rows.FIRST || rows == Rows.FURTHER) && --rowDepth == 0) {
      if (rows == Rows.FURTHER && plainRow) {
        out.setLength(rowsEnd);
      }
      rowsEnd = out.length();
      rows = Rows.BETWEEN;
    } else {
      endRows();
    }
  }

  /** What comes after a row and is no comma is no row either. */
  private void endRows() {
    if (rows != Rows.FIRST && rows != Rows.FURTHER) {
      rows = Rows.NONE;
    }
  }
}
