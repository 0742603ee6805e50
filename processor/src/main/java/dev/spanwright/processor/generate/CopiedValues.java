package dev.spanwright.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.SimpleAnnotationValueVisitor14;

/** Writes the values of annotations as source that means the same. */
final class CopiedValues extends SimpleAnnotationValueVisitor14<CodeBlock, Void> {

  private static final CopiedValues WRITER = new CopiedValues();

  private CopiedValues() {}

  /** Returns the annotation with all the members that are written. */
  static AnnotationSpec annotation(AnnotationMirror mirror) {
    AnnotationSpec.Builder copy =
        AnnotationSpec.builder(ClassName.get((TypeElement) mirror.getAnnotationType().asElement()));
    mirror
        .getElementValues()
        .forEach(
            (member, value) ->
                copy.addMember(member.getSimpleName().toString(), WRITER.visit(value)));
    return copy.build();
  }

  @Override
  protected CodeBlock defaultAction(Object value, Void unused) {
    return CodeBlock.of("$L", value);
  }

  @Override
  public CodeBlock visitString(String value, Void unused) {
    return CodeBlock.of("$L", SourceText.literal(value));
  }

  @Override
  public CodeBlock visitChar(char value, Void unused) {
    return CodeBlock.of("(char) $L", (int) value);
  }

  @Override
  public CodeBlock visitByte(byte value, Void unused) {
    return CodeBlock.of("(byte) $L", value);
  }

  @Override
  public CodeBlock visitShort(short value, Void unused) {
    return CodeBlock.of("(short) $L", value);
  }

  @Override
  public CodeBlock visitLong(long value, Void unused) {
    return CodeBlock.of("$LL", value);
  }

  @Override
  public CodeBlock visitFloat(float value, Void unused) {
    return Float.isFinite(value)
        ? CodeBlock.of("$Lf", value)
        : CodeBlock.of("(float) $L", quotient(value));
  }

  @Override
  public CodeBlock visitDouble(double value, Void unused) {
    return Double.isFinite(value) ? CodeBlock.of("$L", value) : quotient(value);
  }

  /** NaN and the infinities have no literals; constant expressions of theirs are these. */
  private static CodeBlock quotient(double value) {
    return CodeBlock.of(
        Double.isNaN(value) ? "(0.0 / 0.0)" : value > 0 ? "(1.0 / 0.0)" : "(-1.0 / 0.0)");
  }

  @Override
  public CodeBlock visitType(TypeMirror type, Void unused) {
    return CodeBlock.of("$T.class", TypeName.get(type));
  }

  @Override
  public CodeBlock visitEnumConstant(VariableElement constant, Void unused) {
    return CodeBlock.of("$T.$L", TypeName.get(constant.asType()), constant.getSimpleName());
  }

  @Override
  public CodeBlock visitAnnotation(AnnotationMirror nested, Void unused) {
    return CodeBlock.of("$L", annotation(nested));
  }

  @Override
  public CodeBlock visitArray(List<? extends AnnotationValue> values, Void unused) {
    return values.stream().map(this::visit).collect(CodeBlock.joining(", ", "{", "}"));
  }
}
