package dev.spanwright.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.sentry.Dsn;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Explanations of what a test on one machine cannot bring about. */
class StepsTest {

  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final Route ROUTE =
      new Route(Dsn.parse("https://key@sentry.example/4711"), /* proxy= */ null);

  private final Taken notes = new Taken();

  static Stream<List<?>> tlsTroubles() {
    return Stream.of(
        List.of(because(new CertificateExpiredException()), "has expired"),
        List.of(because(new CertificateNotYetValidException()), "is not valid yet"),
        List.of(because(new CertPathBuilderException("unable")), "is not trusted"),
        List.of(
            because(new CertificateException("No name matching sentry.example found")),
            "is for another host than sentry.example"),
        List.of(
            new SSLPeerUnverifiedException("Hostname sentry.example not verified"),
            "is for another host than sentry.example"),
        List.of(
            new SSLException("Unsupported or unrecognized SSL message"),
            "does not speak TLS on that port"),
        List.of(new SocketTimeoutException("Read timed out"), "does not speak TLS on that port"),
        List.of(because(new EOFException()), "breaks the TLS handshake off"),
        List.of(
            new SSLHandshakeException("Received fatal alert: protocol_version"),
            "find no way to speak TLS that both accept: Received fatal alert: protocol_version"),
        List.of(new SSLException("broken"), "failed: broken"));
  }

  /** As the JDK throws what it finds wrong in a handshake. */
  private static IOException because(Exception cause) {
    SSLHandshakeException thrown = new SSLHandshakeException(String.valueOf(cause.getMessage()));
    thrown.initCause(
        cause instanceof CertPathBuilderException ? new CertificateException(cause) : cause);
    return thrown;
  }

  @ParameterizedTest
  @MethodSource("tlsTroubles")
  void tlsTrouble_isToldApart(List<?> row) {
    assertThat(TlsTrouble.explain((IOException) row.get(0), ROUTE))
        .contains((String) row.get(1))
        .contains("sentry.example");
  }

  @Test
  void tlsTrouble_causesInACircle_endsAnyway() {
    Exception one = new Exception("one");
    one.initCause(new Exception("two", one));
    assertThat(TlsTrouble.explain(new SSLException("odd", one), ROUTE)).endsWith("failed: odd");
  }

  @Test
  void name_unknown_stopsThere() {
    NameStep step =
        new NameStep(
            ROUTE,
            host -> {
              throw new UnknownHostException(host);
            });
    assertThat(step.take(notes, LIMIT)).isFalse();
    assertThat(notes.texts)
        .containsExactly(
            "problem DNS does not know the host sentry.example: check how it is spelt in the DSN,"
                + " and whether this machine has a network");
  }

  @Test
  void name_known_namesTheAddresses() throws Exception {
    InetAddress[] addresses = {
      InetAddress.getByAddress(new byte[] {10, 0, 0, 1}),
      InetAddress.getByAddress(new byte[] {10, 0, 0, 2})
    };
    assertThat(new NameStep(ROUTE, host -> addresses).take(notes, LIMIT)).isTrue();
    assertThat(notes.texts).containsExactly("fine DNS knows sentry.example: 10.0.0.1, 10.0.0.2");
  }

  @Test
  void connection_notMade_isExplained() {
    ConnectionStep step = new ConnectionStep(ROUTE);
    assertThat(step.explain(new SocketTimeoutException()))
        .isEqualTo(
            "Connecting to sentry.example:443 has timed out: a firewall may stand between, or the"
                + " host is down");
    assertThat(step.explain(new NoRouteToHostException()))
        .isEqualTo("No way leads to sentry.example:443: check the network, or a firewall's rules");
    assertThat(step.explain(new ConnectException()))
        .startsWith("sentry.example:443 refuses connections");
  }

  @Test
  void route_throughAProxy_startsThere() {
    Route route = new Route(ROUTE.dsn(), InetSocketAddress.createUnresolved("proxy.example", 3128));
    assertThat(route.address()).isEqualTo("proxy.example:3128");
    assertThat(new TlsStep(route).name()).contains("proxy.example");
  }

  @Test
  void route_toAnIpv6Address_hasBracketsForPeopleOnly() {
    Route route = new Route(Dsn.parse("http://key@[::1]/1"), /* proxy= */ null);
    assertThat(route.host()).isEqualTo("::1");
    assertThat(route.address()).isEqualTo("[::1]:80");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "'Thu, 01 Jan 2026 12:00:00 GMT', none",
        "'Thu, 01 Jan 2026 12:00:59 GMT', none",
        "'Thu, 01 Jan 2026 11:57:30 GMT', 2 min 30 s ahead of",
        "'Thu, 01 Jan 2026 12:01:01 GMT', 1 min 1 s behind",
        "'Sat, 03 Jan 2026 12:00:00 GMT', 48 h 0 min behind",
        "yesterday, none",
        "none, none",
      })
  void clocks_areCompared(@Nullable String date, @Nullable String difference) {
    ClockComparison.compare(date, Instant.parse("2026-01-01T12:00:00Z"), notes);
    if (difference == null) {
      assertThat(notes.texts).isEmpty();
    } else {
      assertThat(notes.texts)
          .containsExactly(
              "warning This machine's clock is "
                  + difference
                  + " the server's: spans appear at the wrong time");
    }
  }

  private static final class Taken implements Notes {

    private final List<String> texts = new ArrayList<>();

    @Override
    public void fine(String text) {
      texts.add("fine " + text);
    }

    @Override
    public void note(String text) {
      texts.add("note " + text);
    }

    @Override
    public void warning(String text) {
      texts.add("warning " + text);
    }

    @Override
    public void problem(String text) {
      texts.add("problem " + text);
    }
  }
}
