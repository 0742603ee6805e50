package dev.spanwright.processor.check;

import dev.spanwright.conventions.Registry;
import dev.spanwright.processor.model.TracedMethod;
import dev.spanwright.processor.model.TracedType;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.util.Types;

/** All checks, in the order in which their messages appear. */
public final class Checks {

  private final List<Check> checks;

  /** Checks against the given registry. */
  public Checks(Registry registry, Types types) {
    this.checks =
        List.of(
            new UntraceableMethodCheck(types),
            new AttributeValueCheck(),
            new AttributeTypeCheck(registry));
  }

  /** Returns everything that is wrong with the type's traced methods. */
  public List<Finding> run(TracedType type) {
    List<Finding> found = new ArrayList<>();
    for (TracedMethod method : type.methods()) {
      for (Check check : checks) {
        check.check(
            method, (id, place, text) -> found.add(new Finding(id, method.ref(), place, text)));
      }
    }
    return found;
  }
}
