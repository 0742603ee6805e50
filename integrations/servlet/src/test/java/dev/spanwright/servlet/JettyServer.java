package dev.spanwright.servlet;

import jakarta.servlet.ServletContext;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.function.Consumer;
import org.eclipse.jetty.ee10.servlet.ErrorPageErrorHandler;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.ExecutorThreadPool;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ThreadPool;
import org.jspecify.annotations.Nullable;

final class JettyServer implements TestServer {

  /** No client of a test has to try again. */
  private static final int BACKLOG = 1000;

  private @Nullable Server server;
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
    Server starting = new Server(threads(executor));
    server = starting;
    ServerConnector connector = new ServerConnector(starting);
    connector.setHost("127.0.0.1");
    connector.setAcceptQueueSize(BACKLOG);
    starting.addConnector(connector);
    ServletContextHandler handler = new ServletContextHandler();
    handler.setContextPath(contextPath.isEmpty() ? "/" : contextPath);
    handler.setTempDirectory(folder.toFile());
    if (errorPage != null) {
      ErrorPageErrorHandler pages = new ErrorPageErrorHandler();
      pages.addErrorPage(ErrorPageErrorHandler.GLOBAL_ERROR_PAGE, errorPage);
      handler.setErrorHandler(pages);
    }
    handler.addServletContainerInitializer(
        (classes, servletContext) -> application.accept(servletContext));
    starting.setHandler(handler);
    try {
      starting.start();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
    return connector.getLocalPort();
  }

  private static ThreadPool threads(@Nullable Executor executor) {
    if (executor instanceof ThreadPoolExecutor pool) {
      return new ExecutorThreadPool(pool);
    }
    QueuedThreadPool threads = new QueuedThreadPool();
    if (executor != null) {
      threads.setVirtualThreadsExecutor(executor);
      threads.setReservedThreads(0); // they would serve some of the requests
    }
    return threads;
  }

  @Override
  public String version() {
    return Server.getVersion();
  }

  @Override
  public void close() {
    if (server != null) {
      try {
        server.stop();
      } catch (Exception e) {
        throw new AssertionError(e);
      }
    }
  }
}
