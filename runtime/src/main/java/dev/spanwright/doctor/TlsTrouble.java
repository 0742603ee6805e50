package dev.spanwright.doctor;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** Tells apart why a TLS handshake fails. */
final class TlsTrouble {

  private static final int DEEPEST = 20;

  private TlsTrouble() {}

  static String explain(IOException trouble, Route route) {
    String server = route.dsn().hostAndPort();
    if (isIn(trouble, CertificateExpiredException.class)) {
      return "The certificate of "
          + server
          + " has expired: it has to be renewed there, unless this machine's clock is wrong";
    }
    if (isIn(trouble, CertificateNotYetValidException.class)) {
      return "The certificate of " + server + " is not valid yet: check this machine's clock";
    }
    if (isIn(trouble, CertPathBuilderException.class)
        || isIn(trouble, CertPathValidatorException.class)) {
      return "The certificate of "
          + server
          + " is not trusted: if it is your own, add its authority to the JVM's trust store"
          + " (javax.net.ssl.trustStore); if not, somebody may be listening in";
    }
    if (isIn(trouble, SSLPeerUnverifiedException.class)
        || isIn(trouble, CertificateException.class)) {
      // What is left of the checks of a certificate.
      return "The certificate is for another host than "
          + route.serverHost()
          + ": check the host in the DSN";
    }
    String said = String.valueOf(trouble.getMessage());
    if (said.contains("SSL message") || trouble instanceof SocketTimeoutException) {
      return server
          + " does not speak TLS on that port: check the port, or whether the DSN should say http";
    }
    if (isIn(trouble, EOFException.class)) {
      return server + " breaks the TLS handshake off: check whether it speaks TLS on that port";
    }
    if (trouble instanceof SSLHandshakeException) {
      return server + " and this JVM find no way to speak TLS that both accept: " + said;
    }
    return "The TLS handshake with " + server + " failed: " + said;
  }

  private static boolean isIn(Throwable thrown, Class<? extends Throwable> type) {
    @Nullable Throwable cause = thrown;
    for (int i = 0; i < DEEPEST && cause != null; i++) { // causes may go round in circles
      if (type.isInstance(cause)) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }
}
