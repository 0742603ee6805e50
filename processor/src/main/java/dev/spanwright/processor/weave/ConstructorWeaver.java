package dev.spanwright.processor.weave;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Puts a span around the code of a constructor that follows its call of {@code super(…)} or {@code
 * this(…)}. In Java it would read:
 *
 * <pre>{@code
 * Shop(String name) {
 *   super();
 *   Span span = ShopSpans.newShop(name);
 *   try {
 *     …                                  // with span.end() before each return
 *   } catch (Throwable thrown) {
 *     SpanSite.fail(span, thrown);
 *     throw thrown;
 *   }
 * }
 * }</pre>
 *
 * <p>Only a constructor may assign final fields, so its code cannot move to a method of its own as
 * that of other methods does. It stays where it is; the span gets a local variable behind all
 * others, and frames are told of it, so none is computed.
 */
final class ConstructorWeaver extends MethodVisitor {

  private static final String SPAN = "dev/spanwright/trace/Span";
  private static final String SPAN_SITE = "dev/spanwright/trace/SpanSite";
  private static final String THROWABLE = "java/lang/Throwable";

  private final PlannedMethod constructor;
  private final Type[] parameters;
  private final int span;
  private final List<Range> traced = new ArrayList<>();

  /** Objects that are made and not yet initialised, {@code this} not counted. */
  private int uninitialized;

  /** Where the code starts that the span covers since the last return, or null before the span. */
  private @Nullable Label start;

  private record Range(Label start, Label end) {

    boolean isEmpty() {
      return start.getOffset() == end.getOffset();
    }
  }

  /**
   * Weaves one constructor.
   *
   * @param span the local variable for the span: the first that the constructor does not use
   */
  ConstructorWeaver(MethodVisitor out, PlannedMethod constructor, int span) {
    super(Opcodes.ASM9, out);
    this.constructor = constructor;
    this.parameters = Type.getArgumentTypes(constructor.method().descriptor());
    this.span = span;
  }

  @Override
  public void visitTypeInsn(int opcode, String type) {
    super.visitTypeInsn(opcode, type);
    if (opcode == Opcodes.NEW) {
      uninitialized++;
    }
  }

  @Override
  public void visitMethodInsn(
      int opcode, String owner, String name, String descriptor, boolean isInterface) {
    super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
    if (start != null || opcode != Opcodes.INVOKESPECIAL || !name.equals("<init>")) {
      return;
    }
    if (uninitialized == 0) {
      start = openSpan();
    } else {
      uninitialized--;
    }
  }

  private Label openSpan() {
    constructor.captured().forEach(this::load);
    super.visitMethodInsn(
        Opcodes.INVOKESTATIC,
        constructor.companion(),
        constructor.opener(),
        constructor.openerDescriptor(),
        false);
    super.visitVarInsn(Opcodes.ASTORE, span);
    return here();
  }

  private void load(int parameter) {
    int local = 1;
    for (int before = 0; before < parameter; before++) {
      local += parameters[before].getSize();
    }
    super.visitVarInsn(parameters[parameter].getOpcode(Opcodes.ILOAD), local);
  }

  private Label here() {
    Label label = new Label();
    super.visitLabel(label);
    return label;
  }

  @Override
  public void visitInsn(int opcode) {
    if (opcode != Opcodes.RETURN || start == null) {
      super.visitInsn(opcode);
      return;
    }
    traced.add(new Range(start, here()));
    super.visitVarInsn(Opcodes.ALOAD, span);
    super.visitMethodInsn(Opcodes.INVOKEINTERFACE, SPAN, "end", "()V", true);
    super.visitInsn(opcode);
    start = here();
  }

  /** Frames come expanded: each lists all local variables, a long or double as one entry. */
  @Override
  public void visitFrame(
      int type,
      int localCount,
      Object @Nullable [] locals,
      int stackSize,
      Object @Nullable [] stack) {
    List<Object> seen = Arrays.asList(locals == null ? new Object[0] : locals);
    List<Object> live = new ArrayList<>(seen.subList(0, localCount));
    if (start == null) {
      // Code that an exception has left may have made an object without initialising it.
      live.addAll(Arrays.asList(stack == null ? new Object[0] : stack).subList(0, stackSize));
      uninitialized = (int) live.stream().filter(Label.class::isInstance).distinct().count();
      super.visitFrame(type, localCount, locals, stackSize, stack);
      return;
    }
    if (live.contains(Opcodes.UNINITIALIZED_THIS)) {
      throw new WeavingException("a constructor has code for an object before super(…) behind it");
    }
    addSpan(live);
    super.visitFrame(type, live.size(), live.toArray(), stackSize, stack);
  }

  private void addSpan(List<Object> locals) {
    int slots = locals.size();
    slots += (int) locals.stream().filter(ConstructorWeaver::takesTwoSlots).count();
    for (int slot = slots; slot < span; slot++) {
      locals.add(Opcodes.TOP);
    }
    locals.add(SPAN);
  }

  private static boolean takesTwoSlots(Object frameType) {
    return frameType.equals(Opcodes.LONG) || frameType.equals(Opcodes.DOUBLE);
  }

  /** The last thing before the end: handlers of the constructor's own come first. */
  @Override
  public void visitMaxs(int maxStack, int maxLocals) {
    if (start == null) {
      throw new WeavingException(
          "a constructor never gets to super(…) or this(…), and its span starts only after it");
    }
    Label handler = here();
    traced.add(new Range(start, handler));
    traced.removeIf(Range::isEmpty);
    if (!traced.isEmpty()) {
      traced.forEach(
          range -> super.visitTryCatchBlock(range.start(), range.end(), handler, THROWABLE));
      handle();
    }
    int arguments = 0;
    for (int captured : constructor.captured()) {
      arguments += parameters[captured].getSize();
    }
    super.visitMaxs(Math.max(maxStack + Math.max(arguments, 1), 3), maxLocals + 1);
  }

  private void handle() {
    List<Object> locals = new ArrayList<>();
    addSpan(locals);
    super.visitFrame(Opcodes.F_NEW, locals.size(), locals.toArray(), 1, new Object[] {THROWABLE});
    super.visitInsn(Opcodes.DUP);
    super.visitVarInsn(Opcodes.ALOAD, span);
    super.visitInsn(Opcodes.SWAP);
    super.visitMethodInsn(
        Opcodes.INVOKESTATIC, SPAN_SITE, "fail", "(L" + SPAN + ";L" + THROWABLE + ";)V", false);
    super.visitInsn(Opcodes.ATHROW);
  }
}
