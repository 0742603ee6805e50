package dev.spanwright.conventions.importer;

import dev.spanwright.conventions.AttributeDefinition;
import dev.spanwright.conventions.AttributeType;
import dev.spanwright.conventions.Convention;
import dev.spanwright.conventions.Deprecation;
import dev.spanwright.conventions.Scrubbing;
import dev.spanwright.conventions.Visibility;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One of OpenTelemetry's attributes.
 *
 * @param note what is said at its {@code @Deprecated} constant, or null if it is none
 */
record SemconvAttribute(String key, AttributeType type, @Nullable DeprecationNote note) {

  AttributeDefinition definition() {
    return new AttributeDefinition(
        key,
        type,
        key.endsWith("." + AttributeDefinition.PLACEHOLDER),
        deprecation(),
        Scrubbing.UNSPECIFIED,
        Visibility.PUBLIC,
        Set.of(Convention.OPENTELEMETRY));
  }

  private @Nullable Deprecation deprecation() {
    return note == null || note.kind() == DeprecationNote.Kind.DEFINED_ELSEWHERE
        ? null
        : new Deprecation(note.replacement());
  }
}
