package dev.spanwright.processor.generate;

import com.palantir.javapoet.NameAllocator;
import java.util.List;

/** Names inside one generated method: the user may well have a parameter called {@code span}. */
final class Locals {

  private final NameAllocator names = new NameAllocator();

  /** Names beside the user's parameters. */
  Locals(List<String> parameters) {
    this(List.of(), parameters);
  }

  /** Names beside the user's parameters, none of which may hide what the code refers to. */
  Locals(List<String> reserved, List<String> parameters) {
    for (String name : reserved) {
      names.newName(name, new Object());
    }
    for (String name : parameters) {
      names.newName(name, name);
    }
  }

  /** Returns the name that stands for the user's parameter. */
  String parameter(String name) {
    return names.get(name);
  }

  /** Returns a name like the wanted one that no parameter has. */
  String fresh(String wanted) {
    return names.newName(wanted, new Object()); // without a tag it would make a random UUID
  }
}
