package dev.spanwright.spool;

import dev.spanwright.spool.FileNames.State;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The envelopes in a folder that other processes may use as well. Not thread-safe.
 *
 * <p>Whoever renames or deletes a file first has it; the others find it gone. That makes each
 * envelope either sent or dropped, and dropped by one process only: what is to be sent is renamed
 * beforehand, and what is renamed so is never dropped. At most one file is, since the sender goes
 * on with the one that it, or a sender before it, has left.
 *
 * <p>Listing a large folder takes a while, so it is listed once a second at most, and whenever
 * there seems to be nothing to send, or no room.
 */
final class SpoolContents {

  private static final long LISTING_MILLIS = 1_000;
  private static final long UNFINISHED_MILLIS = Duration.ofHours(1).toMillis();

  private final SpoolFolder folder;
  private final long maxBytes;
  private final Clock clock;
  private final FileNames names;
  private final SenderLock sender;

  private final Throttle notStored;
  private final Throttle notSent;
  private final Throttle damaged;

  private SpoolIndex index = new SpoolIndex();
  private long listedMillis;
  private boolean foreignTold;

  /** Files that could not be taken away. They are neither sent again nor counted. */
  private final Set<String> stuck = new HashSet<>();

  private SpoolContents(SpoolFolder folder, long maxBytes, Clock clock) {
    this.folder = folder;
    this.maxBytes = maxBytes;
    this.clock = clock;
    this.names = new FileNames(clock);
    this.sender = new SenderLock(folder);
    this.notStored = new Throttle(clock);
    this.notSent = new Throttle(clock);
    this.damaged = new Throttle(clock);
  }

  static SpoolContents open(Path directory, String owner, long maxBytes, Clock clock, News news)
      throws IOException {
    SpoolFolder folder = SpoolFolder.open(directory, owner, news);
    folder.deleteUnfinished(clock.millis() - UNFINISHED_MILLIS);
    SpoolContents contents = new SpoolContents(folder, maxBytes, clock);
    contents.list(news);
    return contents;
  }

  /** Stores the content of a file, or returns null if that cannot be. */
  @Nullable SpooledEnvelope add(byte[] file, int spans, News news) {
    try {
      if (!makeRoom(file.length, news)) {
        notStored.warn(
            "There is no room for " + file.length + " bytes more in the spool folder " + folder,
            news);
        return null;
      }
      SpooledEnvelope envelope = new SpooledEnvelope(names.next(spans), spans, file.length);
      folder.write(envelope.id(), file);
      index.put(envelope, State.WAITING);
      return envelope;
    } catch (IOException e) {
      notStored.warn("Cannot write to the spool folder " + folder + ": " + e, news);
      return null;
    }
  }

  /** Returns what is to be sent next, or null if there is nothing or another process sends. */
  @Nullable SpooledEnvelope oldest(News news) {
    try {
      boolean wasHeld = sender.isHeld();
      if (!sender.tryAcquire()) {
        return null;
      }
      if (wasHeld) {
        listIfDue(news);
      } else {
        list(news); // the sender before this one may have left something
      }
      SpooledEnvelope left = index.oldestSending();
      return left == null ? claimOldest(news) : left;
    } catch (IOException e) {
      notSent.warn("Cannot send from the spool folder " + folder + ": " + e, news);
      return null;
    }
  }

  /** Returns the plain envelope, or null and moves the file aside. */
  byte @Nullable [] read(SpooledEnvelope envelope, News news) {
    try {
      byte[] file = folder.read(envelope.id(), Math.min(maxBytes, Frame.LONGEST_FILE));
      Frame frame = Frame.decode(file);
      if (frame.spans() != envelope.spans()) {
        throw new DamagedEnvelopeException("it has " + frame.spans() + " spans");
      }
      EnvelopeHeader.check(frame.envelope());
      return frame.envelope();
    } catch (NoSuchFileException e) {
      damaged.warn("Somebody has removed " + named(envelope) + " which was about to be sent", news);
    } catch (IOException e) {
      damaged.warn(named(envelope) + " cannot be sent: " + why(e) + moveAside(envelope), news);
    }
    index.remove(envelope.id());
    return null;
  }

  /** Forgets an envelope that has been sent. */
  void remove(SpooledEnvelope envelope, News news) {
    index.remove(envelope.id());
    try {
      folder.delete(envelope.id(), State.SENDING);
    } catch (IOException e) {
      stuck.add(envelope.id());
      notSent.warn(
          named(envelope)
              + " has been sent and cannot be deleted, so that the next process sends it again: "
              + e,
          news);
    }
  }

