package dev.spanwright.spool;

import static dev.spanwright.spool.SpoolSite.envelope;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A spool does what a list would, whatever is done to it; a failure names its seed. */
class SpoolModelTest {

  private static final long MAX_BYTES = 8_000;

  @TempDir Path directory;

  static LongStream seeds() {
    return LongStream.concat(LongStream.rangeClosed(1, 12), LongStream.of(System.nanoTime()));
  }

  @SuppressWarnings("ArrayRecordComponent") // compared by what is in them, by the assertions
  private record Kept(SpooledEnvelope envelope, byte[] content) {}

  @ParameterizedTest
  @MethodSource("seeds")
  void anyActions_areThoseOfAList(long seed) {
    new Run(new SpoolSite(directory), seed).act(400);
  }

  private static final class Run {

    private final SpoolSite site;
    private final Random random;
    private final String seed;
    private final List<Kept> model = new ArrayList<>();
    private final List<SpooledEnvelope> dropped = new ArrayList<>();
    private Spool spool;

    /** Not dropped, and the first to be sent, since it has been asked for. */
    private @Nullable Kept sending;

    Run(SpoolSite site, long seed) {
      this.site = site;
      this.random = new Random(seed);
      this.seed = "seed " + seed;
      this.spool = site.open(MAX_BYTES);
    }

    void act(int times) {
      for (int i = 0; i < times; i++) {
        int dice = random.nextInt(20);
        if (dice < 10) {
          add();
        } else if (dice < 14) {
          look();
        } else if (dice < 18) {
          send();
        } else if (dice == 18) {
          site.clock.move(Duration.ofMillis(random.nextInt(5_000)));
        } else {
          spool.close();
          spool = site.open(MAX_BYTES);
        }
        check();
      }
      spool.close();
      assertThat(site.drops).as(seed).isNotEmpty();
    }

    private void add() {
      byte[] content = envelope(random.nextLong(), random.nextInt(3_000));
      int spans = random.nextInt(1_000);
      SpooledEnvelope added = spool.add(content, spans);
      long size = added == null ? 0 : added.bytes();
      if (added == null) {
        assertThat(bytes(sending) + content.length).as(seed).isGreaterThan(MAX_BYTES - 100);
        return;
      }
      assertThat(added.spans()).as(seed).isEqualTo(spans);
      while (modelBytes() + size > MAX_BYTES) {
        Kept oldest =
            model.stream().filter(kept -> !kept.equals(sending)).findFirst().orElseThrow();
        model.remove(oldest);
        dropped.add(oldest.envelope());
      }
      site.clock.move(Duration.ofMillis(1)); // or the next process might sort differently
      model.add(new Kept(added, content));
    }

    private void look() {
      SpooledEnvelope oldest = spool.oldest();
      if (sending == null && !model.isEmpty()) {
        sending = model.get(0);
      }
      assertThat(oldest).as(seed).isEqualTo(sending == null ? null : sending.envelope());
      if (sending != null) {
        assertThat(spool.read(sending.envelope())).as(seed).isEqualTo(sending.content());
      }
    }

    private void send() {
      look();
      if (sending != null) {
        spool.remove(sending.envelope());
        model.remove(sending);
        sending = null;
      }
    }

    private void check() {
      assertThat(spool.bytes()).as(seed).isEqualTo(modelBytes()).isLessThanOrEqualTo(MAX_BYTES);
      assertThat(spool.spans())
          .as(seed)
          .isEqualTo(model.stream().mapToLong(kept -> kept.envelope().spans()).sum());
      assertThat(spool.isEmpty()).as(seed).isEqualTo(model.isEmpty());
      assertThat(site.drops).as(seed).extracting(Dropped::envelope).isEqualTo(dropped);
    }

    private long modelBytes() {
      return model.stream().mapToLong(SpoolModelTest::bytes).sum();
    }
  }

  private static long bytes(@Nullable Kept kept) {
    return kept == null ? 0 : kept.envelope().bytes();
  }
}
