package dev.spanwright.servlet;

import jakarta.servlet.ServletContext;
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
import org.apache.tomcat.util.descriptor.web.ErrorPage;
import org.jspecify.annotations.Nullable;

final class TomcatServer implements TestServer {

  /** No client of a test has to try again. */
  private static final int BACKLOG = 1000;

  private final Tomcat tomcat = new Tomcat();
  private @Nullable String errorPage;

  @Override
  public void errorPage(String path) {
    errorPage = path;
  }

  @Override
  public int start(
      Path folder,
      String contextPath,
      Consumer<ServletContext> application,
      @Nullable Executor executor) {
    try {
      tomcat.setBaseDir(folder.toString());
      tomcat.setPort(0);
      Connector connector = tomcat.getConnector();
      connector.setProperty("address", "127.0.0.1");
      if (executor != null) {
        connector.getProtocolHandler().setExecutor(executor);
      }
      connector.setProperty("acceptCount", String.valueOf(BACKLOG));
      Context context = tomcat.addContext(contextPath, folder.toString());
      if (errorPage != null) {
        ErrorPage page = new ErrorPage();
        page.setLocation(errorPage);
        context.addErrorPage(page);
      }
      Wrapper files =
          Tomcat.addServlet(context, "default", "org.apache.catalina.servlets.DefaultServlet");
      files.setOverridable(true);
      context.addServletMappingDecoded("/", "default");
      context.addServletContainerInitializer(
          (classes, servletContext) -> application.accept(servletContext), Set.of());
      tomcat.start();
      return connector.getLocalPort();
    } catch (LifecycleException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public String version() {
    return ServerInfo.getServerNumber().replaceFirst("\\.0$", "");
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
