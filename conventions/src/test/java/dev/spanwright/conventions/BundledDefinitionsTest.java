package dev.spanwright.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The quick way to read the bundled file gives what the strict way gives. */
class BundledDefinitionsTest {
  private final Registry quick = Registry.bundled();

  @Test
  void definitions_areTheSame() throws IOException {
    Registry strict = strict();
    assertThat(quick.keys()).isEqualTo(strict.keys());
    assertThat(List.copyOf(quick.definitions())).isEqualTo(List.copyOf(strict.definitions()));
  }

  @Test
  void lookups_giveTheSame_forKeysAndWhatIsNearThem() throws IOException {
    Registry strict = strict();
    for (String near : nearMisses(strict.keys())) {
      assertThat(quick.find(near)).as(near).isEqualTo(strict.find(near));
    }
  }

  @Test
  void file_isAscii_soThatBytesCompareAsCharactersDo() throws IOException {
    try (InputStream in = file()) {
      for (byte b : in.readAllBytes()) {
        assertThat(b).isNotNegative();
      }
    }
  }

  private static Set<String> nearMisses(List<String> keys) {
    Set<String> near = new TreeSet<>(List.of("", ".", "<", "\u00e9", "\uffff", "a", "zzz"));
    for (String key : keys) {
      near.add(key.substring(1));
      near.add(key.substring(0, key.length() - 1));
      near.add(key + ".");
      near.add(key + ".x");
      near.add(key + ".x.y");
      near.add(key + "\u0000");
      near.add(key.replace(AttributeDefinition.PLACEHOLDER, "x"));
      near.add(key.replace(AttributeDefinition.PLACEHOLDER, "x.y"));
      near.add(key.replace(AttributeDefinition.PLACEHOLDER, ""));
    }
    return near;
  }

  private static Registry strict() throws IOException {
    try (InputStream in = file()) {
      return Registry.read(in, "attributes.tsv");
    }
  }

  private static InputStream file() {
    return Objects.requireNonNull(Registry.class.getResourceAsStream("attributes.tsv"));
  }

  @Test
  void oneDefinition_isOneObject_whoeverAsks() throws InterruptedException {
    List<AttributeDefinition> found = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Thread thread =
          new Thread(
              () -> {
                AttributeDefinition definition = quick.find("user_agent.original");
                synchronized (found) {
                  found.add(Objects.requireNonNull(definition));
                }
              });
      thread.start();
      threads.add(thread);
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(found).hasSize(8).allSatisfy(one -> assertThat(one).isSameAs(found.get(0)));
  }
}
