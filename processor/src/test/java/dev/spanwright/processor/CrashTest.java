package dev.spanwright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A failure of ours is one message that says so, and the compiler lives. */
class CrashTest {

  @TempDir Path folder;

  @Test
  void failureInTheProcessor_isOneMessageWithVersionAndPlace() {
    Compiled compiled =
        TraceCompiler.in(folder)
            .source(
                "acme.Shop",
                "package acme;\nclass Shop { @dev.spanwright.annotation.Trace void buy(int i) {} }\n")
            .source("acme.Other", "package acme;\nclass Other {}\n")
            .processor(new WrappingProcessor(new SpanwrightProcessor(), CrashTest::withBrokenTypes))
            .compile();
    assertThat(compiled.messages())
        .singleElement()
        .asString()
        .startsWith(
            "ERROR Shop.java:2:1 [internal-error] Spanwright 0.1.0-SNAPSHOT failed on acme.Shop:"
                + " java.lang.IllegalStateException: broken on purpose (CrashTest.java:")
        .endsWith(
            "This is our mistake, not yours; please report it with the source that provokes it")
        .doesNotContain("\n");
  }

  private static @Nullable Object withBrokenTypes(ProcessingEnvironment env, String method) {
    return method.equals("getTypeUtils")
        ? Proxy.newProxyInstance(
            CrashTest.class.getClassLoader(),
            new Class<?>[] {Types.class},
            (proxy, called, arguments) -> {
              if (called.getName().equals("erasure")) {
                throw new IllegalStateException("broken on purpose");
              }
              try {
                return called.invoke(env.getTypeUtils(), arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            })
        : null;
  }
}
