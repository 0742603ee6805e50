package dev.spanwright.processor.check;

import dev.spanwright.conventions.AttributeDefinition;
import dev.spanwright.conventions.Registry;
import dev.spanwright.processor.model.AttributeUse;
import dev.spanwright.processor.option.CheckId;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds keys of one's own inside a namespace of the registry: a later version may define them. */
final class ForeignNamespaceCheck implements AttributeCheck {

  private final Registry registry;
  private @Nullable Set<String> namespaces;

  ForeignNamespaceCheck(Registry registry) {
    this.registry = registry;
  }

  @Override
  public void check(AttributeUse use, @Nullable AttributeDefinition definition, Findings findings) {
    String namespace = namespace(use.key());
    if (definition == null && !namespace.isEmpty() && namespaces().contains(namespace)) {
      findings.report(
          CheckId.FOREIGN_NAMESPACE,
          use.key(),
          use.keyPlace(),
          "\"%s\" is not in the registry, which owns \"%s.\": use a namespace of your own"
              .formatted(use.key(), namespace));
    }
  }

  private Set<String> namespaces() {
    if (namespaces == null) {
      Set<String> all = new HashSet<>();
      registry.keys().forEach(key -> all.add(namespace(key)));
      namespaces = all;
    }
    return namespaces;
  }

  private static String namespace(String key) {
    int dot = key.indexOf('.');
    return dot < 0 ? "" : key.substring(0, dot);
  }
}
