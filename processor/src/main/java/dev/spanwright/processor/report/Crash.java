package dev.spanwright.processor.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Words for a failure of ours: one message that says so, instead of a dying compiler. */
public final class Crash {

  private static final int FRAMES = 4;

  private Crash() {}

  /**
   * Returns the message.
   *
   * @param where what was being worked on, such as a type's name
   */
  public static String message(String where, RuntimeException cause) {
    return "[internal-error] Spanwright %s failed on %s: %s (%s). This is our mistake, not yours; please report it with the source that provokes it"
        .formatted(version(), where, cause, frames(cause));
  }

  private static String frames(RuntimeException cause) {
    return Arrays.stream(cause.getStackTrace())
        .limit(FRAMES)
        .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
        .collect(Collectors.joining(" < "));
  }

  private static String version() {
    try (InputStream in = Crash.class.getResourceAsStream("version.txt")) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      return "of unknown version";
    }
  }
}
