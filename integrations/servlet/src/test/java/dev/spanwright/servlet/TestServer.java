package dev.spanwright.servlet;

import jakarta.servlet.ServletContext;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A real server on a free port of this machine, for one test. */
interface TestServer extends AutoCloseable {

  /** Lets what is at that path answer every request that fails. Counts for the next start. */
  void errorPage(String path);

  /**
   * Starts one application.
   *
   * @param folder where the server may write to
   * @param executor runs the requests, unless it is null
   * @return the port
   */
  int start(
      Path folder,
      String contextPath,
      Consumer<ServletContext> application,
      @Nullable Executor executor);

  /** Returns the version of the server, such as {@code 11.0.1}. */
  String version();

  @Override
  void close();
}
