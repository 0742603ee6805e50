package dev.spanwright;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.wire.ScriptedServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Reads every line that Spanwright logs during the whole test suite, and fails the test after which
 * it finds one with a DSN's key, a trace header's value or an attribute's value that tests mark as
 * {@link #SECRET}. JUnit finds it as a service and lets it look at every test.
 */
public final class LoggedSecretsExtension
    implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

  /** Part of whatever an application would not want to see in a log. */
  public static final String SECRET = "for nobody's eyes 5d41402abc4b2a76b9719d91";

  private static final Pattern SECRETS =
      Pattern.compile(
          String.join(
              "|",
              Pattern.quote(ScriptedServer.PUBLIC_KEY),
              Pattern.quote(ScriptedServer.SECRET_KEY),
              Pattern.quote(SECRET),
              "sentry_(?:key|secret)=", // X-Sentry-Auth
              "://[^/@\\s<]+@", // any DSN
              "\\b[0-9a-f]{32}-[0-9a-f]{16}\\b", // sentry-trace, traceparent
              "\\bsentry-[a-z_]+=")); // baggage

  private static final Queue<String> FOUND = new ConcurrentLinkedQueue<>();

  /** Held on to, or its handler would go with it. */
  private static final Logger LOGGER = Logger.getLogger("dev.spanwright");

  private static final Handler READER = new Reader();

  /** Returns what has been found so far, which is forgiven. */
  static List<String> takeFound() {
    List<String> found = new ArrayList<>(FOUND);
    FOUND.removeAll(found);
    return found;
  }

  @Override
  public void beforeAll(ExtensionContext tests) {
    if (!Arrays.asList(LOGGER.getHandlers()).contains(READER)) {
      LOGGER.addHandler(READER);
    }
  }

  @Override
  public void afterEach(ExtensionContext test) {
    assertNothingFound(test);
  }

  @Override
  public void afterAll(ExtensionContext tests) {
    assertNothingFound(tests); // of threads that outlived the last test
  }

  private static void assertNothingFound(ExtensionContext after) {
    assertThat(takeFound()).as("secrets logged until %s", after.getDisplayName()).isEmpty();
  }

  private static final class Reader extends Handler {

    Reader() {
      setLevel(Level.ALL);
    }

    @Override
    public void publish(LogRecord entry) {
      StringWriter text = new StringWriter();
      text.append(entry.getMessage()).append(' ').append(Arrays.toString(entry.getParameters()));
      Throwable thrown = entry.getThrown();
      if (thrown != null) {
        thrown.printStackTrace(new PrintWriter(text, /* autoFlush= */ true));
      }
      if (SECRETS.matcher(text.toString()).find()) {
        FOUND.add(text.toString());
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
