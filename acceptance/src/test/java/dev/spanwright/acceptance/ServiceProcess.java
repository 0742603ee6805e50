package dev.spanwright.acceptance;

import dev.spanwright.acceptance.service.Lifetime;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A service in a JVM of its own. */
final class ServiceProcess {

  /** How long to wait for what must come. */
  static final Duration LONG = Duration.ofMinutes(2);

  /** They live for seconds: what makes a long life fast only makes this one slow to begin. */
  private static final List<String> SHORT_LIVED =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-Xmx256m");

  private final String name;
  private final Process process;
  private final Thread reader;
  private final Queue<String> output = new ConcurrentLinkedQueue<>();
  private final CompletableFuture<Integer> port = new CompletableFuture<>();

  private ServiceProcess(String name, Process process) {
    this.name = name;
    this.process = process;
    this.reader = new Thread(this::read, "output of " + name);
    reader.setDaemon(true);
    reader.start();
  }

  /**
   * Starts a service.
   *
   * @param main the class whose {@code main} is the service
   * @param variables its environment, of what tracing libraries ask for
   */
  static ServiceProcess start(String name, Class<?> main, Map<String, String> variables) {
    ProcessBuilder builder =
        new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    builder.command().addAll(SHORT_LIVED);
    builder.command().add(main.getName());
    builder.redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(ServiceProcess::isOfTracing);
    environment.putAll(variables);
    environment.put("CLASSPATH", System.getProperty("java.class.path"));
    try {
      return new ServiceProcess(name, builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isOfTracing(String variable) {
    return variable.startsWith("SENTRY_")
        || variable.startsWith("SPANWRIGHT_")
        || variable.startsWith("OTEL_");
  }

  private void read() {
    try (BufferedReader lines = process.inputReader()) {
      String line = lines.readLine();
      while (line != null) {
        output.add(line);
        if (line.startsWith(Lifetime.LISTENS)) {
          port.complete(Integer.valueOf(line.substring(Lifetime.LISTENS.length())));
        }
        line = lines.readLine();
      }
    } catch (IOException e) {
      output.add(e.toString()); // the process has been destroyed
    }
    port.completeExceptionally(new IllegalStateException(name + " has ended"));
  }

  /** Returns the URL of a path, as soon as the service can be called. */
  String at(String path) {
    try {
      return "http://127.0.0.1:" + port.get(LONG.toSeconds(), TimeUnit.SECONDS) + path;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    } catch (ExecutionException | TimeoutException e) {
      throw new AssertionError(name + " does not listen", e);
    }
  }

  /** Returns the same, with another service's URL that this one is to call. */
  String at(String path, String next) {
    return at(path) + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
  }

  /** Asks it to end in order. */
  void askToEnd() {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      output.add(e.toString()); // it has ended by itself, which the exit code tells
    }
  }

  /** Waits until it has ended, having sent all that it recorded. */
  void awaitEnd() {
    try {
      if (!process.waitFor(LONG.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError(name + " does not end");
      }
      reader.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
    if (process.exitValue() != 0) {
      throw new AssertionError(name + " has ended with exit code " + process.exitValue());
    }
  }

  /** Ends it at once, whatever it does, unless it has ended. */
  void destroy() {
    process.destroyForcibly().onExit().join();
  }

  /** Returns all that it has printed. */
  String output() {
    return name + ":\n" + String.join("\n", output).indent(2);
  }
}
