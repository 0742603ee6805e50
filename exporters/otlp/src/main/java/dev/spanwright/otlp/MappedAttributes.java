package dev.spanwright.otlp;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Our attributes with OpenTelemetry's interface: those that pass a filter, with their values as
 * they are. Immutable.
 */
final class MappedAttributes implements Attributes {

  private final List<TypedAttribute> attributes = new ArrayList<>();

  /**
   * Creates it.
   *
   * @param shown says of a key and its value whether they are to be seen
   */
  MappedAttributes(dev.spanwright.trace.Attributes ours, BiPredicate<String, Object> shown) {
    ours.forEach(
        (key, value) -> {
          if (!key.isEmpty() && shown.test(key, value)) {
            attributes.add(TypedAttribute.of(key, value));
          }
        });
  }

  @Override
  @SuppressWarnings("unchecked") // a key's value has its type
  public <T> @Nullable T get(AttributeKey<T> key) {
    for (TypedAttribute attribute : attributes) {
      if (attribute.key().equals(key)) {
        return (T) attribute.value();
      }
    }
    return null;
  }

  @Override
  public void forEach(BiConsumer<? super AttributeKey<?>, ? super Object> consumer) {
    for (TypedAttribute attribute : attributes) {
      consumer.accept(attribute.key(), attribute.value());
    }
  }

  @Override
  public int size() {
    return attributes.size();
  }

  @Override
  public boolean isEmpty() {
    return attributes.isEmpty();
  }

  @Override
  public Map<AttributeKey<?>, Object> asMap() {
    Map<AttributeKey<?>, Object> map = new LinkedHashMap<>();
    forEach(map::put);
    return Collections.unmodifiableMap(map);
  }

  @Override
  public AttributesBuilder toBuilder() {
    AttributesBuilder builder = Attributes.builder();
    attributes.forEach(attribute -> attribute.putInto(builder));
    return builder;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Attributes that && asMap().equals(that.asMap());
  }

  @Override
  public int hashCode() {
    return asMap().hashCode();
  }

  @Override
  public String toString() {
    return asMap().toString();
  }
}
