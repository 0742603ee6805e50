package dev.spanwright.okhttp;

import dev.spanwright.trace.Context;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Call;
import okhttp3.EventListener;
import org.jspecify.annotations.Nullable;

/**
 * Knows the calls that have started and have no response yet. An interceptor runs on a thread of
 * OkHttp's if a call is enqueued; only a listener is called where that is done. One that the client
 * had before is called as before.
 */
final class CallStarts implements EventListener.Factory {

  private final EventListener.Factory others;
  private final Map<Call, StartedCall> calls = new ConcurrentHashMap<>();

  CallStarts(EventListener.Factory others) {
    this.others = others;
  }

  @Override
  public EventListener create(Call call) {
    return new StartListener(this, others.create(call));
  }

  /** Remembers that the calling thread has started the call. */
  void started(Call call) {
    calls.put(call, new StartedCall(Context.current()));
  }

  /** Returns what is known of a call; null if it was started without a word to the listener. */
  @Nullable StartedCall of(Call call) {
    return calls.get(call);
  }

  void remember(Call call, StartedCall started) {
    calls.put(call, started);
  }

  /** Forgets a call: that has its response, or will never have one. */
  void forget(Call call) {
    calls.remove(call);
  }

  /** Returns how many calls are on their way. */
  int size() {
    return calls.size();
  }
}
