package dev.spanwright.processor.weave;

import dev.spanwright.processor.link.CompilationLink;
import dev.spanwright.processor.model.CapturedValue;
import dev.spanwright.processor.model.Ending.AtCompletion;
import dev.spanwright.processor.model.LocalMethod;
import dev.spanwright.processor.model.MethodRef;
import dev.spanwright.processor.model.Site;
import dev.spanwright.processor.model.TracedMethod;
import dev.spanwright.processor.model.TracedType;
import dev.spanwright.processor.model.Treatment;
import dev.spanwright.processor.read.Descriptors;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says, class by class, what the weaver shall do once javac has written the class files. */
public final class WeavePlanner {

  private static final String SPAN = "Ldev/spanwright/trace/Span;";

  private final CompilationLink link;
  private final Descriptors descriptors;

  /** Plans for one compilation. */
  public WeavePlanner(CompilationLink link, Descriptors descriptors) {
    this.link = link;
    this.descriptors = descriptors;
  }

  /** Plans the type's methods that are traced in place. */
  public void plan(TracedType type) {
    String companion = type.qualifiedCompanionName().replace('.', '/');
    Map<String, List<String>> plans = new LinkedHashMap<>();
    for (TracedMethod method : type.treated(Treatment.WEAVE)) {
      String owner = method.ref().owner();
      List<String> plan = plans.get(owner);
      if (plan == null) {
        plan = new ArrayList<>();
        plans.put(owner, plan);
      }
      plan.add(planned(companion, method.ref(), method).toText());
    }
    for (Map.Entry<String, List<String>> plan : plans.entrySet()) {
      link.plan(plan.getKey(), plan.getValue());
    }
    for (LocalMethod method : type.locals()) {
      LocalPlan.of(method, planned(companion, LocalPlan.UNKNOWN, method)).tell(link);
    }
  }

  private PlannedMethod planned(String companion, MethodRef ref, Site method) {
    Closer closer = closer(method);
    List<CapturedValue> arguments = method.capturedArguments();
    int added =
        method instanceof TracedMethod traced ? descriptors.addedParameters(traced.element()) : 0;
    StringBuilder openerDescriptor = new StringBuilder("(");
    List<Integer> captured = new ArrayList<>();
    for (CapturedValue argument : arguments) {
      openerDescriptor.append(descriptors.descriptor(argument.openerType()));
      captured.add(added + argument.index());
    }
    return new PlannedMethod(
        ref,
        companion,
        method.opener(),
        openerDescriptor.append(")" + SPAN).toString(),
        captured,
        closer == null ? null : closer.name(),
        closer == null ? null : closer.descriptor(),
        method.source().line());
  }

  private record Closer(String name, String descriptor) {}

  private @Nullable Closer closer(Site method) {
    if (method.ending() instanceof AtCompletion ending) {
      String type = "L" + ending.type().internalName() + ";";
      return new Closer(ending.finisher(), "(" + type + SPAN + ")" + type);
    }
    CapturedValue result = method.capturedResult();
    return result == null
        ? null
        : new Closer(
            method.closer(), "(" + descriptors.descriptor(result.openerType()) + SPAN + ")V");
  }
}
