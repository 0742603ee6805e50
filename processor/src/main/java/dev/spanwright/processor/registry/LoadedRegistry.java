package dev.spanwright.processor.registry;

import dev.spanwright.conventions.Registry;
import java.util.List;

/**
 * What {@link Registries#load} found.
 *
 * @param registry the conventions and, over them, everybody's own keys
 * @param errors what is wrong with registry files, one sentence each: {@code FILE:LINE: reason};
 *     the definitions that are sound are in {@code registry} all the same
 * @param notes which definition wins where two contradict each other, in the same form
 */
public record LoadedRegistry(Registry registry, List<String> errors, List<String> notes) {

  /** Copies both lists. */
  public LoadedRegistry {
    errors = List.copyOf(errors);
    notes = List.copyOf(notes);
  }
}
