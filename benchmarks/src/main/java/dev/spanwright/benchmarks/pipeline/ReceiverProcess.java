package dev.spanwright.benchmarks.pipeline;

import java.io.BufferedReader;
import java.io.IOException;

/** A {@link Receiver} in a JVM of its own. */
final class ReceiverProcess implements AutoCloseable {

  private final Process process;
  private final int port;

  private ReceiverProcess(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  static ReceiverProcess start() throws IOException {
    Process process = Jvm.start(Receiver.class, "-Xms256m", "-Xmx256m", "-XX:+UseSerialGC");
    BufferedReader out = process.inputReader();
    String port = out.readLine();
    if (port == null) {
      throw new IOException("The receiver did not start");
    }
    return new ReceiverProcess(process, Integer.parseInt(port));
  }

  int port() {
    return port;
  }

  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    process.onExit().join();
  }
}
