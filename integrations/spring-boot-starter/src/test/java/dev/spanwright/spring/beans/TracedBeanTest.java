package dev.spanwright.spring.beans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spanwright.spring.RunningApplication;
import dev.spanwright.trace.FinishedSpan;
import dev.spanwright.trace.SpanStatus;
import dev.spanwright.trace.Traces;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.aop.support.AopUtils;
import org.springframework.cache.CacheManager;
import org.springframework.cache.annotation.EnableCaching;
import org.springframework.cache.concurrent.ConcurrentMapCacheManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/**
 * {@code @Trace} on methods of beans that Spring makes proxies for: each annotation does what it
 * does alone. The beans are compiled with the processor.
 */
class TracedBeanTest {

  private static final List<String> PROPERTIES =
      List.of(
          "spring.main.web-application-type=none",
          "spring.datasource.generate-unique-name=true",
          "spanwright.jdbc.enabled=false");

  @Configuration(proxyBeanMethods = false)
  @EnableCaching
  @EnableAsync
  @EnableTransactionManagement
  static class Beans {

    @Bean
    CacheManager cacheManager() {
      return new ConcurrentMapCacheManager();
    }

    @Bean
    Orders orders(JdbcTemplate template) {
      return new Orders(template);
    }
  }

  /** How Spring stands before a bean. */
  enum Proxied {
    /** Its class is extended, by which it is known. */
    BY_CLASS(Orders.class),
    /** Its interface is implemented, by which it is known. */
    BY_INTERFACE(Shelf.class);

    private final Class<? extends Shelf> known;

    Proxied(Class<? extends Shelf> known) {
      this.known = known;
    }

    RunningApplication start() {
      List<String> properties = new ArrayList<>(PROPERTIES);
      properties.add("spring.aop.proxy-target-class=" + (this == BY_CLASS));
      RunningApplication shop =
          RunningApplication.start(List.of(Beans.class), properties.toArray(String[]::new));
      shop.bean(JdbcTemplate.class).execute("CREATE TABLE orders (item VARCHAR(20))");
      return shop;
    }

    Shelf shelf(RunningApplication shop) {
      return shop.bean(known);
    }
  }

  private static int rows(RunningApplication shop) {
    Integer count =
        shop.bean(JdbcTemplate.class).queryForObject("SELECT COUNT(*) FROM orders", Integer.class);
    assertThat(count).isNotNull();
    return count;
  }

