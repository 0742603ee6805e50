package dev.spanwright.sentry;

import dev.spanwright.Options;
import dev.spanwright.Spanwright;
import dev.spanwright.Stats;
import dev.spanwright.trace.Traces;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * An application in a process of its own that ends spans all the time and is killed. Its spans are
 * numbered by their names, and now and then it says how far it is: all up to the number have ended.
 */
final class LoadingProcess implements AutoCloseable {

  /** As many spans on their way are left room for, so that none is lost for want of it. */
  private static final int MOST_QUEUED = 500;

  private final Process process;
  private final BufferedReader output;

  private LoadingProcess(Process process) {
    this.process = process;
    this.output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /**
   * Starts it.
   *
   * @param spool where to put what cannot be sent, or null
   * @param first the number of its first span
   * @param last the number of its last one
   */
  static LoadingProcess start(String dsn, @Nullable Path spool, long first, long last)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:-UsePerfData");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(LoadingProcess.class.getName());
    command.addAll(List.of(dsn, String.valueOf(first), String.valueOf(last)));
    if (spool != null) {
      command.add(spool.toString());
    }
    return new LoadingProcess(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  /** Waits until it says that it has got at least so far: in ending spans, or what else it says. */
  long await(String what, long atLeast) throws IOException {
    while (true) {
      String line = output.readLine();
      if (line == null) {
        throw new IOException("it ended before it said " + what + " " + atLeast);
      }
      String[] words = line.split(" ", 2);
      if (words[0].equals(what) && Long.parseLong(words[1]) >= atLeast) {
        return Long.parseLong(words[1]);
      }
    }
  }

  /** Asks it to end, and returns the last numbers it gives: ended, delivered, lost, spooled. */
  long[] terminate() throws IOException {
    process.toHandle().destroy(); // which leaves its output open
    long[] numbers = {
      await("ended", 0), await("delivered", 0), await("lost", 0), await("spooled", 0)
    };
    process.onExit().orTimeout(2, TimeUnit.MINUTES).join();
    return numbers;
  }

  /** Ends it without a chance to do anything more. */
  @Override
  public void close() {
    process.destroyForcibly().onExit().orTimeout(1, TimeUnit.MINUTES).join();
  }

  public static void main(String[] arguments) throws InterruptedException {
    SentryExporter.Builder exporter = SentryExporter.builder(Dsn.parse(arguments[0]));
    if (arguments.length > 3) {
      exporter.spool(Path.of(arguments[3]), 100 << 20);
    }
    Spanwright spanwright =
        Spanwright.start(
            Options.builder()
                .environmentVariables(false)
                .tracesSampleRate(1.0)
                .backpressureHandling(false)
                .shutdownTimeout(Duration.ofMinutes(1))
                .exporter(exporter.build())
                .build());
    Runtime.getRuntime().addShutdownHook(new Thread(() -> reportEnd(spanwright)));
    produce(spanwright, Long.parseLong(arguments[1]), Long.parseLong(arguments[2]));
  }

  private static void produce(Spanwright spanwright, long first, long last)
      throws InterruptedException {
    AtomicLong spooled = new AtomicLong();
    for (long number = first; number <= last; number++) {
      Traces.startSpan("" + number).end();
      if (number % 100 == 0) {
        say("number", number);
        while (spanwright.isEnabled() && spanwright.stats().queued() > MOST_QUEUED) {
          Thread.sleep(1);
        }
        tellNews(spooled, spanwright.stats().spooled());
      }
    }
    while (true) {
      Thread.sleep(1);
      tellNews(spooled, spanwright.stats().spooled());
    }
  }

  private static void tellNews(AtomicLong known, long now) {
    if (known.getAndSet(now) != now) {
      say("spooled-now", now);
    }
  }

  /** Waits for the end of Spanwright's own hook, which runs at the same time. */
  private static void reportEnd(Spanwright spanwright) {
    try {
      while (spanwright.isEnabled()) {
        Thread.sleep(1);
      }
      for (Thread thread : Thread.getAllStackTraces().keySet()) {
        if (thread.getName().equals("spanwright-shutdown")) {
          thread.join();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Stats stats = spanwright.stats();
    say("ended", stats.ended());
    say("delivered", stats.delivered());
    say("lost", stats.lostSpans());
    say("spooled", stats.spooled());
  }

  @SuppressWarnings("SystemOut") // read by the test
  private static synchronized void say(String what, long number) {
    System.out.println(what + " " + number);
  }
}
