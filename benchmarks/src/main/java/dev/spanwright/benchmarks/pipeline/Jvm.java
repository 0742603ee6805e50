package dev.spanwright.benchmarks.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Starts JVMs with the class path of this one. */
final class Jvm {

  private Jvm() {}

  /**
   * Starts one; its errors go where ours go.
   *
   * @param optionsAndArguments those that begin with a minus are the JVM's, and come first
   */
  static Process start(Class<?> main, String... optionsAndArguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    Arrays.stream(optionsAndArguments).filter(Jvm::isOption).forEach(command::add);
    command.addAll(List.of("-classpath", System.getProperty("java.class.path"), main.getName()));
    Arrays.stream(optionsAndArguments).filter(text -> !isOption(text)).forEach(command::add);
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private static boolean isOption(String text) {
    return text.startsWith("-");
  }
}
