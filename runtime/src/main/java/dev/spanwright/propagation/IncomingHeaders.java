package dev.spanwright.propagation;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The headers of a request as somebody's map has them: names in any case, as CGI variables ({@code
 * HTTP_SENTRY_TRACE}) or with underscores; values alone, or in a collection or an array.
 */
public final class IncomingHeaders {

  private static final Set<String> NAMES =
      Set.of(SentryTrace.HEADER, TraceParent.HEADER, TraceState.HEADER, Baggage.HEADER);

  private static final String CGI_PREFIX = "http_";

  private final Map<String, String> values = new LinkedHashMap<>();

  private IncomingHeaders() {}

  /**
   * Returns what finds the headers that matter for tracing by their lower-case names, several lines
   * joined by commas. The map is read now and not kept; what its code throws ends here.
   */
  public static Function<String, @Nullable String> of(@Nullable Map<?, ?> headers) {
    IncomingHeaders incoming = new IncomingHeaders();
    if (headers != null) {
      try {
        headers.forEach(incoming::add);
      } catch (Throwable foreign) {
        // The map's own code. What it gave before counts.
      }
    }
    return incoming.values::get;
  }

  private void add(@Nullable Object key, @Nullable Object value) {
    String name = key instanceof String text ? normalised(text) : "";
    if (NAMES.contains(name)) {
      try {
        addLines(name, value);
      } catch (Throwable foreign) { // the value's own code
        values.remove(name);
      }
    }
  }

  private void addLines(String name, @Nullable Object value) {
    if (value instanceof Collection<?> lines) {
      lines.forEach(line -> addLine(name, line));
    } else if (value instanceof Object[] lines) {
      Arrays.asList(lines).forEach(line -> addLine(name, line));
    } else {
      addLine(name, value);
    }
  }

  private void addLine(String name, @Nullable Object line) {
    if (line instanceof CharSequence text) {
      values.merge(name, text.toString(), (earlier, later) -> earlier + "," + later);
    }
  }

  private static String normalised(String key) {
    boolean cgi = key.regionMatches(true, 0, CGI_PREFIX, 0, CGI_PREFIX.length());
    String name = cgi ? key.substring(CGI_PREFIX.length()) : key;
    return name.replace('_', '-').toLowerCase(Locale.ROOT);
  }
}
