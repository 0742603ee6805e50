package dev.spanwright.processor.model;

import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** What ends the span of a traced method; the declared return type decides it. */
public sealed interface Ending {

  /** The end of the method. */
  record AtReturn() implements Ending {}

  /**
   * The end of the method, although the returned object looks as if its work went on.
   *
   * @param reason what makes it look so, such as {@code its name ends in "Promise"}
   */
  record AtReturnOfUnknown(String reason) implements Ending {}

  /**
   * The completion of the returned object.
   *
   * @param type what is returned
   * @param exact whether exactly this type is declared, not a subtype
   * @param available whether what ends the span can be found in the compilation
   * @param valueType the type of the value that it completes with, or null if it is not known
   * @param finisher the name of the companion's method that hands the result and the span over
   */
  record AtCompletion(
      AsyncType type,
      boolean exact,
      boolean available,
      @Nullable TypeMirror valueType,
      String finisher)
      implements Ending {}

  /** Returns the type that a captured result has: that of the value, where one is waited for. */
  default @Nullable TypeMirror capturedType(TypeMirror declared) {
    return this instanceof AtCompletion completion ? completion.valueType() : declared;
  }
}
