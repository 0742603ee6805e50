package dev.spanwright.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** Compilers that keep class files in memory, as compile-testing does, are woven for as well. */
class InMemoryCompilationTest {

  @Test
  void classFilesInMemory_areWoven() throws Exception {
    Compilation compilation =
        javac()
            .withProcessors(new SpanwrightProcessor())
            .compile(
                JavaFileObjects.forSourceString(
                    "acme.Shop",
                    """
                    package acme;
                    import dev.spanwright.annotation.Trace;
                    public class Shop {
                      @Trace public static void buy() {}
                    }
                    """));
    assertThat(compilation.errors()).isEmpty();
    assertThat(compilation.warnings()).isEmpty();
    Class<?> shop = new MemoryLoader(compilation.generatedFiles()).loadClass("acme.Shop");
    assertThat(Spans.tree(Spans.of(() -> shop.getMethod("buy").invoke(null))))
        .containsExactly("- > Shop.buy [ok]");
  }

  private static final class MemoryLoader extends ClassLoader {

    private final Map<String, byte[]> classes = new HashMap<>();

    MemoryLoader(List<JavaFileObject> files) throws IOException {
      super(MemoryLoader.class.getClassLoader());
      for (JavaFileObject file : files) {
        if (file.getKind() == JavaFileObject.Kind.CLASS) {
          String path = file.toUri().getPath();
          String name =
              path.substring(path.indexOf("acme/"), path.length() - ".class".length())
                  .replace('/', '.');
          try (InputStream in = file.openInputStream()) {
            classes.put(name, in.readAllBytes());
          }
        }
      }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] bytes = classes.get(name);
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, bytes, 0, bytes.length);
    }
  }
}
