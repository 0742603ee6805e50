package dev.spanwright.pipeline;

import dev.spanwright.trace.Attributes;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The attributes that all spans of a process have in common (SPAN-91, SPAN-96…103). */
public final class CommonAttributes {

  private CommonAttributes() {}

  /**
   * Returns what every span carries.
   *
   * @param sdkVersion Spanwright's own version
   * @param environment where the application runs
   * @param release the application's version, if known
   * @param serverName the machine's name, if known
   */
  public static Attributes ofAll(
      String sdkName,
      String sdkVersion,
      String environment,
      @Nullable String release,
      @Nullable String serverName) {
    Attributes.Builder all =
        Attributes.builder()
            .put("sentry.sdk.name", sdkName)
            .put("sentry.sdk.version", sdkVersion)
            .put("sentry.environment", environment)
            .put("sentry.release", release)
            .put("process.runtime.name", System.getProperty("java.runtime.name"))
            .put("process.runtime.version", System.getProperty("java.version"))
            .put("os.name", System.getProperty("os.name"));
    if (serverName != null) {
      all.put("server.address", serverName).put("sentry.is_localhost", isLoopback(serverName));
    }
    return all.build();
  }

  /** Returns what top-level spans carry besides. */
  public static Attributes ofTopLevel(@Nullable String dist) {
    return Attributes.builder().put("sentry.dist", dist).build();
  }

  /** Goes by the text alone: looking a name up could take seconds. */
  private static boolean isLoopback(String serverName) {
    String name = serverName.toLowerCase(Locale.ROOT);
    return name.equals("localhost")
        || name.endsWith(".localhost")
        || name.startsWith("127.")
        || name.equals("::1")
        || name.equals("[::1]");
  }
}
