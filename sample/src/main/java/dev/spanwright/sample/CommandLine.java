package dev.spanwright.sample;

import java.net.URI;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * What the sample is asked to do.
 *
 * @param help whether to explain itself, and nothing else
 * @param collectors where spans go, too
 */
record CommandLine(boolean help, List<URI> collectors) {

  static final String HELP =
      """
      A bookshop that takes a few orders and shows the trace of each.

        --otlp URL   sends the spans to an OpenTelemetry Collector, too: over HTTP, to
                     URL/v1/traces, or to just URL if it has a path
        --help       shows this

      Spans go to SENTRY_DSN if it is set, else they are printed.
      """;

  private static final String EXAMPLE = "such as http://localhost:4318";

  /** Copies the list. */
  CommandLine {
    collectors = List.copyOf(collectors);
  }

  /**
   * Reads the arguments.
   *
   * @throws IllegalArgumentException if there is something wrong with them; its message is for
   *     whoever has written them
   */
  static CommandLine parse(String... arguments) {
    boolean help = false;
    List<URI> collectors = new ArrayList<>();
    Iterator<String> rest = List.of(arguments).iterator();
    while (rest.hasNext()) {
      String argument = rest.next();
      switch (argument) {
        case "--help", "-h" -> help = true;
        case "--otlp" -> collectors.add(collector(rest));
        default ->
            throw new IllegalArgumentException(
                "unknown argument " + argument + ": there are --otlp URL and --help");
      }
    }
    return new CommandLine(help, collectors);
  }

  private static URI collector(Iterator<String> rest) {
    if (!rest.hasNext()) {
      throw new IllegalArgumentException("--otlp lacks the URL of a collector, " + EXAMPLE);
    }
    String text = rest.next();
    try {
      URI url = URI.create(text);
      String scheme = String.valueOf(url.getScheme());
      if ((scheme.equals("http") || scheme.equals("https")) && url.getHost() != null) {
        return url;
      }
    } catch (IllegalArgumentException e) {
      // As wrong as those that are URLs of something else.
    }
    throw new IllegalArgumentException(
        "--otlp " + text + ": this is no http:// or https:// URL, " + EXAMPLE);
  }
}
