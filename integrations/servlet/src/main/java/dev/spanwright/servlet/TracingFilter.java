package dev.spanwright.servlet;

import dev.spanwright.trace.TraceScope;
import dev.spanwright.trace.Traces;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Records one span for each request, from the first filter to the end of the response, and
 * continues the trace of the process that has made the request.
 *
 * <p>It has to be the first filter, to support asynchronous processing, and to be mapped to the
 * dispatcher types {@code REQUEST} and {@code ASYNC}, all of which {@link #register} sees to:
 *
 * <pre>{@code
 * TracingFilter.builder().build().register(servletContext);
 * }</pre>
 *
 * <p>In a {@code web.xml} it takes the init parameters {@code style}, {@code capturedMethods}
 * (separated by commas) and {@code responseHeaders}. If one of them is wrong, a message in the log
 * says so, and the filter lets every request pass untraced.
 *
 * <p>What it may record of users, cookies, headers, URLs and bodies is the business of {@link
 * dev.spanwright.Options.Builder#dataCollection}. Whatever goes wrong in here, requests are served.
 * Thread-safe.
 *
 * @see RequestSpan
 */
public final class TracingFilter implements Filter {

  private static final System.Logger LOGGER = System.getLogger("dev.spanwright");

  private FilterSettings settings;
  private boolean off;

  /** Makes a filter with the default settings: for containers, which set init parameters. */
  public TracingFilter() {
    this(FilterSettings.DEFAULTS);
  }

  private TracingFilter(FilterSettings settings) {
    this.settings = settings;
  }

  /** Starts with the default settings. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Adds this filter to an application that is about to start, in front of those that are declared
   * elsewhere. Those that were added in code before stay before it.
   */
  public void register(ServletContext application) {
    FilterRegistration.@Nullable Dynamic registration =
        application.addFilter(TracingFilter.class.getName(), this);
    if (registration == null) {
      LOGGER.log(
          System.Logger.Level.WARNING,
          "TracingFilter is registered already: the one that was first stays");
      return;
    }
    registration.setAsyncSupported(true);
    registration.addMappingForUrlPatterns(
        EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC), /* isMatchAfter= */ false, "/*");
  }

  @Override
  public void init(FilterConfig config) {
    try {
      FilterSettings read = settings;
      for (String parameter : Collections.list(config.getInitParameterNames())) {
        read = read.with(parameter, config.getInitParameter(parameter));
      }
      settings = read;
    } catch (IllegalArgumentException e) {
      off = true;
      LOGGER.log(
          System.Logger.Level.ERROR,
          "Filter " + config.getFilterName() + " traces nothing: " + e.getMessage());
    }
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (off
        || !(request instanceof HttpServletRequest http)
        || !(response instanceof HttpServletResponse httpResponse)) {
      chain.doFilter(request, response);
      return;
    }
    Exchange known = Exchange.of(http);
    DispatcherType dispatcher = http.getDispatcherType();
    if (known == null && dispatcher == DispatcherType.REQUEST) {
      serve(http, httpResponse, chain);
    } else if (known != null && dispatcher == DispatcherType.ASYNC) {
      known.goOn(http, httpResponse, chain);
    } else {
      chain.doFilter(request, response); // a part of a request that is traced as a whole
    }
  }

  private void serve(HttpServletRequest http, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    IncomingRequest incoming = new IncomingRequest(http);
    TraceScope scope = Traces.continueTrace(incoming::traceHeader).open();
    try {
      Exchange.start(incoming, response, settings).serve(http, response, chain);
    } finally {
      scope.close(); // asynchronous work goes on without the thread: nothing stays on it
    }
  }

  @Override
  public String toString() {
    return "TracingFilter{" + (off ? "off" : settings) + "}";
  }

  /** Collects settings. For one thread. */
  public static final class Builder {
    private FilterSettings settings = FilterSettings.DEFAULTS;

    private Builder() {}

    /** Says what spans are named after; {@link NamingStyle#URL} unless set. */
    public Builder style(NamingStyle style) {
      settings = settings.withStyle(style);
      return this;
    }

    /**
     * Says which requests get a span by their method, in upper or lower case: all but HEAD and
     * OPTIONS unless set. The others belong to their caller's trace all the same, and so does what
     * is traced in them.
     */
    public Builder capturedMethods(String... methods) {
      settings = settings.withCapturedMethods(Set.of(methods));
      return this;
    }

    /** Says whether the headers of responses are recorded, which they are not unless set. */
    public Builder responseHeaders(boolean record) {
      settings = settings.withResponseHeaders(record);
      return this;
    }

    /**
     * Says with which status codes a response that was made of an exception is a failure, so that
     * the exception is recorded: 500 to 599 unless set.
     *
     * @see RequestSpan#handled
     */
    public Builder failedStatusCodes(Set<Integer> codes) {
      settings = settings.withFailedStatusCodes(codes);
      return this;
    }

    /**
     * Names the integration that the spans are of, for one that brings this filter along: {@code
     * auto.http.servlet} unless set.
     */
    public Builder origin(String origin) {
      settings = settings.withOrigin(origin);
      return this;
    }

    /** Returns the filter. */
    public TracingFilter build() {
      return new TracingFilter(settings);
    }
  }
}
