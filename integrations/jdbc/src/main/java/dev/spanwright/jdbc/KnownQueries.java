package dev.spanwright.jdbc;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what was read from the texts of prepared statements, which come again and again; those
 * of other statements have values in them and do not.
 *
 * <p>Keeps between one and two generations of the texts that were last seen. Threads may race: at
 * worst a text is read twice. Thread-safe.
 */
final class KnownQueries {

  private static final int GENERATION = 500;

  /** Longer texts are not kept: they would hold too much memory. */
  private static final int LONGEST = 10_000;

  private record Key(String sql, Dialect dialect) {}

  private volatile Map<Key, QueryText> young = new ConcurrentHashMap<>();
  private volatile Map<Key, QueryText> old = Map.of();

  QueryText read(String sql, Dialect dialect) {
    Key key = new Key(sql, dialect);
    QueryText known = known(key);
    if (known == null) {
      known = SqlReader.read(sql, dialect);
      keep(key, known);
    }
    return known;
  }

  private @Nullable QueryText known(Key key) {
    QueryText known = young.get(key);
    if (known == null) {
      known = old.get(key);
      if (known != null) {
        keep(key, known);
      }
    }
    return known;
  }

  private void keep(Key key, QueryText text) {
    if (key.sql().length() > LONGEST) {
      return;
    }
    Map<Key, QueryText> generation = young;
    if (generation.size() >= GENERATION) {
      old = generation;
      generation = new ConcurrentHashMap<>();
      young = generation;
    }
    generation.put(key, text);
  }
}
