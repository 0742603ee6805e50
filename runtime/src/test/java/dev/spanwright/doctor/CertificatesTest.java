package dev.spanwright.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.sentry.Dsn;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Handshakes with certificates of an authority that the JVM is told to trust, and that are wrong
 * otherwise.
 */
class CertificatesTest {

  private static final String TRUST_STORE = "javax.net.ssl.trustStore";
  private static final String TRUST_STORE_PASSWORD = "javax.net.ssl.trustStorePassword";
  private static final String PASSWORD = "known to everybody";

  private final List<String> problems = new ArrayList<>();
  private final List<String> others = new ArrayList<>();
  private Closeable server = () -> {};
  private int port;

  @TempDir Path folder;

  @AfterEach
  void stop() throws IOException {
    System.clearProperty(TRUST_STORE);
    System.clearProperty(TRUST_STORE_PASSWORD);
    server.close();
  }

  @Test
  void trustedAndRight_isFine() throws Exception {
    serve("-ext", "san=ip:127.0.0.1");
    assertThat(step().take(notes(), Duration.ofSeconds(30))).isTrue();
    assertThat(others).containsExactly("The certificate is trusted (TLSv1.3)");
  }

  @Test
  void otherHost_isToldApart() throws Exception {
    serve("-ext", "san=dns:other.example");
    assertThat(step().take(notes(), Duration.ofSeconds(30))).isFalse();
    assertThat(problems)
        .containsExactly(
            "The certificate is for another host than 127.0.0.1: check the host in the DSN");
  }

  @Test
  void expired_isToldApart() throws Exception {
    serve("-ext", "san=ip:127.0.0.1", "-startdate", "-10d", "-validity", "5");
    assertThat(step().take(notes(), Duration.ofSeconds(30))).isFalse();
    assertThat(problems)
        .containsExactly(
            "The certificate of 127.0.0.1:"
                + port
                + " has expired: it has to be renewed there, unless this machine's clock is wrong");
  }

  @Test
  void notYetValid_isToldApart() throws Exception {
    serve("-ext", "san=ip:127.0.0.1", "-startdate", "+10d");
    assertThat(step().take(notes(), Duration.ofSeconds(30))).isFalse();
    assertThat(problems)
        .containsExactly(
            "The certificate of 127.0.0.1:"
                + port
                + " is not valid yet: check this machine's clock");
  }

  private TlsStep step() {
    return new TlsStep(new Route(Dsn.parse("https://key@127.0.0.1:" + port + "/1"), null));
  }

  /** Starts a server that shakes hands, with a certificate that the JVM trusts from now on. */
  private void serve(String... certificate) throws Exception {
    Path keys = folder.resolve("keys.p12");
    generate(keys, List.of("-alias", "authority", "-dname", "CN=authority", "-ext", "bc:c"));
    List<String> signed =
        new ArrayList<>(List.of("-alias", "server", "-dname", "CN=server", "-signer", "authority"));
    signed.addAll(List.of(certificate));
    generate(keys, signed);
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keys)) {
      store.load(in, PASSWORD.toCharArray());
    }
    trust(store.getCertificate("authority"));
    store.deleteEntry("authority");
    KeyManagerFactory factory =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(store, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(factory.getKeyManagers(), null, null);
    SSLServerSocket made =
        (SSLServerSocket)
            context
                .getServerSocketFactory()
                .createServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    server = made;
    port = made.getLocalPort();
    Thread thread = new Thread(() -> shakeHands(made));
    thread.setDaemon(true);
    thread.start();
  }

  private static void shakeHands(SSLServerSocket server) {
    try (SSLSocket client = (SSLSocket) server.accept()) {
      client.startHandshake();
      client.getInputStream().read();
    } catch (IOException e) {
      // The client does not like what it sees.
    }
  }

  private void trust(Certificate authority) throws Exception {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("authority", authority);
    Path file = folder.resolve("trusted.p12");
    try (OutputStream out = Files.newOutputStream(file)) {
      trusted.store(out, PASSWORD.toCharArray());
    }
    System.setProperty(TRUST_STORE, file.toString());
    System.setProperty(TRUST_STORE_PASSWORD, PASSWORD);
  }

  private static void generate(Path keys, List<String> certificate) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keystore",
                keys.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keyalg",
                "EC"));
    command.addAll(certificate);
    Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(keytool.waitFor()).as(output).isZero();
  }

  private Notes notes() {
    return new Notes() {
      @Override
      public void fine(String text) {
        others.add(text);
      }

      @Override
      public void note(String text) {
        others.add(text);
      }

      @Override
      public void warning(String text) {
        others.add(text);
      }

      @Override
      public void problem(String text) {
        problems.add(text);
      }
    };
  }
}
