package dev.spanwright.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spanwright.trace.FinishedSpan;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What generated proxies do when they run. */
class ProxyTest {

  private static final String GATEWAY =
      """
      package acme;

      import dev.spanwright.annotation.SpanAttribute;
      import dev.spanwright.annotation.Trace;
      import java.io.IOException;
      import java.util.Comparator;
      import java.util.List;

      public interface Gateway<T extends Comparable<T>> extends Comparator<T> {
        @Trace(name = "charge")
        @SpanAttribute("receipt")
        String charge(@SpanAttribute("order.id") String span, long... cents) throws IOException;

        @Trace <X extends Exception> void refuse(X result) throws X;

        @Trace default String describe() { return "default"; }

        List<T> untraced(T thrown);

        static String run(Gateway<String> gateway) throws Exception {
          String text = gateway.charge("o-1", 1, 2) + gateway.describe() + gateway.untraced("u")
              + gateway.compare("a", "b");
          gateway.refuse(null);
          return text;
        }

        static String plain() throws Exception { return run(new TracedGateway<>(new Plain())); }

        static String woven() throws Exception { return run(new TracedGateway<>(new Woven())); }

        static String overridden() throws Exception { return run(new TracedGateway<>(new Overriding())); }

        static String refused() throws Exception {
          new TracedGateway<>(new Plain()).refuse(new IOException("declined"));
          return "";
        }

        class Plain implements Gateway<String> {
          @Override public String charge(String id, long... cents) throws IOException { return id + cents.length; }
          @Override public <X extends Exception> void refuse(X x) throws X { if (x != null) throw x; }
          @Override public List<String> untraced(String t) { return List.of(t); }
          @Override public int compare(String a, String b) { return a.compareTo(b); }
        }

        class Woven extends Plain {
          @Override @Trace(name = "its own") public String charge(String id, long... cents) throws IOException { return super.charge(id, cents); }
        }

        class Overriding extends Woven {
          @Override public String charge(String id, long... cents) { return "x"; }
        }
      }
      """;

  @TempDir Path folder;

  private Compiled gateway(String... options) {
    return TraceCompiler.in(folder)
        .source("acme.Gateway", GATEWAY)
        .option("-Aspanwright.check.untraced_override=off")
        .option(options)
        .compile()
        .succeedsSilently();
  }

  private List<FinishedSpan> spans(Compiled compiled, String method, String result)
      throws Exception {
    return Spans.of(() -> assertThat(compiled.call("acme.Gateway", method)).isEqualTo(result));
  }

  @Test
  void interfaceProxy_tracesAnyImplementation_andPassesTheRestOn() throws Exception {
    List<FinishedSpan> spans = spans(gateway(), "plain", "o-12default[u]-1");
    assertThat(Spans.tree(spans))
        .containsExactly("- > charge [ok]", "- > Gateway.describe [ok]", "- > Gateway.refuse [ok]");
    assertThat(Spans.own(spans.get(0)))
        .containsOnly(
            java.util.Map.entry("order.id", "o-1"), java.util.Map.entry("receipt", "o-12"));
  }

  @Test
  void interfaceProxy_inProxyMode_tracesDefaultMethodsToo() throws Exception {
    String withoutWovenClasses =
        GATEWAY.replace("@Override @Trace(name = \"its own\")", "@Override");
    Compiled compiled =
        TraceCompiler.in(folder)
            .source("acme.Gateway", withoutWovenClasses)
            .option("-Aspanwright.check.untraced_override=off")
            .proxyMode()
            .compile()
            .succeedsSilently();
    assertThat(Spans.tree(spans(compiled, "plain", "o-12default[u]-1")))
        .containsExactly("- > charge [ok]", "- > Gateway.describe [ok]", "- > Gateway.refuse [ok]");
  }

  @Test
  void interfaceProxy_aroundAWovenMethod_leavesTheSpanToIt() throws Exception {
    assertThat(Spans.tree(spans(gateway(), "woven", "o-12default[u]-1")))
        .containsExactly(
            "- > its own [ok]", "- > Gateway.describe [ok]", "- > Gateway.refuse [ok]");
  }

  @Test
  void interfaceProxy_aroundAnOverrideThatIsNotWoven_opensTheSpan() throws Exception {
    assertThat(Spans.tree(spans(gateway(), "overridden", "xdefault[u]-1")))
        .containsExactly("- > charge [ok]", "- > Gateway.describe [ok]", "- > Gateway.refuse [ok]");
  }

  @Test
  void interfaceProxy_rethrowsUntouched() throws Exception {
    Compiled compiled = gateway();
    List<FinishedSpan> spans =
        Spans.of(
            () ->
                assertThatThrownBy(() -> compiled.call("acme.Gateway", "refused"))
                    .isInstanceOf(java.io.IOException.class)
                    .hasMessage("declined"));
    assertThat(Spans.tree(spans)).containsExactly("- > Gateway.refuse [error]");
  }

  private static final String SERVICE =
      """
      package acme;

      import dev.spanwright.annotation.SpanAttribute;
      import dev.spanwright.annotation.Trace;
      import java.io.IOException;
      import java.util.List;

      public class Service<T> implements AutoCloseable {
        private final String name;

        public Service(String name, Object... unused) throws IOException { this.name = name; }

        <N extends Number> Service(N number) { this.name = number.toString(); }

        private Service() { this.name = ""; }

        String name() { return name; }

        @Trace public String greet(@SpanAttribute("who") String super_, T thanks) { return name + super_ + thanks; }

        @Trace protected synchronized List<T> list(T span) { return List.of(span); }

        @Trace <X extends Exception> void fail(X x) throws X { throw x; }

        public String untraced() { return "untraced"; }

        @Deprecated @Trace public String old() { return "old"; }

        @Override @Trace public void close() {}

        public static String run() throws IOException {
          try (Service<Integer> service = new TracedService<>("hello ", 1, 2)) {
            return service.greet("you", 3) + service.list(4) + service.untraced()
                + new TracedService<Object>(5).name();
          }
        }

        public static void plain() throws IOException { new Service<Integer>("plain").greet("", 1); }

        public static void fails() throws Exception {
          new TracedService<String>(1).fail(new IOException("closed"));
        }
      }
      """;

  private Compiled service() {
    return TraceCompiler.in(folder)
        .source("acme.Service", SERVICE)
        .proxyMode()
        .compile()
        .succeedsSilently();
  }

  @Test
  void classProxy_tracesOverridableMethods_andRepeatsConstructors() throws Exception {
    Compiled compiled = service();
    List<FinishedSpan> spans =
        Spans.of(
            () ->
                assertThat(compiled.call("acme.Service", "run"))
                    .isEqualTo("hello you3[4]untraced5"));
    assertThat(Spans.tree(spans))
        .containsExactly(
            "- > Service.greet [ok]", "- > Service.list [ok]", "- > Service.close [ok]");
    assertThat(Spans.own(spans.get(0))).containsOnly(java.util.Map.entry("who", "you"));
  }

  @Test
  void classProxy_rethrowsUntouched() throws Exception {
    Compiled compiled = service();
    List<FinishedSpan> spans =
        Spans.of(
            () ->
                assertThatThrownBy(() -> compiled.call("acme.Service", "fails"))
                    .isInstanceOf(java.io.IOException.class)
                    .hasMessage("closed"));
    assertThat(Spans.tree(spans)).containsExactly("- > Service.fail [error]");
  }

  @Test
  void proxyMode_leavesTheClassItselfUntraced() throws Exception {
    Compiled compiled = service();
    assertThat(Spans.of(() -> compiled.call("acme.Service", "plain"))).isEmpty();
  }
}
