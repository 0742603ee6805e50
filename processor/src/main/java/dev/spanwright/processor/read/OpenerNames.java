package dev.spanwright.processor.read;

import java.util.HashSet;
import java.util.Set;

/** Gives each traced method of a companion a name of its own: {@code place}, {@code place2}, …. */
final class OpenerNames {

  /** A static method without parameters of one of these names would clash with Object's own. */
  private static final Set<String> RESERVED =
      Set.of(
          "clone",
          "equals",
          "finalize",
          "getClass",
          "hashCode",
          "notify",
          "notifyAll",
          "toString",
          "wait");

  private final Set<String> taken = new HashSet<>(RESERVED);

  String next(String wanted) {
    String name = wanted;
    for (int i = 2; !taken.add(name); i++) {
      name = wanted + i;
    }
    return name;
  }
}
