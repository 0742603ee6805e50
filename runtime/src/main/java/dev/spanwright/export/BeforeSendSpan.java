package dev.spanwright.export;

/**
 * Looks every recorded span over before it leaves the process, and changes its name and attributes:
 * to remove what must not get out, for example. It cannot keep a span back.
 *
 * <pre>{@code
 * Options.builder().beforeSendSpan(span -> span.removeAttribute("user.email"))
 * }</pre>
 *
 * <p>Called on Spanwright's own thread. If it throws, the span is sent as it was.
 */
@FunctionalInterface
public interface BeforeSendSpan {

  /** Changes the span; only what is set during the call counts. */
  void edit(EditableSpan span);
}
