package dev.spanwright.wire;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP server on this machine that treats its clients as badly as a test asks. Each request
 * takes the next reaction of the script; where that has ended, the usual one, which is an answer
 * with status 200 unless something else is said. All requests that are read whole are kept, even
 * those that never get an answer.
 *
 * <p>Thread-safe. Closing it ends all its connections and threads.
 */
public final class ScriptedServer implements AutoCloseable {

  /** The keys of {@link #dsn()}. No line that is logged may have them. */
  public static final String PUBLIC_KEY = "publickey0f1e2d3c4b5a69788796a5b4c3d2e1f0";

  public static final String SECRET_KEY = "secretkeyf0e1d2c3b4a5968778695a4b3c2d1e0f";

  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

  private final boolean tls;
  private final Deque<Reaction> script = new ArrayDeque<>();
  private final List<ReceivedRequest> requests = new ArrayList<>();
  private final List<IOException> broken = new ArrayList<>();
  private final Set<Connection> connections = new HashSet<>();
  private final Set<Thread> threads = new HashSet<>();
  private Reaction usual = Reaction.answer(200);
  private @Nullable ServerSocket socket;
  private int port;
  private int accepted;
  private int releases;
  private int downs;
  private boolean closed;

  private ScriptedServer(boolean tls) {
    this.tls = tls;
  }

  /** Starts on a free port. */
  public static ScriptedServer start() {
    ScriptedServer server = new ScriptedServer(false);
    server.up();
    return server;
  }

  /** Starts on a free port, with TLS and a certificate that nobody trusts. */
  public static ScriptedServer startUntrusted() {
    ScriptedServer server = new ScriptedServer(true);
    server.up();
    return server;
  }

  public int port() {
    return port;
  }

  /** Returns a DSN of this server: {@code keys} with the secret, if any; the path with slashes. */
  public String dsn(String keys, String pathAndProject) {
    String scheme = tls ? "https" : "http";
    return scheme + "://" + keys + "@127.0.0.1:" + port + pathAndProject;
  }

  /** Returns a DSN of this server, with keys that are nowhere else to be found. */
  public String dsn() {
    return dsn(PUBLIC_KEY + ":" + SECRET_KEY, "/1");
  }

  /** Appends to the script. */
  public synchronized ScriptedServer next(Reaction... reactions) {
    script.addAll(List.of(reactions));
    return this;
  }

  /** Sets what is done once the script has ended. */
  public synchronized ScriptedServer usually(Reaction reaction) {
    usual = reaction;
    return this;
  }

  /** Lets go on whatever hangs at this moment. */
  public synchronized void release() {
    releases++;
    notifyAll();
  }

  /**
   * Stops listening and resets all connections, as if the machine went down. Nothing is received
   * and nothing answered once this has returned.
   */
  public void down() {
    List<Connection> open;
    synchronized (this) {
      closeSocket();
      downs++;
      release();
      open = List.copyOf(connections);
    }
    open.forEach(Connection::abort);
    await(threads::isEmpty, "the end of all threads");
  }

  /** Listens, on the same port as before if it was down. */
  public synchronized void up() {
    if (socket != null || closed) {
      throw new IllegalStateException("up already, or closed");
    }
    try {
      ServerSocket made =
          tls
              ? UntrustedTls.context().getServerSocketFactory().createServerSocket()
              : new ServerSocket();
      made.setReuseAddress(true);
      made.bind(
          new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), 128);
      port = made.getLocalPort();
      socket = made;
      start("accepting", () -> accept(made));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns all requests that were read whole, in the order of their last bytes. */
  public synchronized List<ReceivedRequest> requests() {
    return List.copyOf(requests);
  }

  /** Returns all requests that were read whole since the last call of this, and forgets them. */
  public synchronized List<ReceivedRequest> takeRequests() {
    List<ReceivedRequest> taken = requests();
    requests.clear();
    return taken;
  }

  /** Waits until at least so many requests were read whole, and returns all there are. */
  public synchronized List<ReceivedRequest> awaitRequests(int count) {
    await(() -> requests.size() >= count, count + " requests");
    return requests();
  }

  /** Returns how many connections were accepted. */
  public synchronized int accepted() {
    return accepted;
  }

  /** Returns how many reactions of the script are still to come. */
  public synchronized int scripted() {
    return script.size();
  }

  /** Returns why connections ended in the middle of something, for example of a TLS handshake. */
  public synchronized List<IOException> broken() {
    return List.copyOf(broken);
  }

  /** Waits until at least so many connections ended in the middle of something. */
  public synchronized List<IOException> awaitBroken(int count) {
    await(() -> broken.size() >= count, count + " broken connections");
    return broken();
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
    }
    down();
  }