  @Test
  void springsProxies_areOfBothKinds() {
    try (RunningApplication shop = Proxied.BY_CLASS.start()) {
      assertThat(AopUtils.isCglibProxy(Proxied.BY_CLASS.shelf(shop))).isTrue();
    }
    try (RunningApplication shop = Proxied.BY_INTERFACE.start()) {
      assertThat(Proxy.isProxyClass(Proxied.BY_INTERFACE.shelf(shop).getClass())).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void transaction_isActiveInsideTheSpan(Proxied proxied) {
    try (RunningApplication shop = proxied.start()) {
      assertThat(proxied.shelf(shop).put("tea")).isEqualTo("in transaction");
      assertThat(rows(shop)).isEqualTo(1);
      FinishedSpan span = one("Orders.put", shop.spans(1));
      assertThat(span.status()).isEqualTo(SpanStatus.OK);
      assertThat(span.attributes().get("shop.item")).isEqualTo("tea");
    }
  }

  @ParameterizedTest
  @EnumSource
  void exception_rollsBack_andIsAnErrorOfTheSpan(Proxied proxied) {
    try (RunningApplication shop = proxied.start()) {
      assertThatThrownBy(() -> proxied.shelf(shop).putBroken("cup"))
          .isExactlyInstanceOf(IllegalStateException.class)
          .hasMessage("broken: cup");
      assertThat(rows(shop)).isZero();
      FinishedSpan span = one("Orders.putBroken", shop.spans(1));
      assertThat(span.status()).isEqualTo(SpanStatus.ERROR);
      assertThat(span.attributes().get("error.type")).isEqualTo("java.lang.IllegalStateException");
    }
  }

  @ParameterizedTest
  @EnumSource
  void cacheHit_isNoSecondSpan(Proxied proxied) {
    try (RunningApplication shop = proxied.start()) {
      String first = proxied.shelf(shop).price("tea");
      assertThat(proxied.shelf(shop).price("tea")).isSameAs(first);
      assertThat(proxied.shelf(shop).price("jam")).isNotEqualTo(first);
      assertThat(shop.spans(2))
          .extracting(span -> span.name() + " " + span.attributes().get("shop.item"))
          .containsExactly("Orders.price tea", "Orders.price jam");
    }
  }

  @ParameterizedTest
  @EnumSource
  void asyncMethod_isAChildOfTheCallersSpan_onItsThread(Proxied proxied) throws Exception {
    try (RunningApplication shop = proxied.start()) {
      CompletableFuture<String> sent = Traces.call("shop", () -> proxied.shelf(shop).send("tea"));
      assertThat(sent.get(60, TimeUnit.SECONDS)).isEqualTo("sent tea");
      List<FinishedSpan> spans = shop.spans(2);
      FinishedSpan send = one("Orders.send", spans);
      assertThat(send.parentSpanId()).isEqualTo(one("shop", spans).spanId());
      assertThat(send.attributes().get("thread.name"))
          .isNotEqualTo(one("shop", spans).attributes().get("thread.name"))
          .asString()
          .startsWith("task-");
    }
  }

  @ParameterizedTest
  @EnumSource
  void everythingOnOneMethod_keepsItsEffect(Proxied proxied) throws Exception {
    try (RunningApplication shop = proxied.start()) {
      Traces.call("shop", () -> proxied.shelf(shop).everything("tea").get(60, TimeUnit.SECONDS));
      assertThat(rows(shop)).isEqualTo(1);
      List<FinishedSpan> spans = shop.spans(2);
      FinishedSpan span = one("Orders.everything", spans);
      assertThat(span.parentSpanId()).isEqualTo(one("shop", spans).spanId());
      assertThat(span.attributes().get("shop.transaction")).isEqualTo(true);
    }
  }

  @ParameterizedTest
  @EnumSource
  void call_thatPassesSpringsProxyBy_isTraced(Proxied proxied) {
    try (RunningApplication shop = proxied.start()) {
      assertThat(proxied.shelf(shop).twice("tea")).isEqualTo("no transaction");
      assertThat(rows(shop)).isEqualTo(2);
      List<FinishedSpan> spans = shop.spans(3);
      FinishedSpan twice = one("Orders.twice", spans);
      assertThat(spans.subList(0, 2))
          .allSatisfy(
              span -> {
                assertThat(span.name()).isEqualTo("Orders.put");
                assertThat(span.parentSpanId()).isEqualTo(twice.spanId());
              });
    }
  }

  @Test
  void methodsThatSpringCannotReach_areTraced() {
    try (RunningApplication shop = Proxied.BY_CLASS.start()) {
      assertThat(shop.bean(Orders.class).ofItsPackage()).isEqualTo("counted");
      List<FinishedSpan> spans = shop.spans(2);
      assertThat(one("Orders.count", spans).parentSpanId())
          .isEqualTo(one("Orders.ofItsPackage", spans).spanId());
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class Stories {

    @Bean
    Teller teller() {
      return new Teller();
    }
  }

  @Test
  void methodsThatSpringCalls_areTraced() {
    try (RunningApplication shop =
        RunningApplication.start(List.of(Stories.class), PROPERTIES.toArray(String[]::new))) {
      assertThat(shop.soFar()).extracting(FinishedSpan::name).containsExactly("Teller.begin");
      Traces.run("shop", () -> shop.bean(Teller.class).tell());
      List<FinishedSpan> spans = shop.spans(3);
      assertThat(one("Teller.heard", spans).parentSpanId()).isEqualTo(one("shop", spans).spanId());
      assertThat(RunningApplication.own(one("Teller.heard", spans)).keySet())
          .contains("code.function.name", "shop.story");
    }
  }

  private static FinishedSpan one(String name, List<FinishedSpan> spans) {
    List<FinishedSpan> found = spans.stream().filter(span -> span.name().equals(name)).toList();
    assertThat(found).as(name).hasSize(1);
    return found.get(0);
  }
}
