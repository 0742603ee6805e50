package dev.spanwright.servlet;

import jakarta.servlet.ServletContext;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A real server on a free port of this machine, for one test. */
interface TestServer extends AutoCloseable {

  /** Starts one application; returns the port. */
  default int start(String contextPath, Consumer<ServletContext> application) {
    return start(contextPath, application, /* executor= */ null);
  }

  /**
   * Starts one application.
   *
   * @param executor runs the requests, unless it is null
   * @return the port
   */
  int start(String contextPath, Consumer<ServletContext> application, @Nullable Executor executor);

  /** Returns the version of the server, such as {@code 11.0.1}. */
  String version();

  /** Returns the class that tells an application that the client is gone. */
  String clientGone();

  @Override
  void close();
}
