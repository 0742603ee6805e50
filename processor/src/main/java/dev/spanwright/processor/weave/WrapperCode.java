package dev.spanwright.processor.weave;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The code of a woven method. In Java it would read:
 *
 * <pre>{@code
 * Span span = ShopSpans.place(orderId);
 * try {
 *   Receipt result = place$body(orderId, cart);
 *   ShopSpans.placeResult(result, span);        // only where the result is captured
 *   span.end();
 *   return result;
 * } catch (Throwable thrown) {
 *   SpanSite.fail(span, thrown);
 *   throw thrown;
 * }
 * }</pre>
 *
 * <p>Where the result is asynchronous, {@code return ShopSpans.placeEnd(result, span)} stands in
 * place of the three lines.
 *
 * <p>Only the call of the body is inside the {@code try}: nothing else can throw. The stack and the
 * one frame are known beforehand, so none is computed.
 */
final class WrapperCode {

  private static final String SPAN = "dev/spanwright/trace/Span";
  private static final String SPAN_SITE = "dev/spanwright/trace/SpanSite";
  private static final String THROWABLE = "java/lang/Throwable";

  private final String className;
  private final boolean isInterface;
  private final boolean isStatic;
  private final PlannedMethod method;
  private final Type[] parameters;
  private final Type result;
  private final Map<Integer, LocalVariable> names = new TreeMap<>();

  private record LocalVariable(String name, String descriptor, @Nullable String signature) {}

  WrapperCode(String className, boolean isInterface, int access, PlannedMethod method) {
    this.className = className;
    this.isInterface = isInterface;
    this.isStatic = (access & Opcodes.ACC_STATIC) != 0;
    this.method = method;
    this.parameters = Type.getArgumentTypes(method.method().descriptor());
    this.result = Type.getReturnType(method.method().descriptor());
  }

  /** Tells the name of a local variable of the body; the wrapper has the same parameters. */
  void parameter(String name, String descriptor, @Nullable String signature, int index) {
    if (index < firstFreeLocal()) {
      // The first one is the parameter itself, should the body use its slot again.
      names.putIfAbsent(index, new LocalVariable(name, descriptor, signature));
    }
  }

  void writeTo(MethodVisitor out, boolean withLine) {
    int span = firstFreeLocal();
    Label start = new Label();
    Label end = new Label();
    Label handler = new Label();
    Label first = new Label();
    Label last = new Label();
    out.visitCode();
    out.visitTryCatchBlock(start, end, handler, THROWABLE);
    out.visitLabel(first);
    if (withLine && method.line() > 0) {
      out.visitLineNumber(method.line(), first);
    }

    for (int parameter : method.captured()) {
      load(out, parameter);
    }
    out.visitMethodInsn(
        Opcodes.INVOKESTATIC,
        method.companion(),
        method.opener(),
        method.openerDescriptor(),
        false);
    out.visitVarInsn(Opcodes.ASTORE, span);

    out.visitLabel(start);
    callBody(out);
    out.visitLabel(end);
    end(out, span);
    out.visitInsn(result.getOpcode(Opcodes.IRETURN));

    int thrown = span + 1;
    out.visitLabel(handler);
    Object[] locals = handlerLocals();
    out.visitFrame(Opcodes.F_FULL, locals.length, locals, 1, new Object[] {THROWABLE});
    out.visitVarInsn(Opcodes.ASTORE, thrown);
    out.visitVarInsn(Opcodes.ALOAD, span);
    out.visitVarInsn(Opcodes.ALOAD, thrown);
    out.visitMethodInsn(
        Opcodes.INVOKESTATIC, SPAN_SITE, "fail", "(L" + SPAN + ";L" + THROWABLE + ";)V", false);
    out.visitVarInsn(Opcodes.ALOAD, thrown);
    out.visitInsn(Opcodes.ATHROW);
    out.visitLabel(last);
    for (Map.Entry<Integer, LocalVariable> name : names.entrySet()) {
      LocalVariable variable = name.getValue();
      out.visitLocalVariable(
          variable.name(), variable.descriptor(), variable.signature(), first, last, name.getKey());
    }
    out.visitMaxs(maxStack(span), thrown + 1);
    out.visitEnd();
  }

  private void callBody(MethodVisitor out) {
    if (!isStatic) {
      out.visitVarInsn(Opcodes.ALOAD, 0);
    }
    for (int parameter = 0; parameter < parameters.length; parameter++) {
      load(out, parameter);
    }
    out.visitMethodInsn(
        isStatic ? Opcodes.INVOKESTATIC : Opcodes.INVOKESPECIAL,
        className,
        WovenMethods.bodyOf(method.method().name()),
        method.method().descriptor(),
        isInterface);
  }

  /** Ends the span, or hands it over together with the result. */
  private void end(MethodVisitor out, int span) {
    String closer = method.closerDescriptor();
    if (closer != null && Type.getReturnType(closer).getSort() != Type.VOID) {
      callCloser(out, span);
      if (!Type.getReturnType(closer).equals(result)) {
        out.visitTypeInsn(Opcodes.CHECKCAST, result.getInternalName()); // the same object
      }
      return;
    }
    if (closer != null) {
      out.visitInsn(result.getSize() == 2 ? Opcodes.DUP2 : Opcodes.DUP);
      callCloser(out, span);
    }
    out.visitVarInsn(Opcodes.ALOAD, span);
    out.visitMethodInsn(Opcodes.INVOKEINTERFACE, SPAN, "end", "()V", true);
  }

  private void callCloser(MethodVisitor out, int span) {
    out.visitVarInsn(Opcodes.ALOAD, span);
    out.visitMethodInsn(
        Opcodes.INVOKESTATIC,
        method.companion(),
        method.closer(),
        method.closerDescriptor(),
        false);
  }

  private void load(MethodVisitor out, int parameter) {
    int local = isStatic ? 0 : 1;
    for (int before = 0; before < parameter; before++) {
      local += parameters[before].getSize();
    }
    out.visitVarInsn(parameters[parameter].getOpcode(Opcodes.ILOAD), local);
  }

  private int firstFreeLocal() {
    int local = isStatic ? 0 : 1;
    for (Type parameter : parameters) {
      local += parameter.getSize();
    }
    return local;
  }

  /** The receiver, the arguments and the span: what is live wherever the body throws. */
  private Object[] handlerLocals() {
    List<Object> locals = new ArrayList<>();
    if (!isStatic) {
      locals.add(className);
    }
    for (Type parameter : parameters) {
      locals.add(frameType(parameter));
    }
    locals.add(SPAN);
    return locals.toArray();
  }

  private static Object frameType(Type type) {
    return switch (type.getSort()) {
      case Type.BOOLEAN, Type.BYTE, Type.SHORT, Type.CHAR, Type.INT -> Opcodes.INTEGER;
      case Type.LONG -> Opcodes.LONG;
      case Type.FLOAT -> Opcodes.FLOAT;
      case Type.DOUBLE -> Opcodes.DOUBLE;
      default -> type.getInternalName();
    };
  }

  /** The deepest of: the body's arguments, the result twice with the span, span and throwable. */
  private int maxStack(int argumentSlots) {
    return Math.max(Math.max(argumentSlots, 2), result.getSize() * 2 + 1);
  }
}
