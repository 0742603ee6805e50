package dev.spanwright.spring.web;

import static dev.spanwright.spring.RunningApplication.own;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.spring.RunningApplication;
import dev.spanwright.trace.FinishedSpan;
import dev.spanwright.trace.SpanStatus;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.AsyncHandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Filters and interceptors with spans of their own. */
class MiddlewareTest {

  private static final BlockingQueue<String> CALLS = new LinkedBlockingQueue<>();

  private abstract static class Recorded implements Filter {
    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
        throws IOException, ServletException {
      CALLS.add(getClass().getSimpleName());
      chain.doFilter(request, response);
    }
  }

  /** Just a bean. */
  @Order(1)
  static class Plain extends Recorded {}

  /** A bean that a registration takes, as well. */
  static class Both extends Recorded {}

  /** Known to its registration only. */
  static class Registered extends Recorded {}

  /** Registered, but not to be called. */
  static class Disabled extends Recorded {}

  @Configuration(proxyBeanMethods = false)
  static class Filters {

    @Bean
    Plain plain() {
      return new Plain();
    }

    @Bean
    Both both() {
      return new Both();
    }

    @Bean
    FilterRegistrationBean<Both> registrationOfBoth(Both both, Plain plain) {
      assertThat(plain).isNotNull(); // can be had by its class, whether it is traced or not
      FilterRegistrationBean<Both> registration = new FilterRegistrationBean<>(both);
      registration.setOrder(2);
      registration.addUrlPatterns("/orders/*");
      return registration;
    }

    @Bean
    FilterRegistrationBean<Registered> registered() {
      FilterRegistrationBean<Registered> registration =
          new FilterRegistrationBean<>(new Registered());
      registration.setOrder(3);
      return registration;
    }

    @Bean
    FilterRegistrationBean<Disabled> disabled() {
      FilterRegistrationBean<Disabled> registration = new FilterRegistrationBean<>(new Disabled());
      registration.setEnabled(false);
      return registration;
    }
  }

  private static class Interceptor implements AsyncHandlerInterceptor {

    @Override
    public boolean preHandle(
        HttpServletRequest request, HttpServletResponse response, Object handler) {
      if (request.getParameter("refused") != null) {
        throw new SecurityException("refused");
      }
      CALLS.add(getClass().getSimpleName() + " before");
      return true;
    }

    @Override
    public void postHandle(
        HttpServletRequest request,
        HttpServletResponse response,
        Object handler,
        ModelAndView modelAndView) {
      CALLS.add(getClass().getSimpleName() + " after");
    }

    @Override
    public void afterCompletion(
        HttpServletRequest request, HttpServletResponse response, Object handler, Exception e) {
      CALLS.add(getClass().getSimpleName() + " done");
    }

    @Override
    public void afterConcurrentHandlingStarted(
        HttpServletRequest request, HttpServletResponse response, Object handler) {
      CALLS.add(getClass().getSimpleName() + " left");
    }
  }

  static class Everywhere extends Interceptor {}

  static class AtOrders extends Interceptor {}

