package dev.spanwright.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Runs javac as a process of its own, in a working folder, as a person would. */
final class CommandLineJavac {

  private final Path folder;
  private final List<String> sources = new ArrayList<>();
  private final List<String> options =
      new ArrayList<>(List.of("-g", "-Xlint:all,-processing,-path"));
  private boolean withPlugin = true;
  private boolean withProcessor = true;
  private int exitValue;

  private CommandLineJavac(Path folder) {
    this.folder = folder;
  }

  static CommandLineJavac in(Path folder) {
    return new CommandLineJavac(folder);
  }

  CommandLineJavac source(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    sources.add(path);
    return this;
  }

  CommandLineJavac options(String... more) {
    options.addAll(Arrays.asList(more));
    return this;
  }

  /** Hides the plugin's service entry. */
  CommandLineJavac withoutPlugin() {
    withPlugin = false;
    return this;
  }

  CommandLineJavac withoutProcessor() {
    withProcessor = false;
    return this;
  }

  /** Returns what javac printed. */
  String run() throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
    command.addAll(options);
    command.addAll(List.of("-classpath", TraceCompiler.path(TraceCompiler.runtimeClassPath())));
    command.addAll(
        withProcessor
            ? List.of("-processorpath", TraceCompiler.path(processorPath()))
            : List.of("-proc:none", "-processorpath", folder.toString()));
    command.addAll(sources);
    Path output = Files.createTempFile("javac", ".txt");
    Process javac =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    exitValue = javac.waitFor();
    return Files.readString(output);
  }

  int exitValue() {
    return exitValue;
  }

  /** Returns the classes below a folder of the working folder. */
  Compiled compiled(String classFolder) {
    return new Compiled(exitValue == 0, List.of(), "", folder.resolve(classFolder));
  }

  private List<Path> processorPath() throws IOException {
    if (withPlugin) {
      return TraceCompiler.runtimeClassPath();
    }
    List<Path> entries = new ArrayList<>();
    for (Path entry : TraceCompiler.runtimeClassPath()) {
      boolean isOurs = Files.exists(entry.resolve(PLUGIN_SERVICE));
      entries.add(isOurs ? copyWithoutPlugin(entry) : entry);
    }
    return entries;
  }

  private static final String PLUGIN_SERVICE = "META-INF/services/com.sun.source.util.Plugin";

  private Path copyWithoutPlugin(Path classes) throws IOException {
    Path copy = Files.createTempDirectory("processor");
    try (Stream<Path> files = Files.walk(classes)) {
      files
          .filter(Files::isRegularFile)
          .filter(file -> !file.endsWith(PLUGIN_SERVICE))
          .forEach(
              file -> {
                try {
                  Path target = copy.resolve(classes.relativize(file).toString());
                  Files.createDirectories(target.getParent());
                  Files.copy(file, target);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
    return copy;
  }
}
