package dev.spanwright.processor.weave;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Attribute;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.TypePath;

/**
 * Sends what a reader sees of a method (parameters, annotations) to the visible method, and its
 * code, with line numbers and local variables, to the body.
 */
final class MethodSplitter extends MethodVisitor {

  private final MethodVisitor visible;
  private final WrapperCode wrapper;
  private boolean hasLines;
  private boolean inCode;

  /** Sends code to {@code body} by default: that is what {@link MethodVisitor} delegates to. */
  MethodSplitter(MethodVisitor visible, MethodVisitor body, WrapperCode wrapper) {
    super(Opcodes.ASM9, body);
    this.visible = visible;
    this.wrapper = wrapper;
  }

  @Override
  public void visitParameter(@Nullable String name, int access) {
    visible.visitParameter(name, access);
  }

  @Override
  public @Nullable AnnotationVisitor visitAnnotationDefault() {
    return visible.visitAnnotationDefault();
  }

  @Override
  public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean isVisible) {
    return visible.visitAnnotation(descriptor, isVisible);
  }

  @Override
  public @Nullable AnnotationVisitor visitTypeAnnotation(
      int typeRef, @Nullable TypePath typePath, String descriptor, boolean isVisible) {
    return visible.visitTypeAnnotation(typeRef, typePath, descriptor, isVisible);
  }

  @Override
  public void visitAnnotableParameterCount(int count, boolean isVisible) {
    visible.visitAnnotableParameterCount(count, isVisible);
  }

  @Override
  public @Nullable AnnotationVisitor visitParameterAnnotation(
      int parameter, String descriptor, boolean isVisible) {
    return visible.visitParameterAnnotation(parameter, descriptor, isVisible);
  }

  @Override
  public void visitAttribute(Attribute attribute) {
    if (inCode) {
      super.visitAttribute(attribute);
    } else {
      visible.visitAttribute(attribute);
    }
  }

  @Override
  public void visitCode() {
    inCode = true;
    super.visitCode();
  }

  @Override
  public void visitLocalVariable(
      String name,
      String descriptor,
      @Nullable String signature,
      Label start,
      Label end,
      int index) {
    wrapper.parameter(name, descriptor, signature, index);
    super.visitLocalVariable(name, descriptor, signature, start, end, index);
  }

  @Override
  public void visitLineNumber(int line, Label start) {
    hasLines = true;
    super.visitLineNumber(line, start);
  }

  @Override
  public void visitEnd() {
    super.visitEnd();
    wrapper.writeTo(visible, hasLines);
  }
}
