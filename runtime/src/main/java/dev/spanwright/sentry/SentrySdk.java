package dev.spanwright.sentry;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** How Spanwright introduces itself to servers. */
public final class SentrySdk {

  /** The name it goes by. */
  public static final String NAME = "sentry.java.spanwright";

  private static final String VERSION = readVersion();

  private SentrySdk() {}

  /** Returns the version of this library. */
  public static String version() {
    return VERSION;
  }

  /** Returns name and version as servers expect them of a client: {@code name/version}. */
  static String client() {
    return NAME + "/" + VERSION;
  }

  private static String readVersion() {
    Properties properties = new Properties();
    try (InputStream in = SentrySdk.class.getResourceAsStream("version.properties")) {
      if (in != null) {
        properties.load(in);
      }
    } catch (IOException e) {
      // The jar is damaged; that is no reason to fail here.
    }
    return properties.getProperty("version", "unknown");
  }
}
