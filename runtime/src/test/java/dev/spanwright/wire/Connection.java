package dev.spanwright.wire;

import dev.spanwright.wire.Reaction.Answer;
import dev.spanwright.wire.Reaction.Close;
import dev.spanwright.wire.Reaction.Drip;
import dev.spanwright.wire.Reaction.Hang;
import dev.spanwright.wire.Reaction.Raw;
import dev.spanwright.wire.Reaction.Reset;
import dev.spanwright.wire.Reaction.SlowRead;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One connection to a {@link ScriptedServer}: reads requests one after the other, and reacts. */
final class Connection implements Runnable {

  /** What a TLS client's greeting begins with. */
  private static final int TLS_HANDSHAKE = 0x16;

  /** Bytes the system takes on this side before the sender notices that nobody reads. */
  private static final int SMALL_BUFFER = 4096;

  private final Socket socket;
  private final ScriptedServer server;
  private final int downs;
  private boolean open = true;
  private volatile @Nullable ReceivedRequest last;

  /**
   * Takes a connection over.
   *
   * @param downs how many times the server had been down when it was accepted
   */
  Connection(Socket socket, ScriptedServer server, int downs) {
    this.socket = socket;
    this.server = server;
    this.downs = downs;
  }

  @Override
  public void run() {
    try (socket) {
      socket.setTcpNoDelay(true);
      if (server.takeClose()) {
        return;
      }
      InputStream in = new BufferedInputStream(socket.getInputStream());
      int first = in.read();
      while (open && first >= 0) {
        serve(in, first);
        first = open ? in.read() : -1;
      }
    } catch (IOException e) {
      server.broken(e); // senders may leave at any time
    } finally {
      server.gone(this);
    }
  }

  private void serve(InputStream in, int first) throws IOException {
    if (first == TLS_HANDSHAKE) {
      open = false;
      write(Reaction.answer(400).body("this port does not speak TLS").bytes());
      throw new ProtocolException("TLS where plain HTTP is spoken");
    }
    Reaction reaction = server.takeReaction();
    if (reaction instanceof Close) {
      open = false;
      return;
    }
    if (reaction instanceof Reset reset && reset.bodyBytes() < 0) {
      reset();
      return;
    }
    RequestReader reader = new RequestReader(in);
    reader.readHead(first);
    byte[] body = reader.readBody(pace(reaction));
    if (!open) {
      return;
    }
    ReceivedRequest request = reader.received(body, reaction);
    last = request;
    int releases = server.received(request); // before the sender can know
    try {
      if (reaction instanceof Hang hang) {
        server.awaitRelease(releases, downs);
        react(hang.then());
      } else {
        react(reaction);
      }
    } catch (IOException e) {
      request.remainsUnanswered();
      throw e;
    }
    open &= !reader.expectsClose();
  }

  private RequestReader.Pace pace(Reaction reaction) throws IOException {
    if (reaction instanceof SlowRead slow) {
      socket.setReceiveBufferSize(SMALL_BUFFER);
      return bytesSoFar -> {
        pause(slow.pause());
        return slow.bytes();
      };
    }
    if (reaction instanceof Reset reset) {
      return bytesSoFar -> {
        if (bytesSoFar >= reset.bodyBytes()) {
          reset();
          throw new ProtocolException("reset on purpose");
        }
        return reset.bodyBytes() - bytesSoFar;
      };
    }
    return bytesSoFar -> SMALL_BUFFER;
  }

  private void react(Reaction reaction) throws IOException {
    if (reaction instanceof Answer answer) {
      write(answer.bytes());
    } else if (reaction instanceof SlowRead slow) {
      write(slow.then().bytes());
    } else if (reaction instanceof Drip drip) {
      byte[] all = drip.answer().bytes();
      for (int from = 0; from < all.length; from += drip.bytes()) {
        pause(drip.pause());
        write(Arrays.copyOfRange(all, from, Math.min(all.length, from + drip.bytes())));
      }
    } else if (reaction instanceof Raw raw) {
      write(raw.latin1().getBytes(StandardCharsets.ISO_8859_1));
      open = false;
    } else if (reaction instanceof Reset) {
      reset();
    } else {
      open = false;
    }
  }

  private void write(byte[] bytes) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(bytes);
    out.flush();
  }

  private void pause(Duration pause) throws IOException {
    server.pause(pause, downs);
  }

  /** Closes such that the other side is told of an error, not of an end. */
  private void reset() throws IOException {
    open = false;
    socket.setSoLinger(true, 0);
    socket.close();
  }

  /** Ends it from outside, whatever it is doing. */
  void abort() {
    ReceivedRequest mostRecent = last;
    if (mostRecent != null) {
      mostRecent.answerMayBeLost(); // a reset takes what the other side has not read yet
    }
    try {
      socket.setSoLinger(true, 0);
      socket.close();
    } catch (IOException e) {
      server.broken(e); // it has ended by itself meanwhile
    }
  }
}
