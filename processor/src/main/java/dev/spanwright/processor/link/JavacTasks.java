package dev.spanwright.processor.link;

import com.sun.source.util.JavacTask;
import javax.annotation.processing.ProcessingEnvironment;
import org.jspecify.annotations.Nullable;

/** Reaches javac from a processor, where that is possible. */
public final class JavacTasks {

  private JavacTasks() {}

  /**
   * Returns the running task, or null: other compilers have none, and build tools that wrap the
   * environment hide it, unless the plugin of the same compilation has told it.
   */
  public static @Nullable JavacTask of(ProcessingEnvironment env, CompilationLink link) {
    JavacTask told = link.task();
    if (told != null) {
      return told;
    }
    try {
      return JavacTask.instance(env);
    } catch (IllegalArgumentException | LinkageError notJavac) {
      return null;
    }
  }
}
