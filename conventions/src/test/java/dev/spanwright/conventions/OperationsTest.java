package dev.spanwright.conventions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperationsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"http.client", "http.server", "db.query", "function", "websocket", "middleware"})
  void wellKnownOperation_isContained(String operation) {
    assertThat(Operations.bundled().contains(operation)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "HTTP.client", "http.", "checkout"})
  void otherOperation_isNotContained(String operation) {
    assertThat(Operations.bundled().contains(operation)).isFalse();
  }

  @Test
  void bundledList_isSentrys_inOrder() {
    assertThat(List.copyOf(Operations.bundled().names())).hasSize(152).isSorted();
    assertThat(Operations.bundled()).hasToString("Operations{names=152}");
  }

  @Test
  void comments_areSkipped() throws IOException {
    assertThat(read("# two\na\n# more\na.b").names()).containsExactly("a", "a.b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'a\n\nb' | ops.txt:2: the operation \"\" is empty",
        "'a b'    | ops.txt:1: the operation \"a b\" has a blank or a control character in it",
        "'b\na'   | ops.txt:2: \"a\" has to stand before \"b\", and once",
        "'a\na'   | ops.txt:2: \"a\" has to stand before \"a\", and once",
      })
  void malformedList_isRefused(String file, String message) {
    assertThatThrownBy(() -> read(file))
        .isInstanceOf(RegistryFormatException.class)
        .hasMessage(message);
  }

  private static Operations read(String file) throws IOException {
    return Operations.read(
        new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), "ops.txt");
  }
}