  @Configuration(proxyBeanMethods = false)
  static class Interceptors implements WebMvcConfigurer {
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
      registry.addInterceptor(new Everywhere());
      registry.addInterceptor(new AtOrders()).addPathPatterns("/orders/**");
    }
  }

  private static RunningApplication start(String... properties) {
    CALLS.clear();
    return RunningApplication.start(
        List.of(Shop.class, Filters.class, Interceptors.class), properties);
  }

  private static List<String> calls() {
    List<String> calls = new ArrayList<>();
    CALLS.drainTo(calls);
    return calls;
  }

  @Test
  @Tag("SRV-96")
  @Tag("SRV-145")
  void middleware_hasNoSpans_unlessAskedFor() throws Exception {
    try (RunningApplication shop = start()) {
      shop.get("/orders/42");
      shop.spans(2);
      assertThat(calls())
          .containsExactly(
              "Plain",
              "Both",
              "Registered",
              "Everywhere before",
              "AtOrders before",
              "AtOrders after",
              "Everywhere after",
              "AtOrders done",
              "Everywhere done");
    }
  }

  @Test
  @Tag("SRV-03")
  @Tag("SRV-96")
  @Tag("SRV-97")
  @Tag("SRV-98")
  @Tag("SRV-99")
  @Tag("SRV-100")
  void middleware_hasASpanForEachCall() throws Exception {
    try (RunningApplication shop = start("spanwright.middleware-spans=true")) {
      shop.get("/orders/42");
      // Besides those of the application, those that Spring brings: three filters, two
      // interceptors.
      List<FinishedSpan> spans = new ArrayList<>(shop.spans(12));
      Collections.reverse(spans); // in the order of their starts, as far as they are nested
      List<FinishedSpan> filters = spans.subList(0, 7);
      assertThat(filters)
          .extracting(FinishedSpan::name)
          .containsExactly(
              "GET /orders/{id}",
              "OrderedCharacterEncodingFilter",
              "OrderedFormContentFilter",
              "OrderedRequestContextFilter",
              "Plain",
              "Both",
              "Registered");
      for (int i = 1; i < filters.size(); i++) {
        assertThat(filters.get(i).parentSpanId()).isEqualTo(filters.get(i - 1).spanId());
      }
      assertThat(own(filters.get(4)))
          .isEqualTo(
              Map.of(
                  "sentry.op", "middleware",
                  "sentry.origin", "auto.http.servlet",
                  "middleware.name", "dev.spanwright.spring.web.MiddlewareTest$Plain"));
      List<FinishedSpan> inside = spans.subList(7, 12);
      assertThat(inside)
          .extracting(FinishedSpan::name)
          .containsExactly(
              "work",
              "ResourceUrlProviderExposingInterceptor",
              "ConversionServiceExposingInterceptor",
              "AtOrders",
              "Everywhere");
      assertThat(inside)
          .allSatisfy(span -> assertThat(span.parentSpanId()).isEqualTo(filters.get(6).spanId()));
      assertThat(own(inside.get(3)))
          .isEqualTo(
              Map.of(
                  "sentry.op", "middleware",
                  "sentry.origin", "auto.http.spring_webmvc",
                  "middleware.name", "dev.spanwright.spring.web.MiddlewareTest$AtOrders"));
      assertThat(calls())
          .containsExactly(
              "Plain",
              "Both",
              "Registered",
              "Everywhere before",
              "AtOrders before",
              "AtOrders after",
              "Everywhere after",
              "AtOrders done",
              "Everywhere done");

      // Mapped to other URLs, they are not called, and have no spans.
      shop.get("/api/users/7");
      assertThat(shop.spans(9))
          .extracting(FinishedSpan::name)
          .doesNotContain("Both", "AtOrders")
          .contains("Everywhere", "Registered");
      calls();

      // Without a span of the request there is none below it.
      shop.send("HEAD", "/orders/42");
      assertThat(shop.span().name()).isEqualTo("work");
      assertThat(calls()).hasSize(9);

      assertThat(shop.get("/orders/42?refused=").statusCode()).isEqualTo(500);
      FinishedSpan refusing =
          shop.spans(8).stream().filter(s -> s.name().equals("Everywhere")).toList().get(0);
      assertThat(refusing.status()).isEqualTo(SpanStatus.ERROR);
      assertThat(refusing.attributes().get("error.type")).isEqualTo("java.lang.SecurityException");
    }
  }

  @Test
  @Tag("SRV-96")
  void asyncRequests_areCalledAsWithout() throws Exception {
    List<String> without;
    try (RunningApplication shop = start()) {
      shop.get("/async/callable/1");
      shop.span();
      without = calls();
    }
    assertThat(without).contains("Everywhere left");
    try (RunningApplication shop = start("spanwright.middleware-spans=true")) {
      shop.get("/async/callable/1");
      // Both dispatches: the request, eight of the first one, six of the second one.
      assertThat(shop.spans(15)).filteredOn(span -> span.name().equals("Everywhere")).hasSize(2);
      assertThat(calls()).isEqualTo(without);
    }
  }

  @Test
  @Tag("SRV-96")
  void tracingFilterOfTheApplication_leavesTheOtherFiltersAlone() throws Exception {
    CALLS.clear();
    try (RunningApplication shop =
        RunningApplication.start(
            List.of(Shop.class, Filters.class, ConfiguredFilterTest.OwnFilter.class),
            "spanwright.middleware-spans=true")) {
      shop.get("/orders/42");
      // Its order is that of the application: behind those that have one.
      assertThat(shop.spans(4))
          .extracting(FinishedSpan::name)
          .containsExactly(
              "ConversionServiceExposingInterceptor",
              "ResourceUrlProviderExposingInterceptor",
              "work",
              "dev.spanwright.spring.web.Shop$Orders.find");
      assertThat(calls()).containsExactly("Plain", "Both", "Registered");
    }
  }

  @Test
  @Tag("SRV-96")
  void springSecurity_isCalledOnce() throws Exception {
    CALLS.clear();
    try (RunningApplication shop =
        RunningApplication.startSecured(
            List.of(UserTest.Greeter.class, UserTest.Security.class),
            "spanwright.middleware-spans=true")) {
      assertThat(shop.get("/hello").statusCode()).isEqualTo(401);
      assertThat(shop.spans(4))
          .extracting(FinishedSpan::name)
          .containsExactly(
              "OrderedRequestContextFilter",
              "OrderedFormContentFilter",
              "OrderedCharacterEncodingFilter",
              "GET /hello");
    }
  }
}
