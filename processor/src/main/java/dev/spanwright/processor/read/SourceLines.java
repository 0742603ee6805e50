package dev.spanwright.processor.read;

import javax.lang.model.element.ExecutableElement;

/** Tells where methods are declared. */
@FunctionalInterface
public interface SourceLines {

  /** Knows nothing: what compilers other than javac tell. */
  SourceLines UNKNOWN = method -> 0;

  /** Returns the line of the method's name, from 1, or 0 when it is not known. */
  int lineOf(ExecutableElement method);
}
