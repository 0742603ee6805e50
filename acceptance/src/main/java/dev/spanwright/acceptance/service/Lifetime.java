package dev.spanwright.acceptance.service;

import dev.spanwright.Spanwright;
import java.io.IOException;
import java.io.OutputStream;

/**
 * How a service lives: it tells where it listens, and ends when its input does. So none is left
 * behind, however its parent ends.
 */
public final class Lifetime {

  /** What a service prints before its port, as soon as it can be called. */
  public static final String LISTENS = "listens on port ";

  private Lifetime() {}

  /** Begins to listen. */
  interface Beginning {
    /** Returns the service, which can be called from now on. */
    Listening begin() throws Exception;
  }

  /**
   * A service that can be called.
   *
   * @param port where it listens on the loopback interface
   * @param end returns when all calls are over and all that was recorded is sent
   */
  record Listening(int port, AutoCloseable end) {}

  /** Lives, and ends this JVM: with an exit code other than 0 if anything went wrong. */
  @SuppressWarnings({"SystemOut", "CatchAndPrintStackTrace"}) // the parent reads what is printed
  static void live(Beginning beginning) {
    int exitCode = 1;
    try {
      Listening listening = beginning.begin();
      // On a line of its own, whatever a log is about to write.
      System.out.println("\n" + LISTENS + listening.port());
      awaitEndOfInput();
      listening.end().close();
      System.out.println(Spanwright.running().stats());
      exitCode = 0;
    } catch (Throwable thrown) {
      thrown.printStackTrace();
    }
    System.exit(exitCode); // whatever threads a library may have left
  }

  private static void awaitEndOfInput() throws IOException {
    System.in.transferTo(OutputStream.nullOutputStream());
  }
}
