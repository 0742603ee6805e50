package dev.spanwright.spring.web;

import static dev.spanwright.spring.RunningApplication.own;
import static dev.spanwright.spring.RunningApplication.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spanwright.servlet.NamingStyle;
import dev.spanwright.servlet.TracingFilter;
import dev.spanwright.spring.RunningApplication;
import dev.spanwright.trace.FinishedSpan;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the properties of the filter do, and where Spring MVC is mounted elsewhere. */
class ConfiguredFilterTest {

  private static final String FIND = "dev.spanwright.spring.web.Shop$Orders.find";

  @Test
  @Tag("SRV-15")
  @Tag("SRV-29")
  @Tag("SRV-33")
  @Tag("SRV-62")
  @Tag("SRV-65")
  @Tag("SRV-145")
  void settings_comeFromProperties() throws Exception {
    try (RunningApplication shop =
        RunningApplication.start(
            List.of(Shop.class),
            "spanwright.servlet.style=endpoint",
            "spanwright.servlet.captured-methods=get,head,get",
            "spanwright.servlet.response-headers=true",
            "spanwright.servlet.failed-status-codes=409,420-429")) {
      shop.get("/orders/42");
      FinishedSpan request = shop.spans(2).get(1);
      assertThat(request.name()).isEqualTo(FIND);
      assertThat(request.attributes().get("sentry.segment.name.source")).isEqualTo("component");
      assertThat(request.attributes().get("http.route")).isEqualTo("/orders/{id}");
      assertThat(request.attributes().get("http.response.header.content-length"))
          .isEqualTo(List.of("8"));

      shop.send("HEAD", "/orders/42");
      assertThat(shop.spans(2).get(1).name()).isEqualTo(FIND);

      shop.send("POST", "/orders");

      shop.get("/api/users/7");
      assertThat(shop.span().name()).isEqualTo("dev.spanwright.spring.web.Shop");

      shop.get("/nowhere");
      request = shop.span();
      assertThat(request.name()).isEqualTo("GET /nowhere");
      assertThat(request.attributes().get("sentry.segment.name.source")).isEqualTo("url");

      assertThat(errorType(shop, "conflict"))
          .isEqualTo("org.springframework.web.server.ResponseStatusException");
      assertThat(errorType(shop, "unfit"))
          .isEqualTo("dev.spanwright.spring.web.Shop$UnfitException");
      assertThat(errorType(shop, "gone")).isNull();
      assertThat(errorType(shop, "gateway")).isNull();
    }
  }

  private static @Nullable Object errorType(RunningApplication shop, String which)
      throws Exception {
    shop.get("/failures/" + which);
    return shop.span().attributes().get("error.type");
  }

  @Test
  @Tag("SRV-28")
  @Tag("SRV-38")
  @Tag("SRV-50")
  void route_hasAllThatTheApplicationIsMountedUnder() throws Exception {
    try (RunningApplication shop =
        RunningApplication.start(
            List.of(Shop.class),
            "server.servlet.context-path=/shop",
            "spring.mvc.servlet.path=/mvc")) {
      assertThat(shop.get("/shop/mvc/orders/42").body()).isEqualTo("order 42");
      FinishedSpan request = shop.spans(2).get(1);
      assertThat(request.name()).isEqualTo("GET /shop/mvc/orders/{id}");
      assertThat(own(request))
          .isEqualTo(
              with(
                  shop.expected("GET", "/shop/mvc/orders/42", "route", 200),
                  "http.route",
                  "/shop/mvc/orders/{id}"));
    }
  }

  @Test
  @Tag("SRV-21")
  @Tag("SRV-94")
  @Tag("SRV-95")
  @EnabledForJreRange(min = JRE.JAVA_21)
  void virtualThreads_areStampedAsWhatTheyAre() throws Exception {
    try (RunningApplication shop =
        RunningApplication.start(List.of(Shop.class), "spring.threads.virtual.enabled=true")) {
      for (String which : List.of("thread", "callable/1", "streamed/1")) {
        String[] threads = shop.get("/async/" + which).body().split(", ", -1);
        assertThat(threads[0]).as(which).isEqualTo(threads[1]);
        assertThat(shop.span().attributes().get("thread.name"))
            .asString()
            .startsWith("tomcat-handler-");
      }
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class OwnFilter {
    @Bean
    FilterRegistrationBean<TracingFilter> own() {
      return new FilterRegistrationBean<>(
          TracingFilter.builder().style(NamingStyle.ENDPOINT).build());
    }
  }

  @Test
  @Tag("SRV-11")
  void filterOfTheApplication_isTheOnlyOne() throws Exception {
    try (RunningApplication shop = RunningApplication.start(List.of(Shop.class, OwnFilter.class))) {
      shop.get("/orders/42");
      FinishedSpan request = shop.spans(2).get(1);
      assertThat(request.name()).isEqualTo(FIND);
      assertThat(request.attributes().get("sentry.origin")).isEqualTo("auto.http.servlet");
    }
  }

  @Test
  @Tag("SRV-145")
  void wrongStatusCodes_stopTheApplication_andSayWhatTheyMustBe() {
    assertThatThrownBy(
            () ->
                RunningApplication.start(
                    List.of(Shop.class), "spanwright.servlet.failed-status-codes=5xx"))
        .rootCause()
        .hasMessage(
            "Property spanwright.servlet.failed-status-codes with value '5xx' is invalid: It must"
                + " be a status code, such as 418, or a range, such as 500-599.");
  }

  @Test
  @Tag("SRV-35")
  void wrongStyle_stopsTheApplication() {
    assertThatThrownBy(
            () -> RunningApplication.start(List.of(Shop.class), "spanwright.servlet.style=path"))
        .rootCause()
        .hasMessageContaining("NamingStyle.path");
  }

  @Test
  @Tag("SRV-66")
  @Tag("SRV-71")
  @Tag("SRV-72")
  @Tag("SRV-73")
  void dataCollection_comesFromProperties() throws Exception {
    try (RunningApplication shop =
        RunningApplication.start(
            List.of(Shop.class),
            "spanwright.data-collection.cookies.mode=off",
            "spanwright.data-collection.request-headers.terms=x-customer",
            "spanwright.data-collection.query-parameters.mode=allow-list",
            "spanwright.data-collection.query-parameters.terms=page,lang")) {
      shop.get("/api/users/7?page=2&name=jane", "Cookie: theme=dark", "X-Customer: 7");
      Map<String, Object> expected =
          new TreeMap<>(shop.expected("GET", "/api/users/7", "route", 200));
      expected.put("http.route", "/api/users/{user_id}");
      expected.put("http.request.header.x-customer", List.of("[Filtered]"));
      expected.put("url.query", "page=2&name=%5BFiltered%5D");
      expected.put("url.full", expected.get("url.full") + "?page=2&name=%5BFiltered%5D");
      assertThat(own(shop.span())).isEqualTo(expected);
    }
  }
}
