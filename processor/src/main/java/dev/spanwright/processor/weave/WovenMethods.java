package dev.spanwright.processor.weave;

import dev.spanwright.processor.model.MethodRef;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Finds the methods of a class that are woven already, by the bodies that weaving leaves. */
final class WovenMethods extends ClassVisitor {

  private static final String BODY_SUFFIX = "$body";

  private final Set<String> bodies = new HashSet<>();

  private WovenMethods() {
    super(Opcodes.ASM9);
  }

  static WovenMethods in(ClassReader classFile) {
    WovenMethods woven = new WovenMethods();
    classFile.accept(woven, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
    return woven;
  }

  /** Returns the name of the method that takes over the code of a woven method. */
  static String bodyOf(String method) {
    return method + BODY_SUFFIX;
  }

  boolean contains(MethodRef method) {
    return bodies.contains(bodyOf(method.name()) + method.descriptor());
  }

  @Override
  public @Nullable MethodVisitor visitMethod(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    // A bridge is synthetic as well, but never private.
    int marks = Opcodes.ACC_SYNTHETIC | Opcodes.ACC_PRIVATE;
    if ((access & marks) == marks && name.endsWith(BODY_SUFFIX)) {
      bodies.add(name + descriptor);
    }
    return null;
  }
}
