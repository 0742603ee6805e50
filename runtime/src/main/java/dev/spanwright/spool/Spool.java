package dev.spanwright.spool;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Envelopes that wait on disk until they can be sent, by this process or by the next one.
 *
 * <p>Several processes, and several spools in one process, may share a directory. All of them may
 * add; one at a time may send, from the first {@link #oldest()} that succeeds until it is closed or
 * its process dies. Files are readable by their owner only. The bound holds for what is waiting
 * altogether; processes that write at the same time may pass it by what they write in a second.
 *
 * <p>Each envelope is sent, or dropped and reported as such by one process, or moved aside. It is
 * sent twice only if its process dies, or its disk fails, between sending and {@link #remove}.
 * Files are not forced to the disk: what a power failure leaves incomplete is found out when it is
 * read.
 *
 * <p>Thread-safe. Methods access the disk and wait for each other, and throw nothing; what goes
 * wrong is logged. No lock is held while anything is reported or logged.
 */
public final class Spool implements AutoCloseable {

  private final ReentrantLock lock = new ReentrantLock();
  private final Consumer<Dropped> dropped;
  private final BiConsumer<Level, String> log;

  /** Null if the directory cannot be used: then this is empty, and takes nothing. */
  private final @Nullable SpoolContents contents;

  private boolean closed; // guarded by lock

  private Spool(
      @Nullable SpoolContents contents, Consumer<Dropped> dropped, BiConsumer<Level, String> log) {
    this.contents = contents;
    this.dropped = dropped;
    this.log = log;
  }

  /**
   * Opens the spool of one receiver. If the directory cannot be used, that is logged once, and the
   * spool stays empty.
   *
   * @param directory where the spools of all receivers are; made if need be
   * @param owner names the receiver; nobody else gets what is in this spool. Only a hash of it is
   *     written anywhere
   * @param maxBytes how much room the files of this receiver may take
   * @param dropped is told of each envelope that had to make room for a newer one
   * @param log takes what a person should know
   */
  public static Spool open(
      Path directory,
      String owner,
      long maxBytes,
      Consumer<Dropped> dropped,
      BiConsumer<Level, String> log) {
    return open(directory, owner, maxBytes, dropped, log, Clock.systemUTC());
  }

  static Spool open(
      Path directory,
      String owner,
      long maxBytes,
      Consumer<Dropped> dropped,
      BiConsumer<Level, String> log,
      Clock clock) {
    News news = new News();
    SpoolContents contents = null;
    try {
      contents = SpoolContents.open(directory, owner, maxBytes, clock, news);
    } catch (IOException | RuntimeException e) { // such as a security manager's
      news.warn("Nothing is spooled, because " + directory + " cannot be used: " + e);
    }
    news.tell(dropped, log);
    return new Spool(contents, dropped, log);
  }

  /**
   * Stores an envelope, and drops the oldest ones if there is no room for it otherwise.
   *
   * @param envelope the plain envelope, not compressed; not changed, and not kept
   * @param spans how many spans are in it, not negative
   * @return what was stored, or null if the envelope could not be
   */
  public @Nullable SpooledEnvelope add(byte[] envelope, int spans) {
    if (contents == null || spans < 0 || envelope.length > Frame.LONGEST_ENVELOPE) {
      return null;
    }
    byte[] file = new Frame(spans, envelope).encoded();
    try (Turn turn = new Turn()) {
      return closed ? null : contents.add(file, spans, turn.news);
    }
  }

  /**
   * Returns the oldest envelope, for this process to send, and the same one again until it has been
   * {@linkplain #remove removed} or could not be {@linkplain #read read}. From then on it is not
   * dropped any more.
   *
   * @return null if there is none, or if another process, or another spool in this one, sends
   */
  public @Nullable SpooledEnvelope oldest() {
    try (Turn turn = new Turn()) {
      return contents == null || closed ? null : contents.oldest(turn.news);
    }
  }

  /**
   * Returns the plain envelope as it was added; its header can be read, so that {@link
   * EnvelopeHeader#withSentAt} succeeds.
   *
   * @param envelope what {@link #oldest()} has returned
   * @return null if its file is damaged; it is then no longer in the spool, and its spans are lost
   */
  public byte @Nullable [] read(SpooledEnvelope envelope) {
    try (Turn turn = new Turn()) {
      return contents == null ? null : contents.read(envelope, turn.news);
    }
  }

  /**
   * Forgets an envelope that need not be sent again. Works on a closed spool, too.
   *
   * @param envelope what {@link #oldest()} has returned
   */
  public void remove(SpooledEnvelope envelope) {
    try (Turn turn = new Turn()) {
      if (contents != null) {
        contents.remove(envelope, turn.news);
      }
    }
  }

  /** Returns whether the directory can be used; that it cannot was logged when it was opened. */
  public boolean isUsable() {
    return contents != null;
  }

  /** Returns whether nothing is waiting, neither for this process nor for another. */
  public boolean isEmpty() {
    try (Turn turn = new Turn()) {
      return contents == null || contents.isEmpty(turn.news);
    }
  }

  /** Returns how much room the envelopes take, at most a second old as to other processes. */
  public long bytes() {
    try (Turn turn = new Turn()) {
      return contents == null ? 0 : contents.bytes(turn.news);
    }
  }

  /** Returns how many spans are waiting, at most a second old as to other processes. */
  public long spans() {
    try (Turn turn = new Turn()) {
      return contents == null ? 0 : contents.spans(turn.news);
    }
  }

  /**
   * Lets another process send. Call it when nothing from this spool is on its way any more. A
   * second call does nothing.
   */
  @Override
  public void close() {
    try (Turn turn = new Turn()) {
      if (contents != null && !closed) {
        contents.close(turn.news);
      }
      closed = true;
    }
  }

  @Override
  public String toString() {
    lock.lock();
    try {
      return "Spool{" + (contents == null ? "unusable" : contents) + "}";
    } finally {
      lock.unlock();
    }
  }

  /** Holds the lock; what there is to tell is told when it is free again. */
  private final class Turn implements AutoCloseable {

    private final News news = new News();

    Turn() {
      lock.lock();
    }

    @Override
    public void close() {
      lock.unlock();
      news.tell(dropped, log);
    }
  }
}
