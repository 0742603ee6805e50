package dev.spanwright.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Gives classes of this file the mark that the in-place weaver leaves: a synthetic body. */
class WovenMethodsTest {

  @Test
  void isWoven_declaredMethod_isFound() throws Exception {
    Class<?> shop = woven(Shop.class);

    assertThat(SpanSite.isWoven(shop, "place", String.class)).isTrue();
    assertThat(SpanSite.isWoven(shop, "place", int.class)).isFalse();
    assertThat(SpanSite.isWoven(shop, "cancel", String.class)).isFalse();
  }

  @Test
  void isWoven_inheritedMethod_isFoundUnlessOverridden() throws Exception {
    Loader loader = new Loader();
    loader.weave(Shop.class);

    assertThat(isWoven(loader.load(Inheriting.class))).isTrue();
    assertThat(isWoven(loader.load(Overriding.class))).isFalse();
  }

  @Test
  void isWoven_defaultMethod_isFoundUnlessOverridden() throws Exception {
    Loader loader = new Loader();
    loader.weave(Placing.class);

    assertThat(isWoven(loader.load(ByDefault.class))).isTrue();
    assertThat(isWoven(loader.load(Placing.class))).isTrue();
    assertThat(isWoven(loader.load(ByNarrowerDefault.class))).isFalse();
    assertThat(isWoven(loader.load(Shop.class))).isFalse();
  }

  @Test
  void isWoven_bridge_standsForWhatItCalls() throws Exception {
    Class<?> typed = woven(Typed.class);

    assertThat(SpanSite.isWoven(typed, "place", Object.class)).isTrue();
    assertThat(SpanSite.isWoven(Typed.class, "place", Object.class)).isFalse();
  }

  private static boolean isWoven(Class<?> type) {
    return SpanSite.isWoven(type, "place", String.class);
  }

  private static Class<?> woven(Class<?> type) throws Exception {
    Loader loader = new Loader();
    loader.weave(type);
    return loader.load(type);
  }

  interface Placing {
    default void place(String order) {}
  }

  interface NarrowerPlacing extends Placing {
    @Override
    default void place(String order) {}
  }

  interface Generic<T> {
    void place(T order);
  }

  static class ByDefault implements Placing {}

  static class ByNarrowerDefault extends ByDefault implements NarrowerPlacing {}

  static class Shop implements Placing {
    @Override
    public void place(String order) {}

    public void cancel(String order) {}
  }

  static class Inheriting extends Shop {}

  static class Overriding extends Shop {
    @Override
    public void place(String order) {}
  }

  static class Typed implements Generic<String> {
    @Override
    public void place(String order) {}
  }

  /** Defines the classes of this file anew, some of them changed. */
  private static final class Loader extends ClassLoader {
    private final Map<String, byte[]> changed = new ConcurrentHashMap<>();

    Loader() {
      super(MethodHandles.lookup().lookupClass().getClassLoader());
    }

    void weave(Class<?> type) throws IOException {
      ClassWriter writer = new ClassWriter(0);
      new ClassReader(bytes(type.getName()))
          .accept(
              new ClassVisitor(Opcodes.ASM9, writer) {
                @Override
                public void visitEnd() {
                  MethodVisitor body =
                      visitMethod(
                          Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC,
                          "place$body",
                          "(Ljava/lang/String;)V",
                          null,
                          null);
                  body.visitCode();
                  body.visitInsn(Opcodes.RETURN);
                  body.visitMaxs(0, 2);
                  body.visitEnd();
                  super.visitEnd();
                }
              },
              0);
      changed.put(type.getName(), writer.toByteArray());
    }

    Class<?> load(Class<?> type) throws ClassNotFoundException {
      return loadClass(type.getName());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.startsWith(WovenMethodsTest.class.getName() + "$")) {
        return super.loadClass(name, resolve);
      }
      synchronized (getClassLoadingLock(name)) {
        Class<?> loaded = findLoadedClass(name);
        if (loaded != null) {
          return loaded;
        }
        try {
          byte[] bytes = changed.containsKey(name) ? changed.get(name) : bytes(name);
          return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
          throw new ClassNotFoundException(name, e);
        }
      }
    }

    private byte[] bytes(String name) throws IOException {
      try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
        return in.readAllBytes();
      }
    }
  }
}
