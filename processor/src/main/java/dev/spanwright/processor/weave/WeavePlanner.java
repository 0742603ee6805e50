package dev.spanwright.processor.weave;

import dev.spanwright.processor.link.CompilationLink;
import dev.spanwright.processor.model.CapturedValue;
import dev.spanwright.processor.model.MethodRef;
import dev.spanwright.processor.model.Site;
import dev.spanwright.processor.model.TracedMethod;
import dev.spanwright.processor.model.TracedType;
import dev.spanwright.processor.model.Treatment;
import dev.spanwright.processor.read.Descriptors;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
    Map<String, List<TracedMethod>> byClass =
        type.treated(Treatment.WEAVE)
            .collect(
                Collectors.groupingBy(
                    method -> method.ref().owner(), LinkedHashMap::new, Collectors.toList()));
    byClass.forEach(
        (owner, methods) ->
            link.plan(
                owner,
                methods.stream()
                    .map(method -> planned(companion, method.ref(), method).toText())
                    .toList()));
    type.locals()
        .forEach(
            method ->
                LocalPlan.of(method, planned(companion, LocalPlan.UNKNOWN, method)).tell(link));
  }

  private PlannedMethod planned(String companion, MethodRef ref, Site method) {
    CapturedValue result = method.capturedResult();
    List<CapturedValue> arguments = method.capturedArguments();
    int added =
        method instanceof TracedMethod traced ? descriptors.addedParameters(traced.element()) : 0;
    return new PlannedMethod(
        ref,
        companion,
        method.opener(),
        arguments.stream()
            .map(argument -> descriptors.descriptor(argument.openerType()))
            .collect(Collectors.joining("", "(", ")" + SPAN)),
        arguments.stream().map(argument -> added + argument.index()).toList(),
        result == null ? null : method.closer(),
        closerDescriptor(result),
        method.source().line());
  }

  private @Nullable String closerDescriptor(@Nullable CapturedValue result) {
    return result == null ? null : "(" + descriptors.descriptor(result.openerType()) + SPAN + ")V";
  }
}
