package dev.spanwright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** What javac left behind. */
record Compiled(
    boolean success,
    List<Diagnostic<? extends JavaFileObject>> diagnostics,
    String output,
    Path classFolder) {

  /** Demands that the compilation succeeded without a word. */
  Compiled succeedsSilently() {
    assertThat(messages()).as("messages of a clean compilation").isEmpty();
    assertThat(success).as("javac's success").isTrue();
    return this;
  }

  /** Demands exactly these messages, each {@code KIND File.java:line:column text}. */
  void says(String... messages) {
    assertThat(messages()).containsExactly(messages);
  }

  /** Demands exactly these messages. */
  void says(List<String> messages) {
    assertThat(messages()).containsExactlyElementsOf(messages);
  }

  List<String> messages() {
    return diagnostics.stream().map(Compiled::text).toList();
  }

  private static String text(Diagnostic<? extends JavaFileObject> diagnostic) {
    JavaFileObject source = diagnostic.getSource();
    String place =
        source == null
            ? ""
            : Path.of(source.toUri()).getFileName()
                + ":"
                + diagnostic.getLineNumber()
                + ":"
                + diagnostic.getColumnNumber()
                + " ";
    return diagnostic.getKind() + " " + place + diagnostic.getMessage(null);
  }

  /** Loads the classes as an application would; every one of them is verified by the JVM. */
  ClassLoader load() {
    try {
      return new URLClassLoader(
          new URL[] {classFolder.toUri().toURL()}, Compiled.class.getClassLoader());
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Calls a public static method without parameters. */
  Object call(String className, String method) throws Exception {
    return call(className, method, new Class<?>[0]);
  }

  /** Calls a public static method. */
  Object call(String className, String method, Class<?>[] types, Object... arguments)
      throws Exception {
    try {
      return load().loadClass(className).getMethod(method, types).invoke(null, arguments);
    } catch (java.lang.reflect.InvocationTargetException e) {
      if (e.getCause() instanceof Exception cause) {
        throw cause;
      }
      throw new AssertionError(e.getCause());
    }
  }

  byte[] classFile(String binaryName) {
    try {
      return Files.readAllBytes(classFolder.resolve(binaryName.replace('.', '/') + ".class"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean hasClassFile(String binaryName) {
    return Files.exists(classFolder.resolve(binaryName.replace('.', '/') + ".class"));
  }

  String generatedSource(String qualifiedName) {
    try {
      return Files.readString(classFolder.resolve(qualifiedName.replace('.', '/') + ".java"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the names of all files in the output folder, for messages. */
  List<String> files() {
    try (Stream<Path> files = Files.walk(classFolder)) {
      return files.filter(Files::isRegularFile).map(Path::toString).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
