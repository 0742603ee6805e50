package dev.spanwright;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.wire.ScriptedServer;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether a secret would be found in the log, if one ever got there. */
@Tag("PIPE-106")
class LoggedSecretsTest {

  private static final System.Logger LOGGER = System.getLogger("dev.spanwright");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cannot reach https://0a1b2c@o1.ingest.example.com/7",
        "cannot reach http://key:secret@localhost:9/7",
        "sent " + ScriptedServer.PUBLIC_KEY,
        "sent " + ScriptedServer.SECRET_KEY,
        "X-Sentry-Auth: Sentry sentry_version=7, sentry_key=1",
        "Sentry sentry_secret=2",
        "continues 4b1de0a95f374c0e8a21bb0c9de7f512-93fb3a6c0e4d2b71-1",
        "00-4b1de0a95f374c0e8a21bb0c9de7f512-93fb3a6c0e4d2b71-01",
        "baggage is vendor=1,sentry-public_key=5",
        "the value is " + LoggedSecretsExtension.SECRET
      })
  void lineWithASecret_isFound(String line) {
    try (LogCapture log = LogCapture.start()) {
      LOGGER.log(Level.WARNING, line);
      assertThat(log.lines()).hasSize(1);
    }
    assertThat(LoggedSecretsExtension.takeFound()).singleElement().asString().contains(line);
  }

  @Test
  void exceptionWithASecret_isFound() {
    try (LogCapture log = LogCapture.start()) {
      LOGGER.log(Level.ERROR, "failed", new IOException("at " + ScriptedServer.SECRET_KEY));
      assertThat(log.lines()).hasSize(1);
    }
    assertThat(LoggedSecretsExtension.takeFound()).hasSize(1);
  }

  @Test
  void debugLineWithASecret_isFound() {
    Logger logger = Logger.getLogger("dev.spanwright");
    java.util.logging.Level before = logger.getLevel();
    logger.setLevel(java.util.logging.Level.ALL);
    try (LogCapture log = LogCapture.start()) {
      LOGGER.log(Level.TRACE, "posts " + ScriptedServer.SECRET_KEY);
      assertThat(log.lines()).as("from level info up").isEmpty();
    } finally {
      logger.setLevel(before);
    }
    assertThat(LoggedSecretsExtension.takeFound()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the DSN must look like https://<public key>@<host>/<project id>",
        "spans go to project 7 at o1.ingest.example.com",
        "127.0.0.1:80 answered with HTTP 400: {\"id\":1}"
      })
  void lineWithout_isNot(String line) {
    try (LogCapture log = LogCapture.start()) {
      LOGGER.log(Level.WARNING, line);
      assertThat(log.lines()).hasSize(1);
    }
    assertThat(LoggedSecretsExtension.takeFound()).isEmpty();
  }
}
