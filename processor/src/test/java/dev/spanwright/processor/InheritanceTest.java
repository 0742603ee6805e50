package dev.spanwright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code @Trace} and inheritance, as docs/inheritance.md has it. */
class InheritanceTest {

  @TempDir Path folder;

  private TraceCompiler shop(String source) {
    return TraceCompiler.in(folder)
        .source("acme.Shop", "package acme; import dev.spanwright.annotation.*;\n" + source);
  }

  @Test
  void overrideThatIsNotTraced_isNoted_wherever() {
    shop("""
            class Shop {
              interface Gate<T> { @Trace void open(T key); void close(); }
              static class Base { @Trace void sell() {} @Trace static void count() {} @Trace private void hide() {} }
              static class A extends Base implements Gate<String> {
                public void open(String key) {}
                public void open(Integer key) {}
                public void close() {}
                void sell() {}
                static void count() {}
                void hide() {}
              }
              static class B extends A {
                @Trace void sell() {}
                @Untraced public void open(String key) {}
              }
              static class C extends B {
                void sell() {}
                @SuppressWarnings("spanwright:untraced-override") public void open(String key) {}
              }
              @Trace static class Whole { public void all() {} }
              static class Part extends Whole { @Override public void all() {} }
            }
            """)
        .compile()
        .says(
            "NOTE Shop.java:6:17 [untraced-override] A.open is not traced, although it overrides Gate.open,"
                + " which is: add @Trace, or @Untraced if that is meant",
            "NOTE Shop.java:9:10 [untraced-override] A.sell is not traced, although it overrides Base.sell,"
                + " which is: add @Trace, or @Untraced if that is meant",
            "NOTE Shop.java:18:10 [untraced-override] C.sell is not traced, although it overrides B.sell,"
                + " which is: add @Trace, or @Untraced if that is meant",
            "NOTE Shop.java:22:59 [untraced-override] Part.all is not traced, although it overrides"
                + " Whole.all, which is: add @Trace, or @Untraced if that is meant");
  }

  @Test
  void overrideOfACompiledClass_isNotedInCodeWithoutAnyTrace() {
    Compiled library =
        TraceCompiler.in(folder.resolve("library"))
            .source(
                "lib.Gate",
                "package lib; public interface Gate { @dev.spanwright.annotation.Trace default void open() {} }")
            .compile()
            .succeedsSilently();
    List<Path> classPath = new java.util.ArrayList<>(TraceCompiler.runtimeClassPath());
    classPath.add(library.classFolder());
    TraceCompiler.in(folder.resolve("user"))
        .source(
            "acme.Door",
            "package acme;\nclass Door implements lib.Gate {\n public void open() {}\n}")
        .classPath(classPath)
        .compile()
        .says(
            "NOTE Door.java:3:14 [untraced-override] Door.open is not traced, although it overrides"
                + " Gate.open, which is: add @Trace, or @Untraced if that is meant");
  }

  @Test
  void tracedOverrideThatCallsItsTracedParent_opensTwoSpans() throws Exception {
    Compiled compiled =
        shop("""
                public class Shop {
                  static class Base {
                    @Trace void sell() {}
                    @Trace void kept() {}
                  }
                  static class Sub extends Base {
                    @Trace(name = "sub") @Override void sell() { super.sell(); }
                  }
                  public static void main() { new Sub().sell(); new Sub().kept(); }
                }
                """)
            .compile()
            .succeedsSilently();
    assertThat(Spans.tree(Spans.of(() -> compiled.call("acme.Shop", "main"))))
        .containsExactly("sub > Base.sell [ok]", "- > sub [ok]", "- > Base.kept [ok]");
  }

  @Test
  void bridgeMethod_opensNoSpanOfItsOwn() throws Exception {
    Compiled compiled =
        shop("""
                public class Shop implements Comparable<Shop> {
                  static class Base { Object make() { return ""; } }
                  static class Sub extends Base { @Trace @Override String make() { return "s"; } }
                  @Trace @Override public int compareTo(Shop other) { return 0; }
                  @SuppressWarnings({"unchecked", "rawtypes"})
                  public static void main() {
                    ((Comparable) new Shop()).compareTo(new Shop());
                    ((Base) new Sub()).make();
                  }
                }
                """)
            .compile()
            .succeedsSilently();
    assertThat(Spans.tree(Spans.of(() -> compiled.call("acme.Shop", "main"))))
        .containsExactly("- > Shop.compareTo [ok]", "- > Sub.make [ok]");
  }

  @Test
  void overrideInCode_isNotedToo() {
    shop("""
            class Shop {
              static class Base { @Trace void sell() {} }
              enum Op { PLUS { @Override void run() {} }; @Trace void run() {} }
              Base field = new Base() { @Override void sell() {} };
              void m() {
                class Local extends Base { @Override void sell() {} }
                Runnable r = () -> new Base() { @Override void sell() {} };
                new Base() { @Untraced @Override void sell() {} };
                new Base() { @Trace @Override void sell() {} };
              }
            }
            """)
        .compile()
        .says(
            "NOTE Shop.java:4:35 [untraced-override] run is not traced, although it overrides Op.run,"
                + " which is: add @Trace, or @Untraced if that is meant",
            "NOTE Shop.java:5:44 [untraced-override] sell is not traced, although it overrides"
                + " Base.sell, which is: add @Trace, or @Untraced if that is meant",
            "NOTE Shop.java:7:47 [untraced-override] Local.sell is not traced, although it overrides"
                + " Base.sell, which is: add @Trace, or @Untraced if that is meant",
            "NOTE Shop.java:8:52 [untraced-override] sell is not traced, although it overrides"
                + " Base.sell, which is: add @Trace, or @Untraced if that is meant");
  }
}
