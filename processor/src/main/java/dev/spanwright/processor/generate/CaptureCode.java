package dev.spanwright.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.spanwright.processor.model.Capture;
import dev.spanwright.processor.model.CapturedValue;
import dev.spanwright.processor.model.NamePart;
import dev.spanwright.processor.model.ValuePath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes the code of a companion that records arguments and results, and names spans by them. */
final class CaptureCode {

  private final String span;
  private final Locals locals;
  private final Set<String> placeholders;
  private final Map<String, String> variables = new HashMap<>();

  /**
   * Writes into one method.
   *
   * @param span the variable that holds the span
   * @param locals the method's variables
   * @param placeholders the keys whose values the span's name needs
   */
  CaptureCode(String span, Locals locals, Set<String> placeholders) {
    this.span = span;
    this.locals = locals;
    this.placeholders = placeholders;
  }

  /** Records all that is wanted of a value. */
  CodeBlock record(CapturedValue value, String variable) {
    CodeBlock.Builder code = CodeBlock.builder();
    for (Capture capture : value.captures()) {
      ValuePath path = capture.path();
      if (path == null) {
        variables.put(capture.key(), variable);
        code.addStatement("$L", setAttribute(capture, CodeBlock.of("$N", variable)));
      } else {
        code.add(part(capture, path, variable));
      }
    }
    return code.build();
  }

  /** Follows a path. Whatever it meets, null or an exception, costs this attribute alone. */
  private CodeBlock part(Capture capture, ValuePath path, String variable) {
    CodeBlock.Builder code = CodeBlock.builder();
    String named = null;
    if (placeholders.contains(capture.key())) {
      named = locals.fresh("named");
      variables.put(capture.key(), named);
      code.addStatement("$T $N = null", Object.class, named);
    }
    code.beginControlFlow("try");
    String receiver = variable;
    List<ValuePath.Step> steps = path.steps();
    for (ValuePath.Step step : steps.subList(0, steps.size() - 1)) {
      String next = locals.fresh(step.code().replace("()", ""));
      code.beginControlFlow("if ($N != null)", receiver);
      code.addStatement("var $N = $N.$L", next, receiver, step.code());
      receiver = next;
    }
    code.beginControlFlow("if ($N != null)", receiver);
    CodeBlock last = CodeBlock.of("$N.$L", receiver, steps.get(steps.size() - 1).code());
    if (named != null) {
      code.addStatement("$N = $L", named, last);
      last = CodeBlock.of("$N", named);
    }
    code.addStatement("$L", setAttribute(capture, last));
    for (int i = 0; i < steps.size(); i++) {
      code.endControlFlow();
    }
    String failed = locals.fresh("failed");
    code.nextControlFlow("catch ($T $N)", Throwable.class, failed);
    code.addStatement(
        "$T.captureFailed($L, $N)",
        RuntimeNames.SPAN_SITE,
        SourceText.literal(capture.key()),
        failed);
    return code.endControlFlow().build();
  }

  private CodeBlock setAttribute(Capture capture, CodeBlock value) {
    return CodeBlock.of("$N.setAttribute($L, $L)", span, SourceText.literal(capture.key()), value);
  }

  /** Names the span by what has been recorded; nothing where the name has no placeholder. */
  CodeBlock name(List<NamePart> parts) {
    if (placeholders.isEmpty() || !variables.keySet().containsAll(placeholders)) {
      return CodeBlock.of(""); // what fills nothing is an error that was told
    }
    CodeBlock name = parts.stream().map(this::partOfName).collect(CodeBlock.joining(" + "));
    return CodeBlock.builder().addStatement("$N.setName($L)", span, name).build();
  }

  private CodeBlock partOfName(NamePart part) {
    return part instanceof NamePart.Text text
        ? CodeBlock.of("$L", SourceText.literal(text.text()))
        : CodeBlock.of(
            "$T.nameOf($N)",
            RuntimeNames.SPAN_SITE,
            variables.get(((NamePart.Placeholder) part).key()));
  }
}
