package dev.spanwright.spool;

import static dev.spanwright.spool.SpoolSite.envelope;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** One directory, several spools, in this process and in others. */
class SharedSpoolTest {

  private static final long PLENTY = 1 << 20;

  @TempDir Path directory;

  private SpoolSite site;

  @BeforeEach
  void makeSite() {
    site = new SpoolSite(directory);
  }

  @Test
  void oldest_ofTwoSpoolsInOneProcess_isForOneOfThem() {
    try (Spool other = site.open(PLENTY)) {
      Spool sender = site.open(PLENTY);
      SpooledEnvelope first = sender.add(envelope(1, 10), 1);
      site.clock.move(Duration.ofMillis(1));
      assertThat(other.add(envelope(2, 10), 1)).isNotNull();
      assertThat(sender.oldest()).isEqualTo(first);
      assertThat(other.oldest()).isNull();
      sender.remove(Objects.requireNonNull(first));
      sender.close();
      assertThat(other.oldest()).isNotNull();
    }
    assertThat(site.messages).isEmpty();
  }

  @Test
  @Timeout(60)
  void oldest_anotherProcessSends_isNullUntilThatIsKilled() throws Exception {
    try (Spool spool = site.open(PLENTY)) {
      SpooledEnvelope added = Objects.requireNonNull(spool.add(envelope(1, 10), 1));
      try (SpoolingProcess process = SpoolingProcess.start(directory)) {
        assertThat(process.does("oldest")).isEqualTo(added.id());
        assertThat(spool.oldest()).isNull();
        assertThat(spool.add(envelope(2, 10), 1)).isNotNull();
      }
      assertThat(spool.oldest()).isEqualTo(added);
      assertThat(spool.read(added)).isEqualTo(envelope(1, 10));
    }
  }

  @Test
  @Timeout(60)
  void addedByAnotherProcess_thatIsKilled_isSent() throws Exception {
    try (Spool spool = site.open(PLENTY)) {
      String id;
      try (SpoolingProcess process = SpoolingProcess.start(directory)) {
        id = process.does("1000");
      }
      SpooledEnvelope oldest = Objects.requireNonNull(spool.oldest());
      assertThat(oldest.id()).isEqualTo(id);
      assertThat(spool.read(oldest)).isEqualTo(envelope(1, 1000));
      spool.remove(oldest);
      assertThat(spool.oldest()).isNull();
    }
  }

  /** A process that closes a file may lose its lock on it, however often it has it open. */
  @Test
  @Timeout(60)
  void lock_anotherSpoolInThisProcessIsClosed_isKept() throws Exception {
    try (SpoolingProcess process = SpoolingProcess.start(directory)) {
      try (Spool spool = site.open(PLENTY)) {
        assertThat(spool.add(envelope(1, 10), 1)).isEqualTo(spool.oldest()).isNotNull();
        try (Spool other = site.open(PLENTY)) {
          assertThat(other.oldest()).isNull();
        }
        assertThat(process.does("oldest")).isEqualTo("none");
      }
      assertThat(process.does("oldest")).isNotEqualTo("none");
    }
  }

  @Test
  @Timeout(60)
  @DisabledOnOs(OS.WINDOWS)
  void add_writingFailsHalfway_leavesNothing() throws Exception {
    try (SpoolingProcess process = SpoolingProcess.startAfter("ulimit -f 40", directory)) {
      assertThat(process.does("200000")).isEqualTo("none");
      assertThat(site.files("")).isEmpty();
      assertThat(process.does("1000")).isNotEqualTo("none");
      assertThat(site.files("")).singleElement().asString().endsWith("-1.envelope");
    }
  }

  @Test
  @Timeout(60)
  void manyThreads_eachEnvelopeIsSentOrDroppedOrLeft() throws Exception {
    int threads = 4;
    int each = 300;
    List<SpooledEnvelope> sent = new ArrayList<>();
    List<Future<List<SpooledEnvelope>>> results = new ArrayList<>();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try (Spool one = site.open(20_000);
        Spool other = site.open(20_000)) {
      for (int thread = 0; thread < threads; thread++) {
        Spool spool = thread % 2 == 0 ? one : other;
        results.add(pool.submit(() -> filled(spool, each)));
      }
      while (sent.size() < each) {
        SpooledEnvelope oldest = one.oldest();
        if (oldest != null) {
          assertThat(one.read(oldest)).isNotNull();
          one.remove(oldest);
          sent.add(oldest);
        }
      }
      Set<SpooledEnvelope> added = new HashSet<>();
      for (Future<List<SpooledEnvelope>> result : results) {
        added.addAll(result.get(30, TimeUnit.SECONDS));
      }
      SpooledEnvelope left = one.oldest();
      while (left != null) {
        one.remove(left);
        sent.add(left);
        left = one.oldest();
      }
      List<SpooledEnvelope> accounted = new ArrayList<>(sent);
      site.drops.forEach(drop -> accounted.add(drop.envelope()));
      assertThat(added).hasSize(threads * each);
      assertThat(accounted).containsExactlyInAnyOrderElementsOf(added);
      assertThat(site.drops).isNotEmpty();
      assertThat(site.messages).isEmpty();
    } finally {
      pool.shutdownNow();
    }
  }

  private static List<SpooledEnvelope> filled(Spool spool, int times) {
    List<SpooledEnvelope> added = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      added.add(Objects.requireNonNull(spool.add(envelope(i, 200), 1)));
    }
    return added;
  }
}
