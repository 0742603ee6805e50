package dev.spanwright.propagation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.CharBuffer;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IncomingHeadersTest {

  @ParameterizedTest
  @Tag("PROP-14")
  @Tag("PROP-89")
  @ValueSource(
      strings = {
        "sentry-trace",
        "Sentry-Trace",
        "SENTRY_TRACE",
        "HTTP_SENTRY_TRACE",
        "http_sentry-trace",
      })
  void of_anySpelling_findsTheHeader(String key) {
    assertThat(IncomingHeaders.of(Map.of(key, "value")).apply("sentry-trace")).isEqualTo("value");
  }

  @ParameterizedTest
  @Tag("PROP-14")
  @ValueSource(strings = {"", "sentry-traces", "HTTP_HTTP_SENTRY_TRACE", "x-sentry-trace"})
  void of_anotherHeader_findsNothing(String key) {
    assertThat(IncomingHeaders.of(Map.of(key, "value")).apply("sentry-trace")).isNull();
  }

  @Test
  @Tag("PROP-20")
  @Tag("PROP-21")
  @Tag("PROP-32")
  void of_severalLines_joinsThemInOrder() {
    Map<String, Object> headers = new LinkedHashMap<>();
    headers.put("BAGGAGE", List.of("a=1", "b=2"));
    headers.put("baggage", new String[] {"c=3", "d=4"});
    headers.put("HTTP_BAGGAGE", CharBuffer.wrap("e=5"));
    headers.put(
        "sentry-trace",
        Arrays.asList(null, "", "771a43a4192642f0b136d5159a501700-1234567890abcdef"));

    assertThat(IncomingHeaders.of(headers).apply("baggage")).isEqualTo("a=1,b=2,c=3,d=4,e=5");
    assertThat(SentryTrace.parse(IncomingHeaders.of(headers).apply("sentry-trace"))).isNotNull();
  }

  @Test
  @Tag("PROP-26")
  void of_whatIsNoHeaders_findsNothing() {
    Map<Object, Object> odd = new HashMap<>();
    odd.put(null, "value");
    odd.put(7, "value");
    odd.put("sentry-trace", null);
    odd.put("baggage", 7);
    odd.put("traceparent", new Object[] {null, 7, List.of("value")});

    for (String name : List.of("sentry-trace", "baggage", "traceparent", "tracestate", "")) {
      assertThat(IncomingHeaders.of(odd).apply(name)).isNull();
      assertThat(IncomingHeaders.of(null).apply(name)).isNull();
    }
  }

  @Test
  @Tag("PROP-26")
  void of_aMapThatThrows_keepsWhatItGaveBefore() {
    Iterator<Map.Entry<String, String>> one = Map.of("baggage", "a=1").entrySet().iterator();
    Map<String, String> broken =
        new AbstractMap<>() {
          @Override
          public Set<Entry<String, String>> entrySet() {
            return new AbstractSet<>() {
              @Override
              public Iterator<Entry<String, String>> iterator() {
                return new Iterator<>() {
                  @Override
                  public boolean hasNext() {
                    return true;
                  }

                  @Override
                  public Entry<String, String> next() {
                    if (one.hasNext()) {
                      return one.next();
                    }
                    throw new StackOverflowError("broken map");
                  }
                };
              }

              @Override
              public int size() {
                throw new IllegalStateException("broken map");
              }
            };
          }
        };

    assertThat(IncomingHeaders.of(broken).apply("baggage")).isEqualTo("a=1");
  }

  @Test
  @Tag("PROP-26")
  void of_aValueThatThrows_keepsTheOthers() {
    CharSequence broken =
        new CharSequence() {
          @Override
          public int length() {
            throw new AssertionError("broken value");
          }

          @Override
          public char charAt(int index) {
            throw new AssertionError("broken value");
          }

          @Override
          public CharSequence subSequence(int start, int end) {
            throw new AssertionError("broken value");
          }

          @Override
          public String toString() {
            throw new AssertionError("broken value");
          }
        };
    Map<String, CharSequence> headers = new LinkedHashMap<>();
    headers.put("baggage", broken);
    headers.put("sentry-trace", "value");

    assertThat(IncomingHeaders.of(headers).apply("baggage")).isNull();
    assertThat(IncomingHeaders.of(headers).apply("sentry-trace")).isEqualTo("value");
  }
}
