package dev.spanwright.processor.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import dev.spanwright.conventions.AttributeDefinition;
import dev.spanwright.conventions.Registry;
import java.util.List;
import java.util.Objects;

/**
 * Whatever the bytes, a file gives definitions, or one error with its line, and soon. Runs its
 * recorded inputs; with {@code JAZZER_FUZZ=1} it searches for new ones.
 */
class RegistryFileFuzzTest {

  @FuzzTest(maxDuration = "2m")
  void yaml_ofAnyBytes_givesDefinitionsOrOneError(byte @NotNull [] bytes) {
    check("fuzzed.yaml", bytes);
  }

  @FuzzTest(maxDuration = "2m")
  void json_ofAnyBytes_givesDefinitionsOrOneError(byte @NotNull [] bytes) {
    check("fuzzed.json", bytes);
  }

  private static void check(String name, byte[] bytes) {
    RegistryFile file = RegistryFile.read(name, name, bytes);
    assertThat(file.errors()).hasSizeLessThanOrEqualTo(1);
    assertThat(file.errors()).allMatch(error -> error.matches("(?s)fuzzed\\.\\w+:[1-9]\\d*: .+"));
    LoadedRegistry loaded = Registries.load(Registry.bundled(), List.of(file));
    for (StatedAttribute stated : file.attributes()) {
      AttributeDefinition found = Objects.requireNonNull(loaded.registry().find(stated.key()));
      assertThat(found.key()).isEqualTo(stated.key());
      AttributeDefinition replacement = loaded.registry().replacementOf(found);
      assertThat(replacement == null || !replacement.isDeprecated()).isTrue();
    }
  }
}
