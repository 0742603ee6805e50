package dev.spanwright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every check, by the messages that it gives: kind, file, line, column and text. */
class ChecksTest {

  private static final String IMPORTS =
      """
      package acme;
      import dev.spanwright.annotation.*;
      import dev.spanwright.trace.*;
      import java.util.*;
      """;

  @TempDir Path folder;

  /** A class whose first line is line 5. */
  private TraceCompiler shop(String text) {
    return TraceCompiler.in(folder).source("acme.Shop", IMPORTS + text);
  }

  // --- the two cases of the README ---------------------------------------------------------------

  @Test
  void deprecatedAttribute_ofAnotherFramework_namesTheReplacement() {
    shop("""
            class Shop {
              @Trace(attributes = @Attribute(key = "starlette.middleware_name", value = "Auth"))
              void handle() {}
            }
            """)
        .compile()
        .says(
            "WARNING Shop.java:6:40 [deprecated-attribute] \"starlette.middleware_name\" is"
                + " deprecated in the conventions: use \"middleware.name\"");
  }

  @Test
  void deprecatedAttribute_behindAConstant_isFoundWhereItIsUsed() {
    shop("""
            class Shop {
              static final String PROVIDER = "gen_ai" + ".system";
              void ask(Span span) { span.setAttribute(PROVIDER, "acme"); }
            }
            """)
        .compile()
        .says(
            "WARNING Shop.java:7:43 [deprecated-attribute] \"gen_ai.system\" is deprecated in the"
                + " conventions: use \"gen_ai.provider.name\"");
  }

