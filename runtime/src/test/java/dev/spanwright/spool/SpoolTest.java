package dev.spanwright.spool;

import static dev.spanwright.spool.SpoolSite.envelope;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpoolTest {

  private static final long PLENTY = 1 << 20;

  @TempDir Path directory;

  private SpoolSite site;

  @BeforeEach
  void makeSite() {
    site = new SpoolSite(directory.resolve("spool"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 1_000, 500_000})
  void add_readBack_isTheSame(int contentBytes) {
    byte[] envelope = envelope(1, contentBytes);
    try (Spool spool = site.open(PLENTY)) {
      SpooledEnvelope added = added(spool, envelope, 17);
      assertThat(added.spans()).isEqualTo(17);
      assertThat(spool.spans()).isEqualTo(17);
      assertThat(spool.bytes()).isEqualTo(added.bytes()).isPositive();
      assertThat(spool.isEmpty()).isFalse();
      SpooledEnvelope oldest = oldest(spool);
      assertThat(oldest).isEqualTo(added);
      assertThat(spool.read(oldest)).isEqualTo(envelope);
      spool.remove(oldest);
      assertThat(spool.isEmpty()).isTrue();
      assertThat(spool.bytes()).isZero();
      assertThat(spool.spans()).isZero();
      assertThat(spool.oldest()).isNull();
    }
    assertThat(site.files("")).containsExactly("lock");
    assertThat(site.messages).isEmpty();
  }

  @Test
  void add_readBackByTheNextSpool_isTheSame() {
    try (Spool spool = site.open(PLENTY)) {
      added(spool, envelope(1, 100), 1);
      added(spool, envelope(2, 100), 2);
      assertThat(spool.read(oldest(spool))).isNotNull(); // and then its process dies
    }
    try (Spool next = site.open(PLENTY)) {
      assertThat(next.spans()).isEqualTo(3);
      assertThat(drained(next)).containsExactly(envelope(1, 100), envelope(2, 100));
    }
  }

  @Test
  void oldest_clockSetBackAndForth_keepsTheOrder() {
    List<byte[]> added = new ArrayList<>();
    try (Spool spool = site.open(PLENTY)) {
      for (int i = 0; i < 3_000; i++) {
        added.add(envelope(i, 4));
        added(spool, envelope(i, 4), 1);
        if (i % 1_200 == 600) {
          site.clock.move(Duration.ofDays(i % 2_400 == 600 ? -3 : 2));
        }
      }
      assertThat(drained(spool)).containsExactlyElementsOf(added);
    }
  }

  @Test
  void oldest_notRemoved_isReturnedAgain() {
    try (Spool spool = site.open(PLENTY)) {
      SpooledEnvelope first = added(spool, envelope(1, 10), 1);
      added(spool, envelope(2, 10), 1);
      assertThat(spool.oldest()).isEqualTo(first);
      assertThat(spool.oldest()).isEqualTo(first);
    }
  }

  @Test
  void add_noRoom_dropsTheOldestAndReportsThem() {
    try (Spool spool = site.open(10_000)) {
      List<SpooledEnvelope> added =
          IntStream.range(0, 30).mapToObj(i -> added(spool, envelope(i, 1_000), i)).toList();
      int kept = (int) (10_000 / added.get(29).bytes());
      List<SpooledEnvelope> gone = added.subList(0, 30 - kept);
      assertThat(site.drops)
          .containsExactlyElementsOf(
              gone.stream().map(envelope -> new Dropped(envelope.spans(), envelope)).toList());
      assertThat(spool.bytes()).isLessThanOrEqualTo(10_000).isEqualTo(bytesOnDisk());
      assertThat(drained(spool)).hasSize(kept).last().isEqualTo(envelope(29, 1_000));
    }
  }

  @Test
  void add_largerThanTheSpool_isRefusedAndDropsNothing() {
    try (Spool spool = site.open(10_000)) {
      added(spool, envelope(1, 9_000), 1);
      assertThat(spool.add(envelope(2, 10_001), 2)).isNull();
      assertThat(spool.spans()).isEqualTo(1);
    }
    assertThat(site.drops).isEmpty();
    assertThat(site.messages).singleElement().asString().contains("no room for");
  }

  @Test
  void add_longerThanCanBeRead_isRefused() {
    try (Spool spool = site.open(Long.MAX_VALUE)) {
      assertThat(spool.add(new byte[(64 << 20) + 1], 1)).isNull();
    }
  }

  @Test
  void add_whileTheOldestIsBeingSent_dropsTheOthers() {
    try (Spool spool = site.open(10_000);
        Spool other = site.open(10_000)) {
      SpooledEnvelope sending = added(spool, envelope(1, 4_000), 1);
      SpooledEnvelope waiting = added(spool, envelope(2, 4_000), 2);
      assertThat(spool.oldest()).isEqualTo(sending);
      site.waitAWhile();
      added(other, envelope(3, 4_000), 3);
      assertThat(site.drops).containsExactly(new Dropped(2, waiting));
      assertThat(other.add(envelope(4, 7_000), 4)).isNull();
      assertThat(site.drops).hasSize(1);
      assertThat(spool.read(sending)).isEqualTo(envelope(1, 4_000));
    }
  }

  @Test
  void spools_ofOneReceiver_shareTheBound() {
    try (Spool one = site.open(10_000);
        Spool other = site.open(10_000)) {
      for (int i = 0; i < 20; i++) {
        added(i % 2 == 0 ? one : other, envelope(i, 1_000), 1);
        site.waitAWhile();
      }
      assertThat(one.spans()).isEqualTo(other.spans()).isEqualTo(20 - site.drops.size());
      assertThat(bytesOnDisk()).isEqualTo(one.bytes()).isLessThanOrEqualTo(10_000);
    }
  }

  @Test
  void spools_ofDifferentReceivers_keepApart() {
    try (Spool one = site.open("one", PLENTY);
        Spool other = site.open("other", PLENTY)) {
      added(one, envelope(1, 10), 1);
      assertThat(other.isEmpty()).isTrue();
      assertThat(other.oldest()).isNull();
      assertThat(one.oldest()).isNotNull();
    }
    assertThat(SpoolSite.list(site.directory))
        .hasSize(2)
        .allSatisfy(folder -> assertThat(SpoolSite.name(folder)).matches("[0-9a-f]{32}"));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void files_areTheirOwnersOnly() throws IOException {
    try (Spool spool = site.open(PLENTY)) {
      added(spool, envelope(1, 10), 1);
      Files.write(site.folder().resolve(site.files(".envelope").get(0)), new byte[10]);
      spool.read(oldest(spool));
      added(spool, envelope(2, 10), 1);
      added(spool, envelope(3, 10), 1);
      assertThat(spool.oldest()).isNotNull();
      try (Stream<Path> all = Files.walk(site.directory)) {
        assertThat(all)
            .hasSize(7) // two folders and that of damaged files, the lock, three envelopes
            .allSatisfy(
                file ->
                    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo(Files.isDirectory(file) ? "rwx------" : "rw-------"));
      }
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void folder_openToOthers_isSaid() throws IOException {
    site.open(PLENTY).close();
    Files.setPosixFilePermissions(site.folder(), PosixFilePermissions.fromString("rwxr-xr-x"));
    try (Spool spool = site.open(PLENTY)) {
      added(spool, envelope(1, 10), 1);
    }
    assertThat(site.messages).singleElement().asString().contains("Others may list or change");
  }

  @Test
  void directory_isAFile_takesNothing() throws IOException {
    Files.writeString(site.directory, "not a directory");
    try (Spool spool = site.open(PLENTY)) {
      assertTakesNothing(spool);
    }
    assertThat(Files.readString(site.directory)).isEqualTo("not a directory");
  }

  @Test
  void folder_isAFile_takesNothing() throws IOException {
    site.open(PLENTY).close();
    Path folder = site.folder();
    Files.delete(folder);
    Files.writeString(folder, "not a folder");
    try (Spool spool = site.open(PLENTY)) {
      assertTakesNothing(spool);
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void folder_isALink_takesNothing() throws IOException {
    site.open(PLENTY).close();
    Path folder = site.folder();
    Files.delete(folder);
    Path elsewhere = Files.createDirectory(directory.resolve("elsewhere"));
    Files.createSymbolicLink(folder, elsewhere);
    try (Spool spool = site.open(PLENTY)) {
      assertTakesNothing(spool);
    }
    assertThat(SpoolSite.list(elsewhere)).isEmpty();
  }

  private void assertTakesNothing(Spool spool) {
    assertThat(spool.add(envelope(1, 10), 1)).isNull();
    assertThat(spool.oldest()).isNull();
    assertThat(spool.isEmpty()).isTrue();
    assertThat(spool.bytes()).isZero();
    assertThat(spool.spans()).isZero();
    SpooledEnvelope never = new SpooledEnvelope("never", 1, 1);
    assertThat(spool.read(never)).isNull();
    spool.remove(never);
    assertThat(site.messages).singleElement().asString().contains("Nothing is spooled");
  }

  @Test
  void foreignFiles_areLeftAloneAndReportedOnce() throws IOException {
    site.open(PLENTY).close();
    Path folder = site.folder();
    Files.writeString(folder.resolve("notes.txt"), "mine");
    Files.writeString(folder.resolve("1-2-3-4.envelope"), "nearly");
    Files.writeString(folder.resolve("000000000000001-000-00000000-9999999999.envelope"), "many");
    Files.createDirectory(folder.resolve("000000000000001-000-00000000-5.envelope"));
    try (Spool spool = site.open(2_000)) {
      for (int i = 0; i < 9; i++) {
        added(spool, envelope(i, 500), 1);
        site.waitAWhile();
      }
      assertThat(drained(spool)).isNotEmpty();
      assertThat(site.messages)
          .singleElement()
          .asString()
          .contains("left alone: 000000000000001-000-00000000-5.envelope and 3 more");
      assertThat(folder.resolve("notes.txt")).hasContent("mine");
      assertThat(folder.resolve("1-2-3-4.envelope")).exists();
      assertThat(folder.resolve("000000000000001-000-00000000-5.envelope")).isDirectory();
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void links_areNotFollowed() throws IOException {
    site.open(PLENTY).close();
    Path secret = Files.writeString(directory.resolve("secret"), "secret");
    Path link = site.folder().resolve("000000000000001-000-00000000-5.envelope");
    Files.createSymbolicLink(link, secret);
    try (Spool spool = site.open(PLENTY)) {
      assertThat(spool.isEmpty()).isTrue();
      assertThat(spool.oldest()).isNull();
      assertThat(site.messages).singleElement().asString().contains("left alone");
      Path damaged = site.folder().resolve("damaged");
      Files.createSymbolicLink(damaged, Files.createDirectory(directory.resolve("elsewhere")));
      SpooledEnvelope added = added(spool, envelope(1, 1), 1);
      Files.write(site.folder().resolve(site.files("-1.envelope").get(0)), new byte[] {1});
      assertThat(spool.read(oldest(spool))).isNull();
      assertThat(directory.resolve("elsewhere")).isEmptyDirectory();
      assertThat(spool.oldest()).as("not for ever").isNotEqualTo(added);
    }
    assertThat(Files.exists(link, LinkOption.NOFOLLOW_LINKS)).isTrue();
    assertThat(secret).hasContent("secret");
  }

  @Test
  void foreignContent_isMovedAside() throws IOException {
    site.open(PLENTY).close();
    Path file = site.folder().resolve("000000000000001-000-00000000-5.envelope");
    Files.writeString(file, "PK: somebody else's");
    try (Spool spool = site.open(PLENTY)) {
      SpooledEnvelope foreign = oldest(spool);
      assertThat(foreign.spans()).isEqualTo(5);
      assertThat(spool.read(foreign)).isNull();
      assertThat(spool.isEmpty()).isTrue();
      assertThat(spool.oldest()).isNull();
    }
    assertThat(site.folder().resolve("damaged").resolve(SpoolSite.name(file) + ".damaged"))
        .hasContent("PK: somebody else's");
    assertThat(site.messages).singleElement().asString().contains("(5 spans)", "moved aside");
  }

  @Test
  void header_thatIsNone_isMovedAside() {
    try (Spool spool = site.open(PLENTY)) {
      added(spool, new byte[] {'{', '\n'}, 1);
      added(spool, envelope(1, 1), 1);
      assertThat(spool.read(oldest(spool))).isNull();
      assertThat(spool.read(oldest(spool))).isEqualTo(envelope(1, 1));
    }
  }

  @Test
  void spanCount_otherThanInTheName_isMovedAside() throws IOException {
    try (Spool spool = site.open(PLENTY)) {
      added(spool, envelope(1, 1), 1);
      String name = site.files(".envelope").get(0);
      Path folder = site.folder();
      Files.move(folder.resolve(name), folder.resolve(name.replace("-1.env", "-2.env")));
      site.waitAWhile();
      assertThat(spool.read(oldest(spool))).isNull();
    }
  }

  @Test
  void file_longerThanTheSpool_isMovedAsideUnread() throws IOException {
    site.open(PLENTY).close();
    Path file = site.folder().resolve("000000000000001-000-00000000-5.envelope");
    Files.write(file, new byte[2_000]);
    try (Spool spool = site.open(1_000)) {
      assertThat(spool.read(oldest(spool))).isNull();
    }
    assertThat(site.messages).singleElement().asString().contains("too long (2000 bytes)");
  }

  @Test
  void file_cutOffAnywhere_isMovedAside() throws IOException {
    try (Spool spool = site.open(PLENTY)) {
      byte[] whole = content(spool);
      for (int length = 0; length < whole.length; length++) {
        byte[] cut = new byte[length];
        System.arraycopy(whole, 0, cut, 0, length);
        assertMovedAside(spool, cut, "cut to " + length);
      }
    }
  }

  @Test
  void file_withOneBitChanged_isMovedAside() throws IOException {
    try (Spool spool = site.open(PLENTY)) {
      byte[] whole = content(spool);
      for (int bit = 0; bit < whole.length * 8; bit++) {
        byte[] changed = whole.clone();
        changed[bit / 8] ^= (byte) (1 << bit % 8);
        assertMovedAside(spool, changed, "bit " + bit);
      }
    }
  }

  @Test
  void file_withSomethingAfterIt_isMovedAside() throws IOException {
    try (Spool spool = site.open(PLENTY)) {
      byte[] whole = content(spool);
      byte[] longer = new byte[whole.length + 1];
      System.arraycopy(whole, 0, longer, 0, whole.length);
      assertMovedAside(spool, longer, "one more byte");
    }
  }

  /** Returns what the file of an envelope holds, and empties the spool. */
  private byte[] content(Spool spool) throws IOException {
    added(spool, envelope(1, 20), 3);
    SpooledEnvelope oldest = oldest(spool);
    byte[] content = Files.readAllBytes(site.folder().resolve(site.files(".sending").get(0)));
    spool.remove(oldest);
    return content;
  }

  private void assertMovedAside(Spool spool, byte[] content, String how) throws IOException {
    added(spool, envelope(1, 20), 3);
    Files.write(site.folder().resolve(site.files(".envelope").get(0)), content);
    site.waitAWhile();
    site.messages.clear();
    SpooledEnvelope damaged = oldest(spool);
    assertThat(spool.read(damaged)).as(how).isNull();
    assertThat(spool.isEmpty()).as(how).isTrue();
    assertThat(site.messages).as(how).singleElement().asString().contains(damaged.id());
    Path folder = site.folder().resolve("damaged");
    assertThat(folder.resolve(damaged.id() + ".envelope.damaged")).hasBinaryContent(content);
    assertThat(SpoolSite.list(folder)).as(how).hasSizeBetween(1, 10);
  }

  @Test
  void damagedFiles_takeNoMoreRoomThanTheSpool() throws IOException {
    try (Spool spool = site.open(10_000)) {
      for (int i = 0; i < 5; i++) {
        added(spool, envelope(1, 20), 3);
        Files.write(site.folder().resolve(site.files(".envelope").get(0)), new byte[4_000]);
        assertThat(spool.read(oldest(spool))).isNull();
      }
    }
    assertThat(SpoolSite.list(site.folder().resolve("damaged"))).hasSize(2);
  }

  @Test
  @Tag("PIPE-106")
  void damagedFiles_manyAtOnce_areOneMessage() throws IOException {
    try (Spool spool = site.open(PLENTY)) {
      for (int i = 0; i < 5; i++) {
        added(spool, new byte[] {'?'}, 3);
        assertThat(spool.read(oldest(spool))).isNull();
      }
      assertThat(site.messages).hasSize(1);
      site.waitAWhile();
      added(spool, new byte[] {'?'}, 3);
      assertThat(spool.read(oldest(spool))).isNull();
      assertThat(site.messages).hasSize(2).last().asString().contains("4 more like it");
    }
  }

  @Test
  void unfinishedFiles_ofTheDead_areDeletedAfterAnHour() throws IOException {
    site.open(PLENTY).close();
    Path old = site.folder().resolve("000000000000001-000-00000000-5.tmp");
    Path young = site.folder().resolve("000000000000002-000-00000000-5.tmp");
    Path foreign = Files.createFile(site.folder().resolve("foreign.tmp"));
    Files.write(old, new byte[10]);
    Files.write(young, new byte[10]);
    Files.setLastModifiedTime(old, FileTime.from(site.clock.instant().minusSeconds(3_601)));
    Files.setLastModifiedTime(young, FileTime.from(site.clock.instant().minusSeconds(3_599)));
    Files.setLastModifiedTime(foreign, FileTime.from(site.clock.instant().minusSeconds(9_999)));
    try (Spool spool = site.open(PLENTY)) {
      assertThat(spool.isEmpty()).isTrue();
      assertThat(old).doesNotExist();
      assertThat(young).exists();
      assertThat(foreign).exists();
    }
  }

  @Test
  @Tag("PIPE-106")
  void folder_gone_isSaidOnceAMinute() throws IOException {
    try (Spool spool = site.open(PLENTY)) {
      Files.delete(site.folder());
      for (int i = 0; i < 3; i++) {
        assertThat(spool.add(envelope(1, 1), 1)).isNull();
      }
      assertThat(site.messages).singleElement().asString().contains("Cannot write");
      assertThat(spool.oldest()).isNull();
      assertThat(spool.isEmpty()).isTrue();
    }
  }

  @Test
  void interruptedThread_canUseTheSpool() {
    try (Spool spool = site.open(PLENTY)) {
      Thread.currentThread().interrupt();
      added(spool, envelope(1, 10), 1);
      added(spool, envelope(2, 10), 1);
      assertThat(spool.read(oldest(spool))).isEqualTo(envelope(1, 10));
      spool.remove(oldest(spool));
      assertThat(Thread.interrupted()).isTrue();
      assertThat(spool.read(oldest(spool))).isEqualTo(envelope(2, 10));
    }
    assertThat(site.messages).isEmpty();
  }

  @Test
  void closedSpool_takesAndGivesNothingButForgets() {
    Spool spool = site.open(PLENTY);
    added(spool, envelope(1, 10), 1);
    added(spool, envelope(2, 10), 1);
    SpooledEnvelope sent = oldest(spool);
    spool.close();
    spool.close();
    assertThat(spool.add(envelope(3, 10), 1)).isNull();
    assertThat(spool.oldest()).isNull();
    spool.remove(sent);
    try (Spool next = site.open(PLENTY)) {
      assertThat(drained(next)).containsExactly(envelope(2, 10));
    }
  }

  @Test
  void reports_areMadeWhileNoLockIsHeld() throws Exception {
    AtomicReference<@Nullable Spool> opened = new AtomicReference<>();
    CompletableFuture<Long> seen = new CompletableFuture<>();
    try (Spool spool =
        Spool.open(
            site.directory,
            SpoolSite.OWNER,
            1_000,
            drop -> {
              Spool other = Objects.requireNonNull(opened.get());
              seen.complete(
                  CompletableFuture.supplyAsync(other::spans)
                      .orTimeout(10, TimeUnit.SECONDS)
                      .join());
            },
            (level, message) -> {})) {
      opened.set(spool);
      added(spool, envelope(1, 600), 1);
      added(spool, envelope(2, 600), 2);
      assertThat(seen.get(20, TimeUnit.SECONDS)).isEqualTo(2);
    }
  }

  @Test
  void logThatFails_harmsNothing() {
    try (Spool spool =
        Spool.open(
            site.directory,
            SpoolSite.OWNER,
            1_000,
            drop -> {},
            (level, message) -> {
              throw new IllegalStateException("broken handler");
            })) {
      assertThat(spool.add(envelope(1, 2_000), 1)).isNull();
    }
  }

  private long bytesOnDisk() {
    return site.files(".envelope").stream()
        .mapToLong(name -> site.folder().resolve(name).toFile().length())
        .sum();
  }

  private static SpooledEnvelope added(Spool spool, byte[] envelope, int spans) {
    return Objects.requireNonNull(spool.add(envelope, spans));
  }

  private static SpooledEnvelope oldest(Spool spool) {
    return Objects.requireNonNull(spool.oldest());
  }

  private static List<byte[]> drained(Spool spool) {
    List<byte[]> envelopes = new ArrayList<>();
    SpooledEnvelope oldest = spool.oldest();
    while (oldest != null) {
      envelopes.add(spool.read(oldest));
      spool.remove(oldest);
      oldest = spool.oldest();
    }
    return envelopes;
  }
}
