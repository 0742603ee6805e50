package dev.spanwright.benchmarks.calls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.openjdk.jmh.util.Version;

/** Says where something was measured. */
public final class Machine {

  private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

  private Machine() {}

  /** Returns the JDK, what is measured with, and the processor. */
  public static String described() {
    return String.format(
        "JDK %s (%s), JMH %s, OpenTelemetry SDK %s, %s, %d cores (%s).%n",
        Runtime.version(),
        System.getProperty("java.vm.name"),
        Version.getPlainVersion().replaceAll("\\s.*", ""),
        System.getProperty("opentelemetry.version", "?"),
        System.getProperty("os.name"),
        Runtime.getRuntime().availableProcessors(),
        processor());
  }

  /** Returns the processor's name where the system tells it, else the architecture. */
  private static String processor() {
    if (Files.isReadable(CPU_INFO)) {
      try (Stream<String> lines = Files.lines(CPU_INFO)) {
        return lines
            .filter(line -> line.startsWith("model name"))
            .findFirst()
            .map(line -> line.replaceFirst(".*:\\s*", ""))
            .orElse(System.getProperty("os.arch"));
      } catch (IOException e) {
        return System.getProperty("os.arch");
      }
    }
    return System.getProperty("os.arch");
  }
}