  // --- attributes in annotations -----------------------------------------------------------------

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          http.metod                 | "http.method"
          http.response.status-code  | "http.response.status_code"
          http.response.statuscode   | "http.response.status_code"
          http.request.methods       | "http.request.method"
          HTTP.request.method        | "http.request.method"
          db.colection.name          | "db.collection.name"
          messaging.destinaton.name  | "messaging.destination.name"
          url.ful                    |
          user.tier                  |
          order.id                   |
          """)
  void unknownAttribute_offersTheNearestKeys_andIsQuietOnHonestOnes(String key, String offered) {
    Compiled compiled =
        shop("class Shop { void m(Span s) { s.setAttribute(\"" + key + "\", \"x\"); } }").compile();
    if (offered == null) {
      compiled.succeedsSilently();
    } else {
      compiled.says(
          "WARNING Shop.java:5:46 [unknown-attribute] \"%s\" is not in the registry. Did you mean %s?"
              .formatted(key, offered));
    }
  }

  @Test
  void deprecatedAttribute_withAReplacementOfAnotherType_saysSo() {
    shop("class Shop { void m(Span s) { s.removeAttribute(\"ai.finish_reason\"); } }")
        .compile()
        .says(
            "WARNING Shop.java:5:49 [deprecated-attribute] \"ai.finish_reason\" is deprecated in the"
                + " conventions: use \"gen_ai.response.finish_reasons\"");
  }

  @Test
  void deprecatedAttribute_withoutReplacement_saysSo() {
    shop("class Shop { void m(Span s) { s.removeAttribute(\"ai.documents\"); } }")
        .compile()
        .says(
            "WARNING Shop.java:5:49 [deprecated-attribute] \"ai.documents\" is deprecated in the"
                + " conventions: it has no replacement, remove it");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sentry.segment.id",
        "sentry.segment.name",
        "sentry.trace_lifecycle",
        "sentry.sdk.name",
        "sentry.platform"
      })
  void internalAttribute_isAWarning(String key) {
    shop("class Shop { @Trace(attributes = @Attribute(key = \""
            + key
            + "\", value = \"x\")) void m() {} }")
        .compile()
        .says(
            "WARNING Shop.java:5:51 [internal-attribute] \"%s\" is set by the runtime, which overwrites or contradicts what is set here: remove it"
                .formatted(key));
  }

  @Test
  void duplicateAttribute_constantAndCaptured_isAnErrorAtTheSecond() {
    shop("""
            class Shop {
              @Trace(attributes = @Attribute(key = "order.kind", value = "x"))
              void m(@SpanAttribute("order.kind") String kind) {}
            }
            """)
        .compile()
        .says(
            "ERROR Shop.java:7:10 [duplicate-attribute] this span already has \"order.kind\", and"
                + " one of the two values would be lost: remove one");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          order 4711823 shipped              | a long number
          GET /orders/42                     | a path with a number
          GET /orders/42?full=true           | a path with a number
          GET /search?q=java                 | a URL's query
          order %s                           | a placeholder that nothing fills
          order {}                           | a placeholder that nothing fills
          order ${id}                        | a placeholder that nothing fills
          7f9c24e8-3b12-4fef-91e0-a0b1c2d3e4f5 | a UUID
          """)
  void spanName_thatDiffersFromCallToCall_isAWarning(String name, String what) {
    shop("class Shop { @Trace(name = \"" + name + "\") void m() {} }")
        .compile()
        .says(
            "WARNING Shop.java:5:28 [span-name] \"%s\" has %s in it: a span's name is the same for every call, what differs belongs in an attribute"
                .formatted(name, what));
  }

  @Test
  void spanName_thatIsEmptyOrVeryLong_isAWarning() {
    shop("""
            class Shop {
              @Trace(name = "") void a() {}
              void b() { try (Span s = Traces.startSpan(" ")) {} }
              @Trace(name = "%s") void c() {}
            }
            """
            .formatted("long ".repeat(30)))
        .option("-Xlint:-try")
        .compile()
        .says(
            "WARNING Shop.java:6:17 [span-name] a span's name is empty: leave it out to get"
                + " Class.method, or say what the span does",
            "WARNING Shop.java:8:17 [span-name] a span's name of 150 characters is hard to read in"
                + " a list: keep it under 120",
            "WARNING Shop.java:7:45 [span-name] a span's name is empty: leave it out to get"
                + " Class.method, or say what the span does");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /orders/{id}",
        "OrderService.place",
        "reserve stock",
        "S3 upload",
        "HTTP/2 push",
        "step 12 of 20"
      })
  void spanName_thatIsFine_isQuiet(String name) {
    shop("class Shop { @Trace(name = \"" + name + "\") void m() {} }").compile().succeedsSilently();
  }

  @Test
  void constantOp_thatIsNotListed_isANote() {
    shop("""
            class Shop {
              @Trace(attributes = @Attribute(key = "sentry.op", value = "shopping")) void a() {}
              @Trace(attributes = @Attribute(key = "sentry.op", value = "function")) void b() {}
              @Trace(attributes = @Attribute(key = "sentry.op", value = "http.server.mine")) void c() {}
            }
            """)
        .compile()
        .says(
            "NOTE Shop.java:6:61 [constant-op] \"shopping\" is not an operation of the conventions,"
                + " nor one of them with a part of your own after a dot, such as"
                + " \"function.price\"");
  }

  @Test
  void sensitiveAttribute_thatIsCaptured_isANote() {
    shop("""
            class Shop {
              @Trace void a(@SpanAttribute("user.email") String email) {}
              @Trace void b(@SpanAttribute("login.password") String text) {}
              @Trace void c(@SpanAttribute("login.kind") String apiKey) {}
              @Trace @SpanAttribute("card.pin") int d() { return 1; }
              @Trace void e(@SpanAttribute("token.count") long tokenCount, @SpanAttribute("spin") String pinned) {}
            }
            """)
        .compile()
        .says(
            "NOTE Shop.java:6:17 [sensitive-attribute] \"user.email\" can hold personal data, and"
                + " servers may scrub it: record it only if you need it",
            "NOTE Shop.java:7:17 [sensitive-attribute] the key \"login.password\" looks like a"
                + " secret, and its value would leave the process: record something else that tells"
                + " calls apart",
            "NOTE Shop.java:8:17 [sensitive-attribute] the parameter apiKey looks like a secret, and"
                + " its value would leave the process: record something else that tells calls apart",
            "NOTE Shop.java:9:10 [sensitive-attribute] the key \"card.pin\" looks like a secret, and"
                + " its value would leave the process: record something else that tells calls apart");
  }

  @Test
  void trivialMethod_onlyWhenAskedFor() {
    String source =
        """
        class Shop {
          int x;
          @Trace int getX() { return x; }
          @Trace void setX(int x) { this.x = x; }
          @Trace int sum() { return x + 1; }
        }
        """;
    shop(source).compile().succeedsSilently();
    shop(source)
        .option("-Aspanwright.check.trivial_method=warning")
        .compile()
        .says(
            "WARNING Shop.java:7:3 [trivial-method] Shop.getX only reads or writes a field: trace"
                + " the method that calls it",
            "WARNING Shop.java:8:3 [trivial-method] Shop.setX only reads or writes a field: trace"
                + " the method that calls it");
  }

  @Test
  void customAndForeignKeys_onlyWhenAskedFor() {
    String source =
        """
        class Shop {
          void m(Span s) { s.setAttribute("http.shop", "x").setAttribute("shop.name", "x"); }
        }
        """;
    shop(source).compile().succeedsSilently();
    shop(source)
        .option("-Aspanwright.check.foreign_namespace=error")
        .compile()
        .says(
            "ERROR Shop.java:6:35 [foreign-namespace] \"http.shop\" is not in the registry, which"
                + " owns \"http.\": use a namespace of your own");
    shop(source)
        .option("-Aspanwright.check.custom_attribute=note")
        .compile()
        .says(
            "NOTE Shop.java:6:66 [custom-attribute] \"shop.name\" is not in the registry: declare it"
                + " in a file named by -Aspanwright.registry, or use a declared key",
            "NOTE Shop.java:6:35 [custom-attribute] \"http.shop\" is not in the registry: declare it"
                + " in a file named by -Aspanwright.registry, or use a declared key");
  }

  // --- method bodies -----------------------------------------------------------------------------

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          span.setAttribute("http.response.status_code", "200")           | 47 | but this value is a string: pass 200
          span.setAttribute(("http.response.status_code"), "ok")          | 49 | but this value is a string: pass long or int
          span.setAttribute("http.response." + "status_code", "ok")       | 52 | but this value is a string: pass long or int
          span.setAttribute("http.response." + CODE, 2.0)                 | 43 | but this value is a double: pass long or int
          span.setAttribute(Keys.STATUS, true)                            | 31 | but this value is a boolean: pass long or int
          span.setAttribute(STATUS, text)                                 | 26 | but this value has type java.lang.String: pass long or int
          span.setAttribute(STATUS, list)                                 | 26 | but this value has type java.util.List<java.lang.Long>: pass long or int
          Traces.span("x").attribute(STATUS, text)                        | 35 | but this value has type java.lang.String: pass long or int
          span.setAttribute(STATUS, 'c')                                  | 26 | but this value is a string: pass long or int
          """)
  void attributeType_inABody_isAnErrorAtTheArgument(String call, int offset, String text) {
    shop("""
            class Shop {
              static final String CODE = "status_code";
              static final String STATUS = "http.response.status_code";
              void m(Span span, String text, List<Long> list) {
                Object o = %s;
              }
              static class Keys { static final String STATUS = Shop.STATUS; }
            }
            """
            .formatted(call))
        .compile()
        .says(
            "ERROR Shop.java:9:%d [attribute-type] \"http.response.status_code\" is an integer in"
                    .formatted(16 + offset)
                + " the conventions, "
                + text);
  }

  @Test
  void attributeType_thatFitsOrIsUnknown_isQuiet() {
    shop("""
            class Shop {
              void m(Span span, int i, Integer boxed, Object any, String key, List<String> accepts) {
                span.setAttribute("http.response.status_code", 200)
                    .setAttribute("http.response.status_code", i)
                    .setAttribute("http.response.status_code", boxed)
                    .setAttribute("http.response.status_code", any)
                    .setAttribute("http.response.status_code", (Object) null)
                    .setAttribute(key, "anything")
                    .setAttribute("http.request.header.accept", accepts)
                    .setAttribute("shop.kind", "x");
              }
            }
            """)
        .compile()
        .succeedsSilently();
  }

  @Test
  void bodies_ofLambdasLocalAnonymousAndNestedClassesAndInitialisers_areChecked() {
    shop("""
            class Shop {
              static final String S = "http.response.status_code";
              Span field = Span.none().setAttribute(S, "1");
              static { Span.none().setAttribute(S, "2"); }
              Runnable lambda = () -> Span.none().setAttribute(S, "3");
              void m() {
                class Local { void n() { Span.none().setAttribute(S, "4"); } }
                new Object() { void n() { Span.none().setAttribute(S, "5"); } };
              }
              enum E { A { void n() { Span.none().setAttribute(S, "6"); } } }
              interface I { default void n() { Span.none().setAttribute(S, "7"); } }
              record R(int x) { R { Span.none().setAttribute(S, "8"); } }
            }
            """)
        .compile()
        .says(
            message(7, 44, 1),
            message(8, 40, 2),
            message(9, 55, 3),
            message(11, 58, 4),
            message(12, 59, 5),
            message(14, 55, 6),
            message(15, 64, 7),
            message(16, 53, 8));
  }

  private static String message(int line, int column, int value) {
    return ("ERROR Shop.java:%d:%d [attribute-type] \"http.response.status_code\" is an integer in"
            + " the conventions, but this value is a string: pass %d")
        .formatted(line, column, value);
  }

  @Test
  void everyMessage_appearsOnce_acrossRoundsHalvesAndNestedClasses() {
    shop("""
            class Shop {
              static class Inner {
                static class Innermost {
                  @Trace(attributes = @Attribute(key = "http.method", value = "GET"))
                  void a() { Span.none().removeAttribute("http.url"); }
                }
              }
            }
            class Second { void b() { Span.none().removeAttribute("http.url"); } }
            """)
        .processor(new SpanwrightProcessor())
        .processor(
            new WritingProcessor(
                "acme.Later",
                "package acme; class Later { @dev.spanwright.annotation.Trace void m() {} }"))
        .compile()
        .says(
            "WARNING Shop.java:8:44 [deprecated-attribute] \"http.method\" is deprecated in the"
                + " conventions: use \"http.request.method\"",
            "WARNING Shop.java:9:46 [deprecated-attribute] \"http.url\" is deprecated in the"
                + " conventions: use \"url.full\"",
            "WARNING Shop.java:13:55 [deprecated-attribute] \"http.url\" is deprecated in the"
                + " conventions: use \"url.full\"");
  }

  @Test
  void attributeValue_inABody_thatIsNone_isAnError() {
    shop("""
            class Shop {
              void m(Span s) { s.setAttribute(" ", 1); }
            }
            """)
        .compile()
        .says(
            "ERROR Shop.java:6:35 [attribute-value] an attribute needs a key, such as \"order.id\"");
  }

  @Test
  void spanNotEnded_isAWarning_unlessItIsEndedOrGivenAway() {
    shop("""
            class Shop {
              Span field;
              void forgotten() { Span s = Traces.startSpan("a"); s.setAttribute("b", 1); }
              void dropped() { Traces.startSpan("a"); }
              void chained() { Span s = Traces.span("a").active(false).start().setName("x"); if (s == null) {} }
              void ended() { Span s = Traces.startSpan("a"); try { s.setName("b"); } finally { s.end(); } }
              void chainEnded() { Span s = Traces.startSpan("a"); s.setName("b").setAttribute("k", 1).end(); }
              void closed() { try (Span s = Traces.startSpan("a")) { s.setName("b"); } }
              void resource() { Span s = Traces.startSpan("a"); try (s) { s.setName("b"); } }
              Span returned() { Span s = Traces.startSpan("a"); return s; }
              void stored() { Span s = Traces.startSpan("a"); field = s; }
              void passed() { Span s = Traces.startSpan("a"); Objects.requireNonNull(s); }
              void lambda() { Span s = Traces.startSpan("a"); Runnable r = () -> s.end(); r.run(); }
              void reference() { Span s = Traces.startSpan("a"); Runnable r = s::end; r.run(); }
              void atOnce() { Traces.startSpan("a").end(); }
            }
            """)
        .compile()
        .says(
            "WARNING Shop.java:7:47 [span-not-ended] nobody ends the span s, so it is never sent:"
                + " open it with try (Span s = …), or call s.end()",
            "WARNING Shop.java:8:36 [span-not-ended] nobody ends this span, so it is never sent: open"
                + " it with try (Span span = …)",
            "WARNING Shop.java:9:75 [span-not-ended] nobody ends the span s, so it is never sent:"
                + " open it with try (Span s = …), or call s.end()");
  }

  // --- allowed values and attributes of one's own
  // --------------------------------------------------

  @ParameterizedTest
  @CsvSource({
    "postgressql, postgresql",
    "MySQL, mysql",
    "postgresql,",
    "our-own-database,",
  })
  void unknownValue_ofAnOpenSet_isAWarningOnlyWhenNearAKnownOne(String value, String near) {
    Compiled compiled =
        shop("class Shop { void m(Span s) { s.setAttribute(\"db.system.name\", \""
                + value
                + "\"); } }")
            .compile();
    if (near == null) {
      compiled.succeedsSilently();
    } else {
      compiled.says(
          "WARNING Shop.java:5:64 [unknown-value] \"%s\" is not among the values that \"db.system.name\" is known to have in the conventions. Did you mean \"%s\"?"
              .formatted(value, near));
    }
  }

  private Path ownAttributes() throws Exception {
    Path file = folder.resolve("spanwright-attributes.yaml");
    Files.writeString(
        file,
        """
        attributes:
          - key: order.tier
            type: string
            values: [gold, silver]
          - key: order.count
            type: integer
          - key: order.secret_code
            type: string
            sensitive: true
          - key: order.kind
            type: string
            deprecated: {replacement: order.tier}
        """);
    return file;
  }

  @Test
  void ownAttributes_getTheSameChecksAndMessages() throws Exception {
    Path file = ownAttributes();
    shop("""
            class Shop {
              @Trace(attributes = {
                @Attribute(key = "order.tier", value = "bronze"),
                @Attribute(key = "order.count", value = "7"),
                @Attribute(key = "order.kind", value = "x")})
              void a(@SpanAttribute("order.secret_code") String text) {}
              void b(Span s) { s.setAttribute("order.tier", "Gold").setAttribute("order.count", 1.5); }
              void c(Span s) { s.setAttribute("order.counts", 1); }
            }
            """)
        .option("-Aspanwright.registry=" + file)
        .compile()
        .says(
            "ERROR Shop.java:8:45 [attribute-type] \"order.count\" is an integer in FILE, but this value is a string: write longValue = 7"
                .replace("FILE", "spanwright-attributes.yaml"),
            "WARNING Shop.java:9:22 [deprecated-attribute] \"order.kind\" is deprecated in FILE: use \"order.tier\""
                .replace("FILE", "spanwright-attributes.yaml"),
            "WARNING Shop.java:7:44 [unknown-value] \"bronze\" is not a value of \"order.tier\" in FILE, which has \"gold\", \"silver\""
                .replace("FILE", "spanwright-attributes.yaml"),
            "NOTE Shop.java:10:10 [sensitive-attribute] \"order.secret_code\" can hold personal data, and servers may scrub it: record it only if you need it");
  }

  @Test
  void ownAttributes_areCheckedInBodiesToo() throws Exception {
    Path file = ownAttributes();
    shop("""
            class Shop {
              @Trace void a() {}
              void b(Span s) { s.setAttribute("order.tier", "Gold").setAttribute("order.counts", 1); }
            }
            """)
        .option("-Aspanwright.registry=" + file)
        .compile()
        .says(
            "WARNING Shop.java:7:70 [unknown-attribute] \"order.counts\" is not in the registry. Did you mean \"order.count\"?",
            "WARNING Shop.java:7:49 [unknown-value] \"Gold\" is not a value of \"order.tier\" in FILE, which has \"gold\", \"silver\". Did you mean \"gold\"?"
                .replace("FILE", "spanwright-attributes.yaml"));
  }

  @Test
  void ownAttributes_thatCannotBeRead_areOneError() throws Exception {
    Path file = folder.resolve("broken.yaml");
    Files.writeString(file, "attributes:\n  - key: order.tier\n    type: text\n");
    assertThat(
            shop("class Shop { @Trace void m() {} }")
                .option("-Aspanwright.registry=" + file)
                .compile()
                .messages())
        .singleElement()
        .asString()
        .startsWith("ERROR " + file + ":3: ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          check.deprecated_attribut=off | unknown option -Aspanwright.check.deprecated_attribut; there are
          baseline=none.txt             | -Aspanwright.baseline: there is no file none.txt
          baseline=a.txt,b.txt          | -Aspanwright.baseline takes one file
          baseline.print=yes            | -Aspanwright.baseline.print=yes is not possible; write true or false
          registry=none.yaml            | none.yaml
          """)
  void wrongOption_isAnErrorToldOnce_withAndWithoutTracedCode(String option, String text) {
    for (String source :
        List.of(
            "class Shop {}",
            "class Shop { void m(Span s) { s.setAttribute(\"k\", \"x\"); } }",
            "class Shop { @Trace void m(Span s) { s.setAttribute(\"k\", \"x\"); } }")) {
      List<String> messages = shop(source).option("-Aspanwright." + option).compile().messages();
      assertThat(messages)
          .as(source)
          .filteredOn(message -> message.startsWith("ERROR"))
          .filteredOn(message -> message.contains(text))
          .hasSize(1);
    }
  }

  @Test
  void keyConstants_workInAnnotationsAndBodies() {
    shop("""
            import static dev.spanwright.conventions.HttpAttributes.HTTP_RESPONSE_STATUS_CODE;
            import dev.spanwright.conventions.HttpAttributes;
            class Shop {
              static final String OWN = "http.response" + ".status_code";
              @Trace(attributes = @Attribute(key = HTTP_RESPONSE_STATUS_CODE, value = "x")) void a() {}
              @Trace(attributes = @Attribute(key = OWN, value = "x")) void own() {}
              void b(Span s) { s.setAttribute(HttpAttributes.HTTP_RESPONSE_STATUS_CODE, 200); }
            }
            """)
        .compile()
        .says(
            "ERROR Shop.java:9:75 [attribute-type] \"http.response.status_code\" is an integer in"
                + " the conventions, but this value is a string: write longValue = …",
            "ERROR Shop.java:10:53 [attribute-type] \"http.response.status_code\" is an integer in"
                + " the conventions, but this value is a string: write longValue = …");
  }

  @Test
  void openTelemetryCalls_areCheckedAsWell() {
    TraceCompiler.in(folder)
        .source(
            "acme.Otel",
            """
            package acme;
            import io.opentelemetry.api.common.AttributeKey;
            import io.opentelemetry.api.trace.*;
            class Otel {
              void a(Span s) { s.setAttribute("http.response.status_code", "200"); }
              void b(Span s) { s.setAttribute(AttributeKey.stringKey("http.response.status_code"), "200"); }
              void c(Span s) { s.setAttribute(AttributeKey.longKey("http.response.status_code"), 200L); }
              void d(SpanBuilder s) { s.setAttribute("http.method", "GET"); }
            }
            """)
        .option("-Xlint:-classfile")
        .compile()
        .says(
            "ERROR Otel.java:5:64 [attribute-type] \"http.response.status_code\" is an integer in the"
                + " conventions, but this value is a string: pass 200",
            "ERROR Otel.java:6:57 [attribute-type] \"http.response.status_code\" is an integer in the"
                + " conventions, but this key is for a string: pass long or int",
            "WARNING Otel.java:8:42 [deprecated-attribute] \"http.method\" is deprecated in the"
                + " conventions: use \"http.request.method\"");
  }

  // --- options, suppression, baseline ------------------------------------------------------------

  private static final String DEPRECATED =
      """
      class Shop {
        @Trace(attributes = @Attribute(key = "http.method", value = "GET"))
        void a() { Span.none().setAttribute("http.url", "x"); }
      }
      """;

  private static final String HTTP_METHOD =
      " Shop.java:6:40 [deprecated-attribute] \"http.method\" is deprecated in the conventions: use"
          + " \"http.request.method\"";
  private static final String HTTP_URL =
      " Shop.java:7:39 [deprecated-attribute] \"http.url\" is deprecated in the conventions: use"
          + " \"url.full\"";

  @ParameterizedTest
  @CsvSource({"note, NOTE", "warning, WARNING", "error, ERROR"})
  void severity_isWhatTheOptionSays(String option, String kind) {
    Compiled compiled =
        shop(DEPRECATED).option("-Aspanwright.check.deprecated_attribute=" + option).compile();
    if (kind.equals("ERROR")) {
      compiled.says(kind + HTTP_METHOD); // javac does not analyse bodies after the first error
    } else {
      compiled.says(kind + HTTP_METHOD, kind + HTTP_URL);
    }
  }

  @Test
  void severity_off_saysNothing() {
    shop(DEPRECATED)
        .option("-Aspanwright.check.deprecated_attribute=off")
        .compile()
        .succeedsSilently();
  }

  @Test
  void severity_misspelt_isAnError() {
    shop(DEPRECATED)
        .option("-Aspanwright.check.deprecated_attribute=of")
        .option("-Aspanwright.check.deprecated=off")
        .compile()
        .says(
            "ERROR unknown option -Aspanwright.check.deprecated; there are -Aspanwright.baseline,"
                + " -Aspanwright.baseline.print, -Aspanwright.check.attribute_type,"
                + " -Aspanwright.check.attribute_value, -Aspanwright.check.constant_op,"
                + " -Aspanwright.check.custom_attribute, -Aspanwright.check.deprecated_attribute,"
                + " -Aspanwright.check.duplicate_attribute, -Aspanwright.check.foreign_namespace,"
                + " -Aspanwright.check.impossible_exception, -Aspanwright.check.internal_attribute,"
                + " -Aspanwright.check.name_placeholder, -Aspanwright.check.sensitive_attribute,"
                + " -Aspanwright.check.span_name, -Aspanwright.check.span_not_ended,"
                + " -Aspanwright.check.stray_attribute, -Aspanwright.check.trivial_method,"
                + " -Aspanwright.check.unknown_async, -Aspanwright.check.unknown_attribute,"
                + " -Aspanwright.check.unknown_value,"
                + " -Aspanwright.check.untraceable_method, -Aspanwright.check.untraced_override,"
                + " -Aspanwright.mode, -Aspanwright.proxy.annotations, -Aspanwright.registry",
            "ERROR -Aspanwright.check.deprecated_attribute=of is not possible; write one of off,"
                + " note, warning, error",
            "WARNING" + HTTP_METHOD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@SuppressWarnings(\"spanwright:deprecated-attribute\") class Shop { @Trace(attributes = @Attribute(key = \"http.method\", value = \"GET\")) void a() { Span.none().setAttribute(\"http.url\", \"x\"); } }",
        "class Shop { @SuppressWarnings(\"spanwright:deprecated-attribute\") @Trace(attributes = @Attribute(key = \"http.method\", value = \"GET\")) void a() { Span.none().setAttribute(\"http.url\", \"x\"); } }",
        "class Shop { void a() { @SuppressWarnings({\"x\", \"spanwright:deprecated-attribute\"}) Span s = Span.none().setAttribute(\"http.url\", \"x\"); } }",
        "class Shop { @SuppressWarnings(\"spanwright:deprecated-attribute\") Span s = Span.none().setAttribute(\"http.url\", \"x\"); }",
        "class Shop { @Trace void a(@SuppressWarnings(\"spanwright:deprecated-attribute\") @SpanAttribute(\"http.method\") String s) {} }",
        "@SuppressWarnings(\"spanwright:deprecated-attribute\") class Shop { class In { Runnable r = () -> Span.none().setAttribute(\"http.url\", \"x\"); } }"
      })
  void suppressWarnings_anywhereAround_silences(String source) {
    shop(source).compile().succeedsSilently();
  }

  @Test
  void suppressWarnings_ofAnotherCheck_doesNot() {
    shop("@SuppressWarnings(\"spanwright:attribute-type\") " + DEPRECATED)
        .compile()
        .says("WARNING" + HTTP_METHOD, "WARNING" + HTTP_URL);
  }

  @Test
  void baseline_acceptsWhatItLists_andNothingElse() throws Exception {
    Path baseline = folder.resolve("baseline.txt");
    Files.writeString(baseline, "# accepted\n\ndeprecated-attribute\tacme.Shop.a\thttp.method\n");
    shop(DEPRECATED)
        .option("-Aspanwright.baseline=" + baseline)
        .compile()
        .says("WARNING" + HTTP_URL);
  }

  @Test
  void baseline_isPrintedAsLinesToKeep() {
    shop(DEPRECATED)
        .option("-Aspanwright.baseline.print=true")
        .compile()
        .says(
            "NOTE Shop.java:6:40 [baseline] deprecated-attribute\tacme.Shop.a\thttp.method",
            "NOTE Shop.java:7:39 [baseline] deprecated-attribute\tacme.Shop.a\thttp.url");
  }

  @Test
  void baseline_thatIsMissingOrMalformed_isAnError() throws Exception {
    String clean = "class Shop { @Trace void m() {} }";
    shop(clean)
        .option("-Aspanwright.baseline=none.txt")
        .compile()
        .says(
            "ERROR -Aspanwright.baseline: there is no file none.txt; to write one, compile with"
                + " -Aspanwright.baseline.print=true and keep the printed lines");
    Path baseline = folder.resolve("baseline.txt");
    Files.writeString(baseline, "deprecated-attribute acme.Shop.a\n");
    shop(clean)
        .option("-Aspanwright.baseline=" + baseline)
        .compile()
        .says(
            "ERROR -Aspanwright.baseline: %s:1: a line has an id, a place and a key with tabs between them"
                .formatted(baseline));
  }
}
