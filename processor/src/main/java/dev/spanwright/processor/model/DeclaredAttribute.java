package dev.spanwright.processor.model;

import java.util.List;

/**
 * An {@code @Attribute} as it is written, right or wrong.
 *
 * @param key the attribute's key
 * @param values the value members that are set; exactly one in a sound attribute
 * @param place where the annotation stands
 * @param keyPlace where the key stands
 */
public record DeclaredAttribute(
    String key, List<DeclaredValue> values, Place place, Place keyPlace) {

  /** Defends against later changes of the list. */
  public DeclaredAttribute {
    values = List.copyOf(values);
  }

  /** Returns whether there is an attribute to record. */
  public boolean isSound() {
    return !key.isBlank() && values.size() == 1 && values.get(0).isSound();
  }
}
