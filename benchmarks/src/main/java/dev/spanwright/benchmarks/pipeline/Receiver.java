package dev.spanwright.benchmarks.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import jdk.net.ExtendedSocketOptions;

/**
 * A server that counts what it gets and does nothing else, in a process of its own, so that its
 * work is not counted as the sender's.
 *
 * <p>It acknowledges at once what arrives ({@code TCP_QUICKACK}) and answers without delay ({@code
 * TCP_NODELAY}): on loopback, a server that waits 40 ms to acknowledge would be all that is
 * measured.
 */
public final class Receiver {

  private static final int WAITING_CONNECTIONS = 1024;

  private static final byte[] ACCEPTED = answer("{}");

  private final LongAdder requests = new LongAdder();
  private final LongAdder bytes = new LongAdder();
  private final LongAdder spans = new LongAdder();

  /** Whether compressed bodies are looked into as well, which costs. */
  private volatile boolean verifying;

  private Receiver() {}

  /** Prints the port it listens on, and serves until its input ends. */
  public static void main(String[] args) throws IOException {
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    ServerSocket listening = new ServerSocket(0, WAITING_CONNECTIONS, loopback);
    System.out.println(listening.getLocalPort());
    Receiver receiver = new Receiver();
    Thread accepting = new Thread(() -> receiver.accept(listening), "accept");
    accepting.setDaemon(true);
    accepting.start();
    while (System.in.read() >= 0) {
      // Whoever has started this process ends it by closing its input, or by ending.
    }
  }

  private void accept(ServerSocket listening) {
    ExecutorService threads =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "connection");
              thread.setDaemon(true);
              return thread;
            });
    while (true) {
      try {
        Socket socket = listening.accept();
        threads.execute(() -> serve(socket));
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
      HttpRequests incoming = new HttpRequests(new Acknowledging(socket));
      OutputStream out = socket.getOutputStream();
      while (incoming.next()) {
        out.write(answer(incoming));
        if (incoming.isLast()) {
          return;
        }
      }
    } catch (IOException e) {
      System.err.println("A connection has failed: " + e);
    }
  }

  private byte[] answer(HttpRequests request) throws IOException {
    if (request.path().startsWith(Counts.PATH)) {
      verifying = request.path().endsWith(Counts.VERIFYING);
      return answer(
          new Counts(requests.sumThenReset(), bytes.sumThenReset(), spans.sumThenReset()).text());
    }
    requests.increment();
    bytes.add(request.body().length);
    if (verifying || !request.isGzipped()) {
      spans.add(SpanCount.of(request, /* thorough= */ verifying));
    }
    return ACCEPTED;
  }

  private static byte[] answer(String body) {
    String text =
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n"
            + body;
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** Linux forgets that acknowledgements are not to be delayed, so it is told before each read. */
  private static final class Acknowledging extends InputStream {

    private final Socket socket;
    private final InputStream in;
    private final boolean supported;

    Acknowledging(Socket socket) throws IOException {
      this.socket = socket;
      this.in = socket.getInputStream();
      this.supported = socket.supportedOptions().contains(ExtendedSocketOptions.TCP_QUICKACK);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      if (supported) {
        socket.setOption(ExtendedSocketOptions.TCP_QUICKACK, true);
      }
      return in.read(buffer, offset, length);
    }

    @Override
    public int read() throws IOException {
      return in.read();
    }
  }
}
