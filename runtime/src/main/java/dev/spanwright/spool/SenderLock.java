package dev.spanwright.spool;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes one of all spools that share a folder, in whatever processes, the one that sends from it.
 * The operating system takes the lock away from a process that dies. Not thread-safe.
 *
 * <p>On many systems a process gives up all its locks on a file when it closes any channel to it,
 * though the lock may have been another's. So all spools of this class loader share one channel per
 * lock file, and it is closed by the last of them.
 */
final class SenderLock {

  /** By folder; guarded by itself. */
  private static final Map<Path, SharedChannel> CHANNELS = new HashMap<>();

  private final SpoolFolder folder;
  private @Nullable SharedChannel shared;
  private @Nullable FileLock lock;

  SenderLock(SpoolFolder folder) {
    this.folder = folder;
  }

  boolean isHeld() {
    return lock != null && lock.isValid();
  }

  /** Returns whether the lock is held now, be it from before. Does not wait. */
  boolean tryAcquire() throws IOException {
    if (isHeld()) {
      return true;
    }
    if (shared == null) {
      shared = SharedChannel.of(folder);
    }
    try {
      lock = shared.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false; // another spool in this process
    }
  }

  void release() throws IOException {
    FileLock held = lock;
    lock = null;
    SharedChannel channel = shared;
    shared = null;
    try {
      if (held != null && held.isValid()) {
        held.release();
      }
    } finally {
      if (channel != null) {
        channel.leave();
      }
    }
  }

  private static final class SharedChannel {

    private final Path folder;
    private final FileChannel channel;
    private int users;

    private SharedChannel(SpoolFolder folder) throws IOException {
      this.folder = folder.path();
      this.channel = folder.openLockFile();
    }

    static SharedChannel of(SpoolFolder folder) throws IOException {
      synchronized (CHANNELS) {
        SharedChannel shared = CHANNELS.get(folder.path());
        if (shared == null) {
          shared = new SharedChannel(folder);
          CHANNELS.put(folder.path(), shared);
        }
        shared.users++;
        return shared;
      }
    }

    @Nullable FileLock tryLock() throws IOException {
      return channel.tryLock();
    }

    void leave() throws IOException {
      synchronized (CHANNELS) {
        users--;
        if (users == 0) {
          CHANNELS.remove(folder);
          channel.close();
        }
      }
    }
  }
}
