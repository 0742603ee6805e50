package dev.spanwright.processor.read;

import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/** Tells what elements do not say about methods, where the compiler shows its source. */
public interface SourceCode {

  /** Knows nothing: what compilers other than javac tell. */
  SourceCode UNKNOWN =
      new SourceCode() {
        @Override
        public @Nullable String fileOf(ExecutableElement method) {
          return null;
        }

        @Override
        public int lineOf(ExecutableElement method) {
          return 0;
        }

        @Override
        public boolean isAccessor(ExecutableElement method) {
          return false;
        }
      };

  /** Returns the name of the file that declares the method, without its folder, or null. */
  @Nullable String fileOf(ExecutableElement method);

  /** Returns the line of the method's name, from 1, or 0 when it is not known. */
  int lineOf(ExecutableElement method);

  /** Returns whether all that the method does is to return a field, or to set one. */
  boolean isAccessor(ExecutableElement method);
}
