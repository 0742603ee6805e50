package dev.spanwright.benchmarks.pipeline;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Makes spans, has them sent to a receiver, and measures it: one run, in a JVM of its own. It warms
 * up with half as many spans first, paced, while the receiver counts thoroughly, and gives up if
 * that count is not the client's.
 */
public final class Sender {

  private final Run run;
  private final Client client;
  private final int port;
  private final OperatingSystemMXBean system =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private Sender(Run run, int port) {
    this.run = run;
    this.port = port;
    this.client = run.library().start(run, port);
  }

  /**
   * Prints a {@link Measurement}.
   *
   * @param args the port of the receiver, the number of spans, and the arguments of a {@link Run}
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    int port = Integer.parseInt(args[0]);
    long spans = Long.parseLong(args[1]);
    Run run = Run.of(Arrays.asList(args).subList(2, args.length));
    System.out.println(new Sender(run, port).measured(spans).line());
  }

  private Measurement measured(long spans) throws IOException, InterruptedException {
    warmUp(spans / 2);
    HeapWatch heap = new HeapWatch();
    System.gc();
    heap.start();
    long deliveredBefore = client.delivered();
    Producers producers = new Producers(run, run.setting().pace(), client);
    long cpuBefore = system.getProcessCpuTime();
    long before = System.nanoTime();
    long made = producers.make(spans);
    long makingNanos = System.nanoTime() - before;
    client.flush();
    long nanos = System.nanoTime() - before;
    long cpuNanos = system.getProcessCpuTime() - cpuBefore;
    long delivered = client.delivered() - deliveredBefore;
    Counts received = received("");
    if (!run.gzip()) {
      check(delivered, received);
    }
    return new Measurement(
        made,
        delivered,
        makingNanos,
        nanos,
        cpuNanos,
        heap.mostAfterCollection(),
        heap.peak(),
        received.requests(),
        received.bytes());
  }

  private void warmUp(long spans) throws IOException, InterruptedException {
    received(Counts.VERIFYING);
    new Producers(run, Run.Pace.PACED, client).make(spans); // or little would be sent
    client.flush();
    check(client.delivered(), received(""));
  }

  private Counts received(String next) throws IOException {
    URI counts = URI.create("http://127.0.0.1:" + port + Counts.PATH + next);
    try (InputStream answer = counts.toURL().openStream()) {
      return Counts.of(new String(answer.readAllBytes(), StandardCharsets.US_ASCII));
    }
  }

  private void check(long delivered, Counts received) {
    if (delivered != received.spans()) {
      throw new IllegalStateException(
          run + ": " + delivered + " spans were delivered, and the receiver got " + received);
    }
  }
}
