package dev.spanwright.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The sample as whoever starts it sees it.
 *
 * @param status what the process has ended with
 * @param out what it has printed
 * @param err what it has said besides
 */
record SampleProcess(int status, String out, String err) {

  private static final Set<String> SETTINGS = Set.of("OTEL_", "SENTRY_", "SPANWRIGHT_");

  /** Runs it with these arguments, and without settings from the environment. */
  static SampleProcess run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-classpath");
    command.add(System.getProperty("java.class.path"));
    command.add(Bookshop.class.getName());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder
        .environment()
        .keySet()
        .removeIf(variable -> SETTINGS.stream().anyMatch(variable::startsWith));
    Process process = builder.start();
    String out = text(process.getInputStream().readAllBytes());
    String err = text(process.getErrorStream().readAllBytes()); // too little to fill a pipe
    return new SampleProcess(process.waitFor(), out, err);
  }

  private static String text(byte[] printed) {
    return new String(printed, StandardCharsets.UTF_8);
  }
}
