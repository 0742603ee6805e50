package dev.spanwright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What javac says about wrong sources: each message whole, with file, line and column. */
class DiagnosticsTest {

  @TempDir Path folder;

  private TraceCompiler shop(String... lines) {
    return TraceCompiler.in(folder)
        .source(
            "acme.Shop",
            """
            package acme;
            import dev.spanwright.annotation.*;
            """
                + String.join("\n", lines)
                + "\n");
  }

  @Test
  void attributeType_stringForAnInteger_isAnErrorAtTheValue() {
    shop(
            "class Shop {",
            "  @Trace(attributes = {",
            "      @Attribute(key = \"flow.pipeline\", value = \"legacy\"),",
            "      @Attribute(key = \"http.response.status_code\",",
            "                 value = \"200\")})",
            "  void buy() {}",
            "}")
        .compile()
        .says(
            "ERROR Shop.java:7:26 [attribute-type] \"http.response.status_code\" is an integer in"
                + " the conventions, but this value is a string: write longValue = 200");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          key = "http.response.status_code", value = "ok"          | is an integer in the conventions, but this value is a string: write longValue = …
          key = "http.response.status_code", doubleValue = 200     | is an integer in the conventions, but this value is a double: write longValue = …
          key = "http.response.status_code", booleanValue = true   | is an integer in the conventions, but this value is a boolean: write longValue = …
          key = "http.response.status_code", longValue = {200, 1}  | is an integer in the conventions, but this value is an array of integers: write longValue = … with a single value
          key = "http.request.method", longValue = 1               | is a string in the conventions, but this value is an integer: write value = "1"
          key = "http.request.header.accept", longValue = {1, 2}   | is an array of strings in the conventions, but this value is an array of integers: write value = {"1", "2"}
          key = "app.in_foreground", value = "true"            | is a boolean in the conventions, but this value is a string: write booleanValue = true
          key = "gen_ai.request.temperature", longValue = 1                | is a double in the conventions, but this value is an integer: write doubleValue = 1.0
          """)
  void attributeType_ofAConstant_saysWhatToWrite(String attribute, String text) {
    String key = attribute.replaceAll("key = \"([^\"]*)\".*", "$1");
    shop("class Shop { @Trace(attributes = @Attribute(" + attribute + ")) void buy() {} }")
        .compile()
        .says(
            "ERROR Shop.java:3:%d [attribute-type] \"%s\" %s"
                .formatted(
                    "class Shop { @Trace(attributes = @Attribute(".length()
                        + attribute.lastIndexOf("= ")
                        + 3,
                    key,
                    text));
  }

  @Test
  void attributeType_ofAParameter_isAnErrorAtTheAnnotation() {
    shop(
            "class Shop {",
            "  @Trace void buy(",
            "      @SpanAttribute(\"http.response.status_code\") String code,",
            "      @SpanAttribute(\"http.request.method\") String fine) {}",
            "}")
        .compile()
        .says(
            "ERROR Shop.java:5:7 [attribute-type] \"http.response.status_code\" is an integer in"
                + " the conventions, but the parameter code has type java.lang.String: declare it"
                + " as long or int, or use another key");
  }

  @Test
  void attributeType_ofAResult_isAnErrorAtTheAnnotation() {
    shop(
            "class Shop {",
            "  @Trace",
            "  @SpanAttribute(\"http.response.status_code\")",
            "  double buy() { return 1; }",
            "}")
        .compile()
        .says(
            "ERROR Shop.java:5:3 [attribute-type] \"http.response.status_code\" is an integer in"
                + " the conventions, but the result has type double: return long or int, or use"
                + " another key");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          @Attribute(key = "a")                                 | "a" has no value: set exactly one of value, longValue, doubleValue and booleanValue
          @Attribute(key = "a", value = "x", longValue = 1)     | "a" has value and longValue at once: set exactly one of value, longValue, doubleValue and booleanValue
          @Attribute(key = " ", value = "x")                    | an attribute needs a key, such as "order.id"
          @Attribute(key = "a", doubleValue = 0.0 / 0.0)        | "a" is NaN, which no server accepts: write a finite number
          @Attribute(key = "a", doubleValue = 1 / 0.0)          | "a" is Infinity, which no server accepts: write a finite number
          """)
  void attributeValue_thatIsNone_isAnError(String attribute, String text) {
    Compiled compiled =
        shop("class Shop {", "@Trace(attributes = " + attribute + ") void buy() {}", "}").compile();
    assertThat(compiled.messages())
        .singleElement()
        .asString()
        .matches("(?s)ERROR Shop\\.java:4:\\d+ .*")
        .endsWith("[attribute-value] " + text);
  }

  @Test
  void attributeValue_ofATypeThatCannotBeOne_isAnError() {
    shop(
            "class Shop {",
            "  @Trace void buy(@SpanAttribute(\"cart\") java.util.Map<String, String> cart) {}",
            "}")
        .compile()
        .says(
            "ERROR Shop.java:4:19 [attribute-value] the argument cart cannot be recorded as"
                + " \"cart\": its type java.util.Map<java.lang.String,java.lang.String> is neither"
                + " text, number, truth value, enum, UUID, URI, Instant nor Duration, nor an array, list"
                + " or Optional of these. Record a part of it, with path = \"...\"");
  }

