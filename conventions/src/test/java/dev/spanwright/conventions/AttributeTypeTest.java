package dev.spanwright.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttributeTypeTest {

  @ParameterizedTest
  @CsvSource({
    "STRING,        false, STRING,  STRING_ARRAY,  string",
    "BOOLEAN,       false, BOOLEAN, BOOLEAN_ARRAY, boolean",
    "INTEGER,       false, INTEGER, INTEGER_ARRAY, integer",
    "DOUBLE,        false, DOUBLE,  DOUBLE_ARRAY,  double",
    "STRING_ARRAY,  true,  STRING,  STRING_ARRAY,  string[]",
    "BOOLEAN_ARRAY, true,  BOOLEAN, BOOLEAN_ARRAY, boolean[]",
    "INTEGER_ARRAY, true,  INTEGER, INTEGER_ARRAY, integer[]",
    "DOUBLE_ARRAY,  true,  DOUBLE,  DOUBLE_ARRAY,  double[]",
  })
  void everyType_knowsItsElementItsArrayAndItsName(
      AttributeType type,
      boolean isArray,
      AttributeType element,
      AttributeType array,
      String wireName) {
    assertThat(type.isArray()).isEqualTo(isArray);
    assertThat(type.element()).isEqualTo(element);
    assertThat(type.array()).isEqualTo(array);
    assertThat(type.wireName()).isEqualTo(wireName);
  }

  @ParameterizedTest
  @EnumSource
  void ofWireName_findsEveryType(AttributeType type) {
    assertThat(AttributeType.ofWireName(type.wireName())).isEqualTo(type);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "String", "string ", "string[][]", "long", "STRING_ARRAY"})
  void ofWireName_ofAnythingElse_isNull(String name) {
    assertThat(AttributeType.ofWireName(name)).isNull();
  }
}
