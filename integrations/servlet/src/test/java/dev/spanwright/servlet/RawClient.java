package dev.spanwright.servlet;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;

/** Sends requests as they are written, and reads answers to the end of the connection. */
record RawClient(int port) {

  /** An answer; the body as it was transferred. */
  record Answer(String head, String body) {
    int status() {
      return Integer.parseInt(head.substring(9, 12));
    }
  }

  /** Sends a request without body. */
  Answer send(String method, String path, String... headers) {
    return exchange(head(method, path, headers) + "\r\n");
  }

  /** Sends a request with a body whose length is told. */
  Answer sendBody(String method, String path, String type, String body, String... headers) {
    int length = body.getBytes(ISO_8859_1).length;
    return exchange(
        head(method, path, headers)
            + String.format(
                "Content-Type: %s\r\nContent-Length: %d\r\n\r\n%s", type, length, body));
  }

  /** Sends a text, one byte a character. */
  Answer exchange(String request) {
    try (Socket socket = connect()) {
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      String answer = new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
      int end = answer.indexOf("\r\n\r\n");
      return end < 0
          ? new Answer(answer, "") // the server has given up
          : new Answer(answer.substring(0, end), answer.substring(end + 4));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Socket connect() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(60_000); // only ever reached by a test that fails
    return socket;
  }

  /** Returns the lines before the empty one. */
  String head(String method, String path, String... headers) {
    StringBuilder head =
        new StringBuilder()
            .append(String.format("%s %s HTTP/1.1\r\n", method, path))
            .append(String.format("Host: localhost:%d\r\nConnection: close\r\n", port));
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    return head.toString();
  }
}