  @ParameterizedTest(name = "{0} in {1} mode")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          abstract class Shop { @Trace abstract void buy(); }            | weave | Shop.buy is abstract: it has no code to trace. Put @Trace on the methods that implement it
          abstract class Shop { @Trace abstract void buy(); }            | proxy | Shop.buy is abstract: it has no code to trace. Put @Trace on the methods that implement it
          class Shop { @Trace native void buy(); }                       | weave | Shop.buy is native: it has no Java code to trace. Put @Trace on a method that calls it
          class Shop { @Trace Shop() {} }                                | proxy | new Shop is a constructor, and a proxy sees only methods that it can override: move its work into a method and put @Trace there, or compile with -Aspanwright.mode=weave
          class Shop { @Trace void buy() {} void buy$body() {} }         | weave | Shop.buy needs the name buy$body for its own code, which the class already uses: rename that one
          @interface Shop { @Trace int buy(); }                          | weave | Shop.buy is a member of an annotation, which is never called
          class Shop { @Trace private void buy() {} }                    | proxy | Shop.buy is private, and a proxy sees only methods that it can override: make it overridable, or compile with -Aspanwright.mode=weave
          class Shop { @Trace static void buy() {} }                     | proxy | Shop.buy is static, and a proxy sees only methods that it can override: make it overridable, or compile with -Aspanwright.mode=weave
          class Shop { @Trace final void buy() {} }                      | proxy | Shop.buy is final, and a proxy sees only methods that it can override: make it overridable, or compile with -Aspanwright.mode=weave
          final class Shop { @Trace void buy() {} }                      | proxy | Shop.buy belongs to a final class, which a proxy cannot extend: trace a type that can be extended, or compile with -Aspanwright.mode=weave
          record Shop(int x) { @Trace void buy() {} }                    | proxy | Shop.buy belongs to a record, which a proxy cannot extend: trace a type that can be extended, or compile with -Aspanwright.mode=weave
          enum Shop { A; @Trace void buy() {} }                          | proxy | Shop.buy belongs to an enum, which a proxy cannot extend: trace a type that can be extended, or compile with -Aspanwright.mode=weave
          sealed class Shop { @Trace void buy() {} static final class S extends Shop {} } | proxy | Shop.buy belongs to a sealed class, which a proxy cannot extend: trace a type that can be extended, or compile with -Aspanwright.mode=weave
          class Shop { private Shop() {} @Trace void buy() {} }          | proxy | Shop.buy belongs to a class with private constructors only, which a proxy cannot extend: trace a type that can be extended, or compile with -Aspanwright.mode=weave
          class Shop { class In { @Trace void buy() {} } }               | proxy | In.buy belongs to an inner class (it needs an outer object), which a proxy cannot extend: trace a type that can be extended, or compile with -Aspanwright.mode=weave
          class Shop { private static class In { @Trace void buy() {} } } | proxy | In.buy belongs to a private class, which a proxy cannot extend: trace a type that can be extended, or compile with -Aspanwright.mode=weave
          interface Shop { @Trace private void buy() {} }                | proxy | Shop.buy is private, and a proxy sees only calls from outside: put @Trace on a method that callers see, or compile with -Aspanwright.mode=weave
          interface Shop { @Trace static void buy() {} }                 | proxy | Shop.buy is static, and a proxy sees only calls from outside: put @Trace on a method that callers see, or compile with -Aspanwright.mode=weave
          sealed interface Shop { @Trace void buy(); final class S implements Shop { public void buy() {} } } | weave | Shop.buy belongs to a sealed interface, which a proxy cannot implement: put @Trace on the methods that implement it
          class Shop { private interface In { @Trace void buy(); } }     | weave | In.buy belongs to a private type, which a proxy cannot see: make it package-private
          """)
  void untraceableMethod_namesTheReasonAndTheWayOut(String source, String mode, String text) {
    shop(source)
        .option("-Aspanwright.mode=" + mode)
        .compile()
        .says(
            "ERROR Shop.java:3:%d [untraceable-method] %s"
                .formatted(source.indexOf("@Trace") + 1, text));
  }

  @Test
  void spanAttribute_withoutTrace_isAWarning() {
    shop("class Shop {", "  void buy(@SpanAttribute(\"order.id\") String id) {}", "}")
        .compile()
        .says(
            "WARNING Shop.java:4:12 [stray-attribute] nothing is recorded here, because Shop.buy"
                + " has no @Trace: add it, or remove @SpanAttribute");
  }

  @Test
  void mode_misspelt_isAnErrorThatListsTheModes() {
    shop("class Shop { @Trace void buy() {} }")
        .option("-Aspanwright.mode=waeve")
        .compile()
        .says("ERROR -Aspanwright.mode=waeve is not possible; write one of weave, proxy");
  }

  @Test
  void oneWrongMethod_doesNotHideTheProxyThatCodeNames() {
    shop(
            "interface Shop {",
            "  @Trace(attributes = @Attribute(key = \"http.response.status_code\", value = \"1\"))",
            "  void wrong();",
            "  @Trace void right();",
            "  static Shop traced(Shop shop) { return new TracedShop(shop); }",
            "}")
        .compile()
        .says(
            "ERROR Shop.java:4:77 [attribute-type] \"http.response.status_code\" is an integer in"
                + " the conventions, but this value is a string: write longValue = 1");
  }

  @Test
  void companionName_takenByTheUser_isAnErrorThatSaysSo() {
    Compiled compiled =
        shop("class Shop { @Trace void buy() {} }")
            .source("acme.ShopSpans", "package acme; class ShopSpans {}")
            .compile();
    assertThat(compiled.messages())
        .singleElement()
        .asString()
        .startsWith("ERROR Shop.java:3:1 [generation-failed] the companion or a proxy of Shop")
        .contains("acme.ShopSpans");
  }
}