  private interface Condition {
    boolean holds();
  }

  private synchronized void await(Condition condition, String what) {
    long start = System.nanoTime();
    while (!condition.holds()) {
      long left = PATIENCE - (System.nanoTime() - start);
      if (left <= 0) {
        throw new AssertionError("waited for " + what + " in vain: " + this);
      }
      try {
        wait(TimeUnit.NANOSECONDS.toMillis(left) + 1);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError("interrupted while waiting for " + what, e);
      }
    }
  }

  private void accept(ServerSocket listening) {
    try (listening) {
      while (true) {
        Socket client = listening.accept();
        if (!serve(client, listening)) {
          client.close();
        }
      }
    } catch (SocketException e) {
      // down or closed
    } catch (IOException e) {
      broken(e);
    }
  }

  private synchronized boolean serve(Socket client, ServerSocket listening) {
    if (socket != listening) {
      return false;
    }
    accepted++;
    Connection connection = new Connection(client, this, downs);
    connections.add(connection);
    start("connection " + accepted, connection);
    return true;
  }

  private synchronized void start(String name, Runnable task) {
    Thread thread =
        new Thread(
            () -> {
              try {
                task.run();
              } finally {
                ended();
              }
            },
            "scripted server " + port + " " + name);
    thread.setDaemon(true);
    threads.add(thread);
    thread.start();
  }

  private synchronized void ended() {
    threads.remove(Thread.currentThread());
    notifyAll();
  }

  private synchronized void closeSocket() {
    if (socket != null) {
      try {
        socket.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      socket = null;
    }
  }

  /** Returns whether a new connection is to be closed at once. */
  synchronized boolean takeClose() {
    boolean close = (script.isEmpty() ? usual : script.peek()) instanceof Reaction.Close;
    if (close) {
      script.poll();
    }
    return close;
  }

  synchronized Reaction takeReaction() {
    Reaction next = script.poll();
    return next == null ? usual : next;
  }

  /** Keeps a request, and returns how many releases there were before it. */
  synchronized int received(ReceivedRequest request) {
    requests.add(request);
    notifyAll();
    return releases;
  }

  synchronized void broken(IOException e) {
    broken.add(e);
    notifyAll();
  }

  synchronized void gone(Connection connection) {
    connections.remove(connection);
  }

  /** Waits for the next release after so many; fails once the server has been down more often. */
  synchronized void awaitRelease(int before, int downsBefore) throws IOException {
    while (releases == before && downs == downsBefore) {
      sleep(PATIENCE);
    }
    if (downs != downsBefore) {
      throw new SocketException("the server went down");
    }
  }

  /** Takes that long; fails as soon as the server has been down more often than that. */
  synchronized void pause(Duration pause, int before) throws IOException {
    long start = System.nanoTime();
    for (long left = pause.toNanos();
        left > 0 && downs == before;
        left = pause.toNanos() - (System.nanoTime() - start)) {
      sleep(left);
    }
    if (downs != before) {
      throw new SocketException("the server went down");
    }
  }

  private synchronized void sleep(long nanos) throws IOException {
    try {
      TimeUnit.NANOSECONDS.timedWait(this, Math.max(nanos, 1));
    } catch (InterruptedException e) {
      throw new InterruptedIOException();
    }
  }

  @Override
  public synchronized String toString() {
    return "ScriptedServer{port="
        + port
        + ", accepted="
        + accepted
        + ", requests="
        + requests.size()
        + ", broken="
        + broken
        + ", scripted="
        + script
        + "}";
  }
}
