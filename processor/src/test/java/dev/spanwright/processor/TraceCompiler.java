package dev.spanwright.processor;

import com.sun.source.util.JavacTask;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Runs the real javac over sources, with Spanwright on the processor path, as a build would: javac
 * finds the processor and the plugin as services and loads them with a class loader of its own.
 */
final class TraceCompiler {

  private final Path root;
  private final List<Path> sources = new ArrayList<>();
  private final List<String> options =
      new ArrayList<>(
          List.of("-g", "-Xlint:all", "-Xlint:-processing", "-Xlint:-options", "-Xlint:-path"));
  private final List<Processor> processors = new ArrayList<>();
  private List<Path> processorPath = runtimeClassPath();
  private List<Path> classPath = runtimeClassPath();

  private TraceCompiler(Path root) {
    this.root = root;
  }

  static TraceCompiler in(Path folder) {
    return new TraceCompiler(folder);
  }

  /** Adds a source; its file name follows from the package and the first type in it. */
  TraceCompiler source(String qualifiedName, String text) {
    sources.add(write(qualifiedName, text));
    return this;
  }

  /** Writes a source that javac must find by itself. */
  TraceCompiler implicitSource(String qualifiedName, String text) {
    write(qualifiedName, text);
    return option("-sourcepath", sourceFolder().toString());
  }

  TraceCompiler option(String... more) {
    options.addAll(Arrays.asList(more));
    return this;
  }

  TraceCompiler proxyMode() {
    return option("-Aspanwright.mode=proxy");
  }

  /** Hands javac this processor object, as build tools do; the plugin is still javac's to find. */
  TraceCompiler processor(Processor processor) {
    processors.add(processor);
    return this;
  }

  TraceCompiler classPath(List<Path> newClassPath) {
    classPath = newClassPath;
    return this;
  }

  TraceCompiler processorPath(List<Path> newProcessorPath) {
    processorPath = newProcessorPath;
    return this;
  }

  Compiled compile() {
    return lead(JavacTask::call);
  }

  /** How a tool goes about a task; returns whether it succeeded. */
  interface Lead {
    boolean lead(JavacTask task) throws IOException;
  }

  /** Compiles as a tool does that leads javac by its interface for tools. */
  Compiled lead(Lead lead) {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    StringWriter output = new StringWriter();
    boolean success;
    try (StandardJavaFileManager files = javac.getStandardFileManager(diagnostics, null, null)) {
      List<String> all = new ArrayList<>(options);
      Files.createDirectories(classFolder());
      all.addAll(List.of("-d", classFolder().toString()));
      all.addAll(List.of("-classpath", path(classPath) + File.pathSeparator + classFolder()));
      if (!processorPath.isEmpty()) {
        all.addAll(List.of("-processorpath", path(processorPath)));
      }
      JavacTask task =
          (JavacTask)
              javac.getTask(
                  output,
                  files,
                  diagnostics,
                  all,
                  null,
                  files.getJavaFileObjectsFromPaths(sources));
      if (!processors.isEmpty()) {
        task.setProcessors(processors);
      }
      success = lead.lead(task);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Compiled(success, diagnostics.getDiagnostics(), output.toString(), classFolder());
  }

  Path sourceFolder() {
    return root.resolve("src");
  }

  Path classFolder() {
    return root.resolve("classes");
  }

  private Path write(String qualifiedName, String text) {
    try {
      Path file = sourceFolder().resolve(qualifiedName.replace('.', '/') + ".java");
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The class path of the tests: annotations and runtime for users, all of us for processors. */
  static List<Path> runtimeClassPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .filter(Files::exists)
        .toList();
  }

  static String path(List<Path> entries) {
    return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }
}
