package dev.spanwright.processor.check;

import dev.spanwright.conventions.AttributeDefinition;
import dev.spanwright.conventions.Registry;
import dev.spanwright.processor.model.AttributeUse;
import dev.spanwright.processor.model.Place;
import dev.spanwright.processor.model.TracedMethod;
import dev.spanwright.processor.option.CheckId;
import dev.spanwright.processor.option.CheckSettings;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** All checks. */
public final class Checks {

  private final Registry registry;
  private final List<MethodCheck> methodChecks;
  private final List<MethodCheck> inheritedChecks;
  private final List<AttributeCheck> attributeChecks;

  /** Checks against the given registry; what is off and costs time is not even looked for. */
  public Checks(Registry registry, CheckSettings settings, Elements elements, Types types) {
    this.registry = registry;
    SensitiveAttributeCheck sensitive = new SensitiveAttributeCheck();
    UntraceableMethodCheck untraceable = new UntraceableMethodCheck(elements, types);
    this.inheritedChecks = List.of(untraceable, new InheritedSpanCheck(elements, types));
    this.methodChecks =
        List.of(
            untraceable,
            new TrivialMethodCheck(),
            new SpanNameCheck(),
            new NamePlaceholderCheck(registry),
            new ImpossibleExceptionCheck(elements, types),
            new UnknownAsyncCheck(),
            new DeclaredValueCheck(),
            new DuplicateAttributeCheck(),
            sensitive);
    this.attributeChecks =
        new ArrayList<>(
            List.of(
                new AttributeValueCheck(),
                new AttributeTypeCheck(),
                new UnknownAttributeCheck(new NearKeys(registry)),
                new DeprecatedAttributeCheck(registry),
                new InternalAttributeCheck(),
                new UnknownValueCheck(registry),
                new ConstantOpCheck(),
                sensitive));
    if (settings.isOn(CheckId.FOREIGN_NAMESPACE)) {
      attributeChecks.add(new ForeignNamespaceCheck(registry));
    }
    if (settings.isOn(CheckId.CUSTOM_ATTRIBUTE)) {
      attributeChecks.add(new CustomAttributeCheck());
    }
  }

  /** Looks at a traced method and its attributes. */
  public void check(TracedMethod method, Findings findings) {
    if (method.isInherited()) {
      inheritedChecks.forEach(check -> check.check(method, findings));
      return; // the rest is said where the method is declared
    }
    for (MethodCheck check : methodChecks) {
      check.check(method, findings);
    }
    for (AttributeUse use : AttributeUses.of(method)) {
      check(use, findings);
    }
  }

  /** Looks at one use of an attribute. */
  public void check(AttributeUse use, Findings findings) {
    AttributeDefinition definition = registry.find(use.key());
    for (AttributeCheck check : attributeChecks) {
      check.check(use, definition, findings);
    }
  }

  /** Looks at the name of a span that code starts. */
  public void checkSpanName(String name, Place place, Findings findings) {
    SpanNameCheck.check(name, place, findings);
  }
}
