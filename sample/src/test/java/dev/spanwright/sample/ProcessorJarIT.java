package dev.spanwright.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Looks into the processor's jar: it shares a class loader with other people's processors. */
class ProcessorJarIT {

  private static final int JAVA_17 = 61;

  private static JarFile jar;

  @BeforeAll
  static void open() throws IOException {
    String version = Objects.requireNonNull(System.getProperty("spanwright.version"));
    jar =
        new JarFile(
            Path.of("../processor/target/spanwright-processor-" + version + ".jar").toFile());
  }

  @AfterAll
  static void close() throws IOException {
    jar.close();
  }

  @Test
  void classes_areAllInOurPackages() {
    assertThat(classes())
        .isNotEmpty()
        .allMatch(name -> name.startsWith("dev/spanwright/processor/"));
  }

  @Test
  void classes_includeWhatIsShaded() {
    assertThat(classes())
        .anyMatch(name -> name.endsWith("/asm/ClassReader.class"))
        .anyMatch(name -> name.endsWith("/javapoet/TypeSpec.class"))
        .anyMatch(name -> name.startsWith("dev/spanwright/processor/shaded/yaml/"))
        .anyMatch(name -> name.endsWith("/conventions/Registry.class"));
  }

  @Test
  void classes_runOnJava17() throws IOException {
    for (String name : classes()) {
      try (DataInputStream in = new DataInputStream(jar.getInputStream(jar.getEntry(name)))) {
        in.skipNBytes(6); // magic number and minor version
        assertThat(in.readUnsignedShort()).as(name).isLessThanOrEqualTo(JAVA_17);
      }
    }
  }

  @Test
  void services_nameProcessorsAndPlugin() throws IOException {
    assertThat(lines("META-INF/services/javax.annotation.processing.Processor"))
        .containsExactlyInAnyOrder(
            "dev.spanwright.processor.OptionsProcessor",
            "dev.spanwright.processor.SpanwrightProcessor");
    assertThat(lines("META-INF/services/com.sun.source.util.Plugin"))
        .containsExactly("dev.spanwright.processor.SpanwrightPlugin");
  }

  @Test
  void gradle_learnsThatTheProcessorsAreIsolating() throws IOException {
    assertThat(lines("META-INF/gradle/incremental.annotation.processors"))
        .containsExactlyInAnyOrder(
            "dev.spanwright.processor.OptionsProcessor,isolating",
            "dev.spanwright.processor.SpanwrightProcessor,isolating");
  }

  private static List<String> classes() {
    return entries().filter(name -> name.endsWith(".class")).toList();
  }

  private static Stream<String> entries() {
    return jar.stream().map(JarEntry::getName);
  }

  private static List<String> lines(String entry) throws IOException {
    byte[] content = jar.getInputStream(jar.getEntry(entry)).readAllBytes();
    return new String(content, StandardCharsets.UTF_8).lines().toList();
  }
}