  boolean isEmpty(News news) {
    if (index.isEmpty()) {
      tryToList(/* dueOnly= */ false, news);
    }
    return index.isEmpty();
  }

  long bytes(News news) {
    tryToList(/* dueOnly= */ true, news);
    return index.bytes();
  }

  long spans(News news) {
    tryToList(/* dueOnly= */ true, news);
    return index.spans();
  }

  void close(News news) {
    try {
      sender.release();
    } catch (IOException e) {
      notSent.warn("Cannot unlock the spool folder " + folder + ": " + e, news);
    }
  }

  @Override
  public String toString() {
    return folder + ", " + index.bytes() + " of " + maxBytes + " bytes";
  }

  /** Drops the oldest envelopes until there is room, unless there cannot be enough. */
  private boolean makeRoom(long needed, News news) throws IOException {
    listIfDue(news);
    if (index.bytes() + needed <= maxBytes) {
      return true;
    }
    list(news);
    if (index.sendingBytes() + needed > maxBytes) {
      return false;
    }
    while (index.bytes() + needed > maxBytes) {
      // Not null: what is being sent leaves enough room.
      SpooledEnvelope oldest = Objects.requireNonNull(index.oldestWaiting());
      if (folder.delete(oldest.id(), State.WAITING)) {
        news.drop(oldest);
      }
      index.remove(oldest.id());
    }
    return true;
  }

  private @Nullable SpooledEnvelope claimOldest(News news) throws IOException {
    if (index.oldestWaiting() == null) {
      list(news);
    }
    SpooledEnvelope oldest = index.oldestWaiting();
    while (oldest != null && !folder.claim(oldest.id())) {
      index.remove(oldest.id());
      oldest = index.oldestWaiting();
    }
    if (oldest != null) {
      index.put(oldest, State.SENDING);
    }
    return oldest;
  }

  private String moveAside(SpooledEnvelope envelope) {
    try {
      folder.moveAside(envelope.id(), maxBytes);
      return "; it has been moved aside";
    } catch (IOException e) {
      stuck.add(envelope.id());
      return "; it cannot be moved aside either: " + e;
    }
  }

  private void tryToList(boolean dueOnly, News news) {
    try {
      if (dueOnly) {
        listIfDue(news);
      } else {
        list(news);
      }
    } catch (IOException e) {
      notSent.warn("Cannot list the spool folder " + folder + ": " + e, news);
    }
  }

  private void listIfDue(News news) throws IOException {
    if (Math.abs(clock.millis() - listedMillis) >= LISTING_MILLIS) {
      list(news);
    }
  }

  private void list(News news) throws IOException {
    SpoolIndex found = new SpoolIndex();
    Set<String> foreign = new TreeSet<>();
    for (String name : folder.names()) {
      FileNames.Parsed parsed = FileNames.parse(name);
      if (parsed == null) {
        if (!folder.isOwn(name)) {
          foreign.add(name);
        }
      } else if (parsed.state() != State.UNFINISHED && !stuck.contains(parsed.id())) {
        takeIn(name, parsed, found, foreign);
      }
    }
    index = found;
    listedMillis = clock.millis();
    tellForeign(foreign, news);
  }

  private void takeIn(String name, FileNames.Parsed parsed, SpoolIndex found, Set<String> foreign)
      throws IOException {
    SpooledEnvelope known = index.get(parsed.id()); // files do not change, so one look is enough
    if (known != null) {
      found.put(known, parsed.state());
      return;
    }
    BasicFileAttributes attributes = folder.attributes(name);
    if (attributes == null) {
      return;
    }
    if (attributes.isRegularFile()) {
      found.put(
          new SpooledEnvelope(parsed.id(), parsed.spans(), attributes.size()), parsed.state());
    } else {
      foreign.add(name);
    }
  }

  private void tellForeign(Set<String> foreign, News news) {
    if (!foreign.isEmpty() && !foreignTold) {
      foreignTold = true;
      news.warn(
          "The spool folder "
              + folder
              + " holds what is not the spool's and is left alone: "
              + foreign.iterator().next()
              + (foreign.size() == 1 ? "" : " and " + (foreign.size() - 1) + " more"));
    }
  }

  private static String named(SpooledEnvelope envelope) {
    return "Spool file " + envelope.id() + " (" + envelope.spans() + " spans)";
  }

  private static String why(IOException e) {
    return e instanceof DamagedEnvelopeException damage ? damage.why() : e.toString();
  }
}
