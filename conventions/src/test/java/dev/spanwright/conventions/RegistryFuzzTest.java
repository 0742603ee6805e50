package dev.spanwright.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/**
 * Whatever the bytes, reading ends with a registry or with the one documented exception. Runs its
 * recorded inputs; with {@code JAZZER_FUZZ=1} it searches for new ones.
 */
class RegistryFuzzTest {

  @FuzzTest(maxDuration = "2m")
  void read_ofAnyBytes_givesRegistryOrFormatException(byte @NotNull [] bytes) throws IOException {
    Registry registry;
    try {
      registry = Registry.read(new ByteArrayInputStream(bytes), "fuzzed.tsv");
    } catch (RegistryFormatException e) {
      assertThat(e).hasMessageStartingWith("fuzzed.tsv:");
      return;
    }
    for (AttributeDefinition definition : registry.definitions()) {
      assertThat(registry.find(definition.key())).isSameAs(definition);
    }
  }

  @FuzzTest(maxDuration = "2m")
  void find_ofAnyKey_neverThrows(@NotNull String key) {
    AttributeDefinition found = Registry.bundled().find(key);
    if (found != null && !found.key().equals(key)) {
      assertThat(found.key()).contains(AttributeDefinition.PLACEHOLDER);
    }
  }
}
