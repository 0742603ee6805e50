package dev.spanwright.trace;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** Makes the handles of fields that need more than a plain store and less than a monitor. */
final class FieldHandles {

  private FieldHandles() {}

  /** Returns the handle of a field of the class that the lookup belongs to. */
  static VarHandle of(MethodHandles.Lookup owner, String field, Class<?> type) {
    try {
      return owner.findVarHandle(owner.lookupClass(), field, type);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(field, e);
    }
  }

  /**
   * Initializes a class now. One whose initializer fails, on a stack that is too full, never gets
   * another chance, and its spans would be lost for ever.
   */
  static void initialize(MethodHandles.Lookup friend, Class<?> type) {
    try {
      friend.ensureInitialized(type);
    } catch (IllegalAccessException e) {
      throw new LinkageError(type.getName(), e);
    }
  }
}
