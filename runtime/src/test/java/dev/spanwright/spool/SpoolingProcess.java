package dev.spanwright.spool;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Another process that uses a spool: does as it is told, line by line, and says what came of it.
 */
final class SpoolingProcess implements AutoCloseable {

  private final Process process;
  private final BufferedReader answers;

  private SpoolingProcess(Process process) {
    this.process = process;
    this.answers =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  static SpoolingProcess start(Path directory) throws IOException {
    return start(List.of(), directory);
  }

  /** Starts it in a shell that has run this before. */
  static SpoolingProcess startAfter(String shellCommand, Path directory) throws IOException {
    return start(List.of("sh", "-c", shellCommand + "; exec \"$0\" \"$@\""), directory);
  }

  private static SpoolingProcess start(List<String> prefix, Path directory) throws IOException {
    List<String> command = new ArrayList<>(prefix);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:-UsePerfData"); // a file as well
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(SpoolingProcess.class.getName());
    command.add(directory.toString());
    return new SpoolingProcess(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  /** Has it do something, and returns what it says. */
  String does(String action) throws IOException {
    process.getOutputStream().write((action + "\n").getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
    return String.valueOf(answers.readLine());
  }

  /** Ends it without a chance to clean up. */
  @Override
  public void close() {
    process.destroyForcibly().onExit().orTimeout(30, TimeUnit.SECONDS).join();
  }

  @SuppressWarnings("SystemOut") // read by the test
  public static void main(String[] arguments) throws IOException {
    BufferedReader actions =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    try (Spool spool =
        Spool.open(
            Path.of(arguments[0]),
            SpoolSite.OWNER,
            1 << 20,
            drop -> {},
            (level, message) -> System.err.println(message))) {
      String action = actions.readLine();
      while (action != null) {
        System.out.println(act(spool, action));
        action = actions.readLine();
      }
    }
  }

  private static String act(Spool spool, String action) {
    SpooledEnvelope envelope =
        action.equals("oldest")
            ? spool.oldest()
            : spool.add(SpoolSite.envelope(1, Integer.parseInt(action)), 1);
    return envelope == null ? "none" : envelope.id();
  }
}
