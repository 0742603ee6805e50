package dev.spanwright.processor.weave;

import dev.spanwright.processor.link.CompilationLink;
import dev.spanwright.processor.model.Capture;
import dev.spanwright.processor.model.Ending.AtCompletion;
import dev.spanwright.processor.model.TracedMethod;
import dev.spanwright.processor.model.TracedType;
import dev.spanwright.processor.model.Treatment;
import dev.spanwright.processor.read.Descriptors;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.type.TypeMirror;
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
    Closer closer = closer(method);
    return new PlannedMethod(
        method.ref(),
        companion,
        method.opener(),
        method.soundArguments().stream()
            .map(capture -> descriptor(capture))
            .collect(Collectors.joining("", "(", ")" + SPAN)),
        method.soundArguments().stream().map(Capture::index).toList(),
        closer == null ? null : closer.name(),
        closer == null ? null : closer.descriptor(),
        method.source().line());
  }

  private record Closer(String name, String descriptor) {}

  private @Nullable Closer closer(TracedMethod method) {
    if (method.ending() instanceof AtCompletion ending) {
      String type = "L" + ending.type().internalName() + ";";
      return new Closer(ending.finisher(), "(" + type + SPAN + ")" + type);
    }
    Capture result = method.soundResult();
    return result == null
        ? null
        : new Closer(method.closer(), "(" + descriptor(result) + SPAN + ")V");
  }

  private String descriptor(Capture capture) {
    TypeMirror openerType = capture.soundType().openerType();
    return descriptors.descriptor(openerType);
  }
}
