package dev.spanwright.spool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;

/** A directory for spools of one receiver, and what they have reported. */
final class SpoolSite {

  static final String OWNER = "ingest.example.com/77";

  final Path directory;
  final SettableClock clock = new SettableClock();
  final List<Dropped> drops = Collections.synchronizedList(new ArrayList<>());
  final List<String> messages = Collections.synchronizedList(new ArrayList<>());

  SpoolSite(Path directory) {
    this.directory = directory;
  }

  Spool open(long maxBytes) {
    return open(OWNER, maxBytes);
  }

  Spool open(String owner, long maxBytes) {
    return Spool.open(
        directory,
        owner,
        maxBytes,
        drops::add,
        (level, message) -> messages.add(level + " " + message),
        clock);
  }

  /** Lets the spools see what others have done, and speak again of what they have spoken of. */
  void waitAWhile() {
    clock.move(Duration.ofMinutes(2));
  }

  /** Returns the folder of the one receiver that there is. */
  Path folder() {
    return list(directory).get(0);
  }

  /** Returns the names of the spool's own files in the folder that end like this. */
  List<String> files(String suffix) {
    return list(folder()).stream()
        .map(SpoolSite::name)
        .filter(name -> name.endsWith(suffix))
        .toList();
  }

  static String name(Path file) {
    return Objects.requireNonNull(file.getFileName()).toString();
  }

  static List<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns an envelope with random content, which hardly gets smaller. */
  static byte[] envelope(long seed, int contentBytes) {
    byte[] header = "{\"sent_at\":\"2026-03-02T08:15:30Z\"}\n".getBytes(StandardCharsets.US_ASCII);
    byte[] content = new byte[contentBytes];
    new Random(seed).nextBytes(content);
    byte[] envelope = new byte[header.length + contentBytes];
    System.arraycopy(header, 0, envelope, 0, header.length);
    System.arraycopy(content, 0, envelope, header.length, contentBytes);
    return envelope;
  }
}
