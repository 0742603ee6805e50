package dev.spanwright.processor.weave;

import dev.spanwright.processor.model.MethodRef;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Reads of the planned constructors what has to be known before they are woven: how many local
 * variables they use, and whether they are woven already, which shows in a call of the opener.
 */
final class ConstructorScan extends ClassVisitor {

  private final Map<String, PlannedMethod> planned = new HashMap<>();
  private final Map<String, Integer> maxLocals = new HashMap<>();
  private final Set<String> woven = new HashSet<>();

  private ConstructorScan(List<PlannedMethod> plan) {
    super(Opcodes.ASM9);
    for (PlannedMethod method : plan) {
      if (method.method().isConstructor()) {
        planned.put(method.method().descriptor(), method);
      }
    }
  }

  static ConstructorScan of(ClassReader classFile, List<PlannedMethod> plan) {
    ConstructorScan scan = new ConstructorScan(plan);
    if (!scan.planned.isEmpty()) {
      classFile.accept(scan, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    }
    return scan;
  }

  /** Returns how frames are to be read: constructors need to see them whole. */
  int parsingOptions() {
    return planned.isEmpty() ? 0 : ClassReader.EXPAND_FRAMES;
  }

  boolean isWoven(MethodRef method) {
    return method.isConstructor() && woven.contains(method.descriptor());
  }

  /** Returns the first local variable that the constructor does not use. */
  int freeLocal(MethodRef constructor) {
    Integer used = maxLocals.get(constructor.descriptor());
    if (used == null) {
      throw new WeavingException("the class file has no code for " + constructor);
    }
    return used;
  }

  @Override
  public @Nullable MethodVisitor visitMethod(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    PlannedMethod constructor = planned.get(descriptor);
    if (constructor == null || !name.equals(constructor.method().name())) {
      return null;
    }
    return new MethodVisitor(Opcodes.ASM9) {
      @Override
      public void visitMethodInsn(
          int opcode, String owner, String called, String calledDescriptor, boolean isInterface) {
        if (owner.equals(constructor.companion()) && called.equals(constructor.opener())) {
          woven.add(descriptor);
        }
      }

      @Override
      public void visitMaxs(int maxStack, int locals) {
        maxLocals.put(descriptor, locals);
      }
    };
  }
}
