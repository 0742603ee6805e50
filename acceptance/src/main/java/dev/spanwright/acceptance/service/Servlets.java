package dev.spanwright.acceptance.service;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;

/** Tomcat with one application, on a free port of this machine. */
final class Servlets implements AutoCloseable {

  private final Tomcat tomcat = new Tomcat();
  private final Path directory;

  private Servlets(Path directory) {
    this.directory = directory;
  }

  static Servlets start(Consumer<ServletContext> application)
      throws IOException, LifecycleException {
    Servlets servlets = new Servlets(Files.createTempDirectory("tomcat"));
    servlets.begin(application);
    return servlets;
  }

  private void begin(Consumer<ServletContext> application) throws LifecycleException {
    tomcat.setBaseDir(directory.toString());
    tomcat.setPort(0);
    Connector connector = tomcat.getConnector();
    connector.setProperty("address", "127.0.0.1");
    // How long the end waits for threads that still end their spans.
    connector.setProperty("executorTerminationTimeoutMillis", "60000");
    Context context = tomcat.addContext("", directory.toString());
    context.addServletContainerInitializer(
        (classes, servletContext) -> application.accept(servletContext), Set.of());
    tomcat.start();
  }

  int port() {
    return tomcat.getConnector().getLocalPort();
  }

  /** Returns when all requests have been served. */
  @Override
  public void close() throws IOException, LifecycleException {
    tomcat.stop();
    tomcat.destroy();
    try (Stream<Path> files = Files.walk(directory)) {
      files.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    }
  }
}
