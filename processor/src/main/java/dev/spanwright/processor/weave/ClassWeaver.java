package dev.spanwright.processor.weave;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Rewrites one class: each planned method's own code moves, unchanged, into a private synthetic
 * method {@code name$body}; the method itself keeps its signature and annotations and becomes a
 * small wrapper that opens the span, calls the body, and ends the span. The code of a constructor
 * cannot move, and gets its span where it is.
 *
 * <p>What is not planned stays as it is, byte for byte. A class that is woven already stays so.
 */
final class ClassWeaver extends ClassVisitor {

  private final Map<String, PlannedMethod> planned = new LinkedHashMap<>();
  private final ConstructorScan constructors;
  private String className = "";
  private boolean isInterface;

  private ClassWeaver(ClassVisitor out, List<PlannedMethod> plan, ConstructorScan constructors) {
    super(Opcodes.ASM9, out);
    this.constructors = constructors;
    for (PlannedMethod method : plan) {
      planned.put(key(method), method);
    }
  }

  /**
   * Returns the woven class.
   *
   * @throws WeavingException when the class file lacks a planned method, or has too little room or
   *     another order than javac's in a planned constructor
   * @throws IllegalArgumentException when the class file's version is newer than we can read
   */
  static byte[] weave(byte[] classFile, List<PlannedMethod> plan) {
    ClassReader reader = new ClassReader(classFile);
    WovenMethods woven = WovenMethods.in(reader);
    ConstructorScan constructors = ConstructorScan.of(reader, plan);
    List<PlannedMethod> open = new ArrayList<>();
    for (PlannedMethod method : plan) {
      if (!woven.contains(method.method()) && !constructors.isWoven(method.method())) {
        open.add(method);
      }
    }
    if (open.isEmpty()) {
      return classFile;
    }
    ClassWriter writer = new ClassWriter(reader, 0);
    ClassWeaver weaver = new ClassWeaver(writer, open, constructors);
    reader.accept(weaver, constructors.parsingOptions());
    if (!weaver.planned.isEmpty()) {
      throw new WeavingException(
          "the class file has no method " + String.join(", ", weaver.planned.keySet()));
    }
    try {
      return writer.toByteArray();
    } catch (MethodTooLargeException e) {
      throw new WeavingException(
          "a constructor has so much code that there is no room for a span: move some of it into a"
              + " method");
    }
  }

  @Override
  public void visit(
      int version,
      int access,
      String name,
      @Nullable String signature,
      @Nullable String superName,
      String @Nullable [] interfaces) {
    className = name;
    isInterface = (access & Opcodes.ACC_INTERFACE) != 0;
    super.visit(version, access, name, signature, superName, interfaces);
  }

  @Override
  public @Nullable MethodVisitor visitMethod(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    PlannedMethod method = planned.remove(name + descriptor);
    if (method == null) {
      return super.visitMethod(access, name, descriptor, signature, exceptions);
    }
    if (method.method().isConstructor()) {
      return new ConstructorWeaver(
          super.visitMethod(access, name, descriptor, signature, exceptions),
          method,
          constructors.freeLocal(method.method()));
    }
    MethodVisitor visible =
        super.visitMethod(
            access & ~Opcodes.ACC_SYNCHRONIZED, name, descriptor, signature, exceptions);
    MethodVisitor body =
        super.visitMethod(bodyAccess(access), WovenMethods.bodyOf(name), descriptor, null, null);
    return new MethodSplitter(
        visible, body, new WrapperCode(className, isInterface, access, method));
  }

  /** The lock of a synchronized method is taken by its body, so the span covers the wait for it. */
  private static int bodyAccess(int access) {
    int kept = Opcodes.ACC_STATIC | Opcodes.ACC_SYNCHRONIZED | Opcodes.ACC_STRICT;
    return (access & kept) | Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC;
  }

  private static String key(PlannedMethod method) {
    return method.method().name() + method.method().descriptor();
  }
}
