package dev.spanwright.trace;

import dev.spanwright.log.TraceLog;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out whether a method was rewritten by the in-place weaver. */
final class WovenMethods {

  /** What the weaver appends to the name of the method that keeps the original code. */
  private static final String BODY = "$body";

  private WovenMethods() {}

  static boolean isWoven(Class<?> type, String name, Class<?>... parameterTypes) {
    try {
      Method running = runningMethod(type, name, parameterTypes);
      return running != null && hasBody(running);
    } catch (RuntimeException | LinkageError e) {
      TraceLog.debug("Cannot look into %s: %s", type, e);
      return false;
    }
  }

  /** Returns the method with a body that a virtual call would run. */
  private static @Nullable Method runningMethod(
      Class<?> type, String name, Class<?>[] parameterTypes) {
    for (Class<?> c = type; c != null; c = c.getSuperclass()) {
      Method declared = declared(c, name, parameterTypes);
      if (declared != null && !Modifier.isPrivate(declared.getModifiers())) {
        return declared;
      }
    }
    Method inherited = null;
    for (Class<?> candidate : interfacesOf(type)) {
      Method declared = declared(candidate, name, parameterTypes);
      if (declared != null && (inherited == null || overrides(declared, inherited))) {
        inherited = declared;
      }
    }
    return inherited;
  }

  private static boolean overrides(Method method, Method other) {
    return other.getDeclaringClass().isAssignableFrom(method.getDeclaringClass());
  }

  /** A bridge only calls the method that counts, which has the same name in the same class. */
  private static boolean hasBody(Method method) {
    Class<?> owner = method.getDeclaringClass();
    if (!method.isBridge()) {
      return isBody(declared(owner, method.getName() + BODY, method.getParameterTypes()));
    }
    for (Method target : owner.getDeclaredMethods()) {
      if (!target.isBridge() && isBridgedBy(method, target)) {
        return hasBody(target);
      }
    }
    return false;
  }

  private static boolean isBridgedBy(Method bridge, Method target) {
    if (!target.getName().equals(bridge.getName())
        || target.getParameterCount() != bridge.getParameterCount()) {
      return false;
    }
    Class<?>[] wide = bridge.getParameterTypes();
    Class<?>[] narrow = target.getParameterTypes();
    for (int i = 0; i < wide.length; i++) {
      if (!wide[i].isAssignableFrom(narrow[i])) {
        return false;
      }
    }
    return bridge.getReturnType().isAssignableFrom(target.getReturnType());
  }

  private static boolean isBody(@Nullable Method method) {
    return method != null && method.isSynthetic() && Modifier.isPrivate(method.getModifiers());
  }

  private static @Nullable Method declared(Class<?> owner, String name, Class<?>[] parameterTypes) {
    try {
      return owner.getDeclaredMethod(name, parameterTypes);
    } catch (NoSuchMethodException e) {
      return null;
    }
  }

  private static Set<Class<?>> interfacesOf(Class<?> type) {
    Set<Class<?>> found = new LinkedHashSet<>();
    Deque<Class<?>> open = new ArrayDeque<>();
    for (Class<?> c = type; c != null; c = c.getSuperclass()) {
      Collections.addAll(open, c.getInterfaces());
    }
    while (!open.isEmpty()) {
      Class<?> next = open.remove();
      if (found.add(next)) {
        Collections.addAll(open, next.getInterfaces());
      }
    }
    return found;
  }
}
