package dev.spanwright.processor.watch;

import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import dev.spanwright.processor.link.CompilationLink;

/**
 * Waits until javac begins to compile, and then has the compilation watched. A task that only
 * parses (a formatter, an editor) never tells that it ends: nothing may be set up for it that only
 * the end takes away.
 */
public final class CompilationStart implements TaskListener {

  private final JavacTask task;

  public CompilationStart(JavacTask task) {
    this.task = task;
  }

  @Override
  public void started(TaskEvent event) {
    switch (event.getKind()) {
      case COMPILATION -> watch().watchesParsing();
      case ENTER -> watch(); // a task that is led step by step: its files are parsed by now
      default -> {}
    }
  }

  private CompilationLink watch() {
    task.removeTaskListener(this);
    CompilationLink link = CompilationLink.of(task.getElements());
    link.task(task);
    CompilationListener.watch(task, link);
    return link;
  }
}
