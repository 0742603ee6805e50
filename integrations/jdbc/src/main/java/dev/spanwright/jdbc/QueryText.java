package dev.spanwright.jdbc;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What there is to say about the text of a query.
 *
 * @param text the text without literals and comments
 * @param operation the command, such as {@code SELECT}; null if it is not a known one
 * @param summary the commands and what they are about, such as {@code SELECT orders}; empty if
 *     there is no known command
 * @param collection the table, if there is just one
 * @param procedure the stored procedure that is called
 */
record QueryText(
    String text,
    @Nullable String operation,
    String summary,
    @Nullable String collection,
    @Nullable String procedure) {

  private static final String BATCH = "BATCH";

  /**
   * Returns what there is to say about a batch.
   *
   * @param texts the different texts in it, at least one
   */
  static QueryText ofBatch(Set<QueryText> texts) {
    String common = same(texts, QueryText::summary);
    return new QueryText(
        texts.stream().map(QueryText::text).collect(Collectors.joining("; ")),
        batchOf(same(texts, QueryText::operation)),
        batchOf(common),
        same(texts, QueryText::collection),
        same(texts, QueryText::procedure));
  }

  private static String batchOf(@Nullable String what) {
    return what == null || what.isEmpty() ? BATCH : BATCH + " " + what;
  }

  /** Returns what is the same in all of them, or null. */
  private static @Nullable String same(
      Set<QueryText> texts, Function<QueryText, @Nullable String> part) {
    Set<@Nullable String> values = new HashSet<>();
    texts.forEach(text -> values.add(part.apply(text)));
    return values.size() == 1 ? values.iterator().next() : null;
  }
}
