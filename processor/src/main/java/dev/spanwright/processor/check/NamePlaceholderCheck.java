package dev.spanwright.processor.check;

import dev.spanwright.conventions.AttributeDefinition;
import dev.spanwright.conventions.AttributeType;
import dev.spanwright.conventions.Registry;
import dev.spanwright.conventions.Scrubbing;
import dev.spanwright.processor.model.Capture;
import dev.spanwright.processor.model.TracedMethod;
import dev.spanwright.processor.option.CheckId;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds placeholders in a span's name that nothing fills, or that nothing should fill. */
final class NamePlaceholderCheck implements MethodCheck {

  private static final Set<String> UNIQUE =
      Set.of("java.util.UUID", "java.net.URI", "java.time.Instant", "java.time.Duration");

  private final Registry registry;

  NamePlaceholderCheck(Registry registry) {
    this.registry = registry;
  }

  @Override
  public void check(TracedMethod method, Findings findings) {
    for (String key : method.placeholders()) {
      String problem = problem(key, method);
      if (problem != null && method.writtenName() != null) {
        findings.report(
            CheckId.NAME_PLACEHOLDER,
            key,
            method.writtenName().place(),
            "the span's name cannot hold {%s}: %s".formatted(key, problem));
      }
    }
  }

  private @Nullable String problem(String key, TracedMethod method) {
    Capture argument = find(key, method);
    if (argument == null) {
      return unfilled(key, method);
    }
    AttributeDefinition definition = registry.find(key);
    boolean sensitive =
        SecretWords.areIn(key)
            || SecretWords.areIn(argument.name())
            || (definition != null && definition.scrubbing() == Scrubbing.AUTO);
    if (sensitive) {
      return "its value may be secret or personal, and names are not scrubbed";
    }
    if (argument.type() != null && isUnique(key, argument)) {
      return "it has too many values, and servers group spans by their name; it stays an attribute";
    }
    return null;
  }

  private static @Nullable Capture find(String key, TracedMethod method) {
    for (Capture argument : method.arguments()) {
      if (argument.key().equals(key)) {
        return argument;
      }
    }
    return null;
  }

  private static String unfilled(String key, TracedMethod method) {
    if (method.results().stream().anyMatch(result -> result.key().equals(key))) {
      return "the result is not known when the span starts";
    }
    String keys =
        method.arguments().stream()
            .map(argument -> "{" + argument.key() + "}")
            .distinct()
            .collect(Collectors.joining(", "));
    return keys.isEmpty()
        ? "no argument is recorded under that key: put @SpanAttribute(\""
            + key
            + "\") on a parameter"
        : "no argument is recorded under that key; there are " + keys;
  }

  private static boolean isUnique(String key, Capture argument) {
    AttributeType type = argument.soundType().attributeType();
    boolean isKind = type == AttributeType.STRING || type == AttributeType.BOOLEAN;
    return !isKind
        || UNIQUE.contains(argument.recordedType().toString())
        || key.endsWith(".id")
        || key.endsWith("_id");
  }
}
