package dev.spanwright.pipeline;

import dev.spanwright.export.BeforeSendSpan;
import dev.spanwright.export.EditableSpan;
import dev.spanwright.log.ThrottledLog;
import dev.spanwright.trace.EndedSpan;
import dev.spanwright.trace.FinishedSpan;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/**
 * Builds what exporters read, and lets the user's hook change it (PIPE-12…19). A hook that fails
 * costs its changes and nothing else. For the worker only.
 */
final class EditStep {

  private final @Nullable BeforeSendSpan hook;
  private final ThrottledLog log;

  EditStep(@Nullable BeforeSendSpan hook, ThrottledLog log) {
    this.hook = hook;
    this.log = log;
  }

  FinishedSpan finish(EndedSpan span) {
    FinishedSpan original = span.finish();
    if (hook == null) {
      return original;
    }
    FinishedSpan edited;
    try {
      EditableSpan editable = new EditableSpan(original);
      hook.edit(editable);
      edited = editable.edited();
    } catch (Throwable thrown) { // the user's code
      log.log(
          Level.ERROR,
          "beforeSendSpan failed, the span goes out as it was: " + Foreign.text(thrown));
      return original;
    }
    if (span.isTopLevel() && !edited.name().equals(original.name())) {
      span.rename(edited.name());
    }
    return edited;
  }
}
