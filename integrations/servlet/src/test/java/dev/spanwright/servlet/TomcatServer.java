package dev.spanwright.servlet;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.LifecycleState;
import org.apache.catalina.Wrapper;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.util.ServerInfo;
import org.jspecify.annotations.Nullable;

final class TomcatServer implements TestServer {

  private final Tomcat tomcat = new Tomcat();

  @Override
  public int start(
      String contextPath, Consumer<ServletContext> application, @Nullable Executor executor) {
    try {
      Path directory = Files.createTempDirectory("tomcat");
      directory.toFile().deleteOnExit();
      tomcat.setBaseDir(directory.toString());
      tomcat.setPort(0);
      Connector connector = tomcat.getConnector();
      connector.setProperty("address", "127.0.0.1");
      if (executor != null) {
        connector.getProtocolHandler().setExecutor(executor);
      }
      Context context = tomcat.addContext(contextPath, directory.toString());
      Wrapper files =
          Tomcat.addServlet(context, "default", "org.apache.catalina.servlets.DefaultServlet");
      files.setOverridable(true);
      context.addServletMappingDecoded("/", "default");
      context.addServletContainerInitializer(
          (classes, servletContext) -> application.accept(servletContext), Set.of());
      tomcat.start();
      return connector.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (LifecycleException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public String version() {
    return ServerInfo.getServerNumber().replaceFirst("\\.0$", "");
  }

  @Override
  public String clientGone() {
    return "org.apache.catalina.connector.ClientAbortException";
  }

  @Override
  public void close() {
    if (tomcat.getServer().getState() != LifecycleState.STARTED) {
      return;
    }
    try {
      tomcat.stop();
      tomcat.destroy();
    } catch (LifecycleException e) {
      throw new AssertionError(e);
    }
  }
}
