package dev.spanwright.processor.read;

import javax.lang.model.element.ExecutableElement;

/** Tells what elements do not say about methods, where the compiler shows its source. */
public interface SourceCode {

  /** Knows nothing: what compilers other than javac tell. */
  SourceCode UNKNOWN =
      new SourceCode() {
        @Override
        public int lineOf(ExecutableElement method) {
          return 0;
        }

        @Override
        public boolean isAccessor(ExecutableElement method) {
          return false;
        }
      };

  /** Returns the line of the method's name, from 1, or 0 when it is not known. */
  int lineOf(ExecutableElement method);

  /** Returns whether all that the method does is to return a field, or to set one. */
  boolean isAccessor(ExecutableElement method);
}
