package dev.spanwright.conventions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributeDefinitionTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "``               | key \"\" is empty",
        "`a b`            | key \"a b\" has a blank or a control character in it",
        "`a\u00a0b`       | key \"a\u00a0b\" has a blank or a control character in it",
        "`a\u0000b`       | key \"a\u0000b\" has a blank or a control character in it",
        "`.a`             | key \".a\" starts or ends with a dot",
        "`a.`             | key \"a.\" starts or ends with a dot",
        "`<key>`          | key \"<key>\" has a < or > that is not one part <key> of its own",
        "`a<key>`         | key \"a<key>\" has a < or > that is not one part <key> of its own",
        "`a.<key>b`       | key \"a.<key>b\" has a < or > that is not one part <key> of its own",
        "`a.<name>`       | key \"a.<name>\" has a < or > that is not one part <key> of its own",
        "`a>b`            | key \"a>b\" has a < or > that is not one part <key> of its own",
        "`a.<key>.<key>`  | key \"a.<key>.<key>\" has a < or > that is not one part <key> of its own",
        "`a.<key>.b>`     | key \"a.<key>.b>\" has a < or > that is not one part <key> of its own",
      },
      delimiter = '|')
  void malformedKey_isRefused(String key, String message) {
    assertThatThrownBy(() -> definition(key, key.endsWith("<key>"), Convention.SENTRY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void dynamicSuffix_hasToAgreeWithKey() {
    assertThatThrownBy(() -> definition("a.b", true, Convention.SENTRY))
        .hasMessage("key \"a.b\" and dynamicSuffix true contradict each other");
    assertThatThrownBy(() -> definition("a.<key>", false, Convention.SENTRY))
        .hasMessage("key \"a.<key>\" and dynamicSuffix false contradict each other");
    assertThat(definition("a.<key>.b", false, Convention.SENTRY).dynamicSuffix()).isFalse();
  }

  @Test
  void origin_isNeverEmpty_andCopied() {
    assertThatThrownBy(() -> definition("a", false)).hasMessage("key \"a\" has no origin");

    Set<Convention> origin = EnumSet.of(Convention.OPENTELEMETRY);
    AttributeDefinition definition =
        new AttributeDefinition(
            "a",
            AttributeType.STRING,
            false,
            null,
            Scrubbing.UNSPECIFIED,
            Visibility.PUBLIC,
            origin);
    origin.add(Convention.SENTRY);
    assertThat(definition.origin()).containsExactly(Convention.OPENTELEMETRY);
  }

  @Test
  void authority_isSentryWhereSentryKnowsTheKey() {
    assertThat(definition("a", false, Convention.SENTRY).authority()).isEqualTo(Convention.SENTRY);
    assertThat(definition("a", false, Convention.OPENTELEMETRY).authority())
        .isEqualTo(Convention.OPENTELEMETRY);
    assertThat(definition("a", false, Convention.values()).authority())
        .isEqualTo(Convention.SENTRY);
  }

  private static AttributeDefinition definition(
      String key, boolean dynamicSuffix, Convention... origin) {
    return new AttributeDefinition(
        key,
        AttributeType.STRING,
        dynamicSuffix,
        null,
        Scrubbing.MANUAL,
        Visibility.PUBLIC,
        Set.of(origin));
  }
}
