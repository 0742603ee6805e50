package dev.spanwright.spring.web;

import static dev.spanwright.spring.RunningApplication.own;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.spring.RunningApplication;
import dev.spanwright.trace.FinishedSpan;
import dev.spanwright.trace.Traces;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.oauth2.core.DefaultOAuth2AuthenticatedPrincipal;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who has sent a request, with Spring Security and without. */
class UserTest {

  @RestController
  static class Greeter {

    @GetMapping("/hello")
    String hello() {
      Traces.run("work", () -> {});
      return "hello";
    }

    @GetMapping("/other")
    String other() {
      Traces.setAttribute("user.name", "somebody else");
      return "hello";
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class Security {

    @Bean
    SecurityFilterChain onlyUsers(HttpSecurity http) throws Exception {
      return http.httpBasic(Customizer.withDefaults())
          .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
          .build();
    }

    @Bean
    InMemoryUserDetailsManager jane() {
      return new InMemoryUserDetailsManager(
          User.withUsername("jane").password("{noop}doe").roles("USER").build());
    }
  }

  /** What {@code jane:doe} is in basic authentication. */
  private static final String JANE = "Authorization: Basic amFuZTpkb2U=";

  @Test
  @Tag("SRV-14")
  @Tag("SRV-102")
  @Tag("SRV-116")
  void user_isOnAllSpansOfTheRequest_unlessTheApplicationKnowsBetter() throws Exception {
    try (RunningApplication shop =
        RunningApplication.startSecured(
            List.of(Greeter.class, Security.class), "spanwright.data-collection.user-info=true")) {
      assertThat(shop.get("/hello", JANE).statusCode()).isEqualTo(200);
      List<FinishedSpan> spans = shop.spans(2);
      assertThat(own(spans.get(0)))
          .isEqualTo(
              Map.of(
                  "sentry.origin", "manual",
                  "user.ip_address", "127.0.0.1",
                  "user.name", "jane"));
      Map<String, Object> expected = new TreeMap<>(shop.expected("GET", "/hello", "route", 200));
      expected.put("http.route", "/hello");
      expected.put("http.request.header.authorization", List.of("[Filtered]"));
      expected.put("client.address", "127.0.0.1");
      expected.put("user.ip_address", "127.0.0.1");
      expected.put("user.name", "jane");
      assertThat(own(spans.get(1))).isEqualTo(expected);

      shop.get("/other", JANE);
      assertThat(shop.span().attributes().get("user.name")).isEqualTo("somebody else");
    }
  }

  @Test
  @Tag("SRV-32")
  @Tag("SRV-67")
  @Tag("SRV-102")
  void user_isNotRecorded_unlessUsersMayBe_andWhoIsRefusedHasNoRoute() throws Exception {
    try (RunningApplication shop =
        RunningApplication.startSecured(List.of(Greeter.class, Security.class))) {
      shop.get("/hello", JANE);
      for (FinishedSpan span : shop.spans(2)) {
        assertThat(span.attributes().asMap().keySet()).noneMatch(key -> key.startsWith("user."));
      }

      assertThat(shop.get("/hello").statusCode()).isEqualTo(401);
      FinishedSpan refused = shop.span();
      assertThat(refused.name()).isEqualTo("GET /hello");
      assertThat(own(refused)).isEqualTo(shop.expected("GET", "/hello", "url", 401));
    }
  }

  /** What a principal may be, as a filter of the application sets it. */
  @Configuration(proxyBeanMethods = false)
  static class Principals {

    @Bean
    Filter principal() {
      Map<String, Object> claims =
          Map.of(
              "sub", "4711", "preferred_username", "jane", "email", "jane@example.com", "age", 42);
      Map<String, Principal> principals =
          Map.of(
              "plain", () -> "jane",
              "oauth2",
                  new TestingAuthenticationToken(
                      new DefaultOAuth2AuthenticatedPrincipal("4711", claims, List.of()), ""),
              "token", new TestingAuthenticationToken((ClaimAccessor) () -> claims, ""),
              "nameless",
                  new TestingAuthenticationToken(
                      new DefaultOAuth2AuthenticatedPrincipal(
                          "4711", Map.of("sub", "4711", "email", 42), List.of()),
                      ""));
      return (request, response, chain) ->
          chain.doFilter(
              new HttpServletRequestWrapper((HttpServletRequest) request) {
                @Override
                public @Nullable Principal getUserPrincipal() {
                  if (getQueryString().equals("hostile")) {
                    throw new IllegalStateException("hostile");
                  }
                  return principals.get(getQueryString());
                }
              },
              response);
    }
  }

  @Test
  @Tag("SRV-102")
  void whatTheTokenSays_isRecorded() throws Exception {
    try (RunningApplication shop =
        RunningApplication.start(
            List.of(Greeter.class, Principals.class), "spanwright.send-default-pii=true")) {
      assertThat(user(shop, "plain")).isEqualTo(Map.of("user.name", "jane"));
      Map<String, Object> jane =
          Map.of("user.name", "jane", "user.id", "4711", "user.email", "jane@example.com");
      assertThat(user(shop, "oauth2")).isEqualTo(jane);
      assertThat(user(shop, "token")).isEqualTo(jane);
      assertThat(user(shop, "nameless")).isEqualTo(Map.of("user.name", "4711", "user.id", "4711"));
      assertThat(user(shop, "nobody")).isEmpty();
      assertThat(user(shop, "hostile")).isEmpty();
    }
  }

  private static Map<String, Object> user(RunningApplication shop, String query) throws Exception {
    assertThat(shop.get("/hello?" + query).body()).isEqualTo("hello");
    Map<String, Object> user = own(shop.spans(2).get(1));
    user.keySet().removeIf(key -> !key.startsWith("user.") || key.equals("user.ip_address"));
    return user;
  }
}
