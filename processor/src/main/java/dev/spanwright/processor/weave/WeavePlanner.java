package dev.spanwright.processor.weave;

import dev.spanwright.processor.link.CompilationLink;
import dev.spanwright.processor.model.CapturedValue;
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
                methods.stream().map(method -> planned(companion, method).toText()).toList()));
  }

  private PlannedMethod planned(String companion, TracedMethod method) {
    CapturedValue result = method.capturedResult();
    List<CapturedValue> arguments = method.capturedArguments();
    return new PlannedMethod(
        method.ref(),
        companion,
        method.opener(),
        arguments.stream()
            .map(argument -> descriptors.descriptor(argument.openerType()))
            .collect(Collectors.joining("", "(", ")" + SPAN)),
        arguments.stream()
            .map(argument -> descriptors.addedParameters(method.element()) + argument.index())
            .toList(),
        result == null ? null : method.closer(),
        closerDescriptor(result),
        method.source().line());
  }

  private @Nullable String closerDescriptor(@Nullable CapturedValue result) {
    return result == null ? null : "(" + descriptors.descriptor(result.openerType()) + SPAN + ")V";
  }
}
