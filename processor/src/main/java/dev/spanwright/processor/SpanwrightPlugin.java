package dev.spanwright.processor;

import com.google.auto.service.AutoService;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Plugin;
import dev.spanwright.processor.watch.CompilationStart;

/**
 * The javac half: starts by itself wherever the jar is on the processor path, and watches the
 * compilation.
 *
 * <p>It weaves what the {@linkplain SpanwrightProcessor processor} has planned, and fails on what
 * the processor should have seen and did not.
 */
@AutoService(Plugin.class)
public final class SpanwrightPlugin implements Plugin {

  /** For javac, which finds plugins as services. */
  public SpanwrightPlugin() {}

  @Override
  public String getName() {
    return "Spanwright";
  }

  @Override
  public boolean autoStart() {
    return true;
  }

  @Override
  public void init(JavacTask task, String... args) {
    task.addTaskListener(new CompilationStart(task));
  }
}
