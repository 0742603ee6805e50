package dev.spanwright.doctor;

import dev.spanwright.sentry.Dsn;
import dev.spanwright.sentry.SentryProbe;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Looks whether the spool can be used, and what waits there. */
final class SpoolStep implements Step {

  private final Path directory;
  private final Dsn dsn;

  SpoolStep(Path directory, Dsn dsn) {
    this.directory = directory;
    this.dsn = dsn;
  }

  @Override
  public String name() {
    return "looking into the spool " + directory;
  }

  @Override
  public boolean take(Notes notes, Duration limit) {
    if (!Files.exists(directory)) {
      notes.note("The spool " + directory + " is not there yet: it is made at the first outage");
    } else if (!Files.isDirectory(directory)) {
      notes.warning("The spool " + directory + " is no directory: nothing can be kept there");
    } else if (!Files.isWritable(directory)) {
      notes.warning("The spool " + directory + " is not writable: nothing can be kept there");
    } else {
      SentryProbe.Waiting waiting =
          new SentryProbe(dsn, limit).waiting(directory, (level, text) -> notes.warning(text));
      notes.note(
          "The spool "
              + directory
              + " is writable; "
              + (waiting.spans() == 1 ? "1 span waits" : waiting.spans() + " spans wait")
              + " there ("
              + waiting.bytes()
              + " bytes)");
    }
    return true; // without it spans get through as well, as long as the server is up
  }
}
