package dev.spanwright.processor.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each mistake is one message that says where it is and what to write instead. */
class MalformedRegistryTest {

  /** In a file, {@code ;} stands for the end of a line. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // The file as a whole.
        "`` | shop.yaml:1: there is nothing in this file: write \"attributes:\" and a list of attributes below it",
        "`# a comment` | shop.yaml:1: there is nothing in this file: write \"attributes:\" and a list of attributes below it",
        "`{}` | shop.yaml:1: there are no attributes in this file: write \"attributes:\" and a list of attributes below it",
        "`;- key: a` | shop.yaml:2: a registry has fields, but this is a list: write \"attributes:\" and a list of attributes below it",
        "`gold` | shop.yaml:1: a registry has fields, but this is \"gold\": write \"attributes:\" and a list of attributes below it",
        "`attribtues:;  - key: a` | shop.yaml:1: a registry has no field \"attribtues\": did you mean \"attributes\"?",
        "`attributes: [];owner: shop` | shop.yaml:2: a registry has no field \"owner\": its fields are attributes",
        "`attributes: gold` | shop.yaml:1: \"attributes\" has to be a list, but is \"gold\": write \"attributes:\" and a list of attributes below it",
        "`attributes:` | shop.yaml:1: \"attributes\" has to be a list, but is missing: write \"attributes:\" and a list of attributes below it",
        "`attributes: [];---;attributes: []` | shop.yaml:2: a second document begins here: put everything into the first",
        "`attributes: [];attributes: []` | shop.yaml:2: the field \"attributes\" is there twice, first in line 1: remove one",
        // YAML.
        "`attributes:; - key: a;   type: string;  values` | shop.yaml:4: this is not YAML: expected <block end>, but found '<scalar>'",
        "`attributes: [` | shop.yaml:1: this is not YAML: expected the node content, but found '<stream end>'",
        "`attributes:;\t- key: a` | shop.yaml:2: this is not YAML: found character '\\t(TAB)' that cannot start any token. (Do not use \\t(TAB) for indentation)",
        "`attributes:; - {key: a, type: string[]}` | shop.yaml:2: this is not YAML: expected ',' or '}', but got [ (inside of braces, write \"string[]\" with quotes)",
        "`attributes: \"\\q\"` | shop.yaml:1: this is not YAML: found unknown escape character q(113)",
        "`attributes: \"\\UFFFFFFFF\"` | shop.yaml:1: this is not YAML: it breaks off near here",
        "`attributes: &all []` | shop.yaml:1: anchors (&name) and aliases (*name) are not read here: write the value out",
        "`attributes: *all` | shop.yaml:1: anchors (&name) and aliases (*name) are not read here: write the value out",
        "`attributes: !!java.util.Date []` | shop.yaml:1: tags (!name) are not read here: leave it out",
        "`attributes:; - key: !!str a` | shop.yaml:2: tags (!name) are not read here: leave it out",
        "`? [a, b];: c` | shop.yaml:1: a field's name has to be plain text",
        // An attribute.
        "`attributes:; - order.tier` | shop.yaml:2: an attribute has fields, but this is \"order.tier\": write \"- key: order.tier\" and \"type: string\" below it",
        "`attributes:; - [order.tier]` | shop.yaml:2: an attribute has fields, but this is a list: write \"- key: order.tier\" and \"type: string\" below it",
        "`attributes:; - type: string` | shop.yaml:2: an attribute needs the field \"key\": write key: order.tier",
        "`attributes:; - key: order.tier` | shop.yaml:2: an attribute needs the field \"type\": write type: string",
        "`attributes:; - key:;   type: string` | shop.yaml:2: \"key\" has to be text, but is missing: write key: order.tier",
        "`attributes:; - key: [a];   type: string` | shop.yaml:2: \"key\" has to be text, but is a list: write key: order.tier",
        "`attributes:; - key: a;   typ: string` | shop.yaml:3: an attribute has no field \"typ\": did you mean \"type\"?",
        "`attributes:; - key: a;   owner: shop` | shop.yaml:3: an attribute has no field \"owner\": its fields are key, type, values, open, sensitive, deprecated, description",
        "`attributes:; - key: order tier;   type: string` | shop.yaml:2: the key \"order tier\" has a blank or a control character in it: write one such as order.tier",
        "`attributes:; - key: order.;   type: string` | shop.yaml:2: the key \"order.\" starts or ends with a dot: write one such as order.tier",
        "`attributes:; - key: order.<id>;   type: string` | shop.yaml:2: the key \"order.<id>\" has a < or > that is not one part <key> of its own: write one such as order.tier",
        "`attributes:; - key: a;   type: int` | shop.yaml:3: unknown type \"int\": write integer",
        "`attributes:; - key: a;   type: enum` | shop.yaml:3: unknown type \"enum\": write string, and list the members as \"values\"",
        "`attributes:; - key: a;   type: strng` | shop.yaml:3: unknown type \"strng\": write string",
        "`attributes:; - key: a;   type: map` | shop.yaml:3: unknown type \"map\": write string, boolean, integer, double, or one of these followed by []",
        "`attributes:; - key: a;   type: string;   sensitive: maybe` | shop.yaml:4: \"sensitive\" has to be true or false, but is \"maybe\"",
        "`attributes:; - {key: a, type: string}; - {key: a, type: integer}` | shop.yaml:3: \"a\" is defined twice, first in line 2: remove one",
        // Values.
        "`attributes:; - {key: a, type: string, values: gold}` | shop.yaml:2: \"values\" has to be a list, but is \"gold\": write values: [gold, silver]",
        "`attributes:; - {key: a, type: string, values: []}` | shop.yaml:2: \"values\" is empty: list some, or leave it out to allow any",
        "`attributes:; - {key: a, type: string, values: [[x]]}` | shop.yaml:2: a value has to be one text or number, but this is a list",
        "`attributes:; - {key: a, type: string, values: [x, y, x]}` | shop.yaml:2: the value \"x\" is there twice: remove one",
        "`attributes:; - {key: a, type: integer, values: [1, two]}` | shop.yaml:2: the value \"two\" is no integer: correct it, or the type",
        "`attributes:; - {key: a, type: \"integer[]\", values: [1.5]}` | shop.yaml:2: the value \"1.5\" is no integer: correct it, or the type",
        "`attributes:; - {key: a, type: double, values: [.nan]}` | shop.yaml:2: the value \".nan\" is no double: correct it, or the type",
        "`attributes:; - {key: a, type: boolean, values: [true]}` | shop.yaml:2: a boolean is true or false, there is nothing to list: leave \"values\" out",
        "`attributes:; - {key: a, type: string, open: true}` | shop.yaml:2: \"open\" says something about \"values\", which are missing: list them, or leave it out",
        // Deprecation.
        "`attributes:; - {key: a, type: string, deprecated: b}` | shop.yaml:2: \"deprecated\" is \"b\": write true, false or {replacement: b}",
        "`attributes:; - {key: a, type: string, deprecated: }` | shop.yaml:2: \"deprecated\" is missing: write true, false or {replacement: customer.tier}",
        "`attributes:; - {key: a, type: string, deprecated: [b]}` | shop.yaml:2: a deprecation has fields, but this is a list: write true, false or {replacement: customer.tier}",
        "`attributes:; - {key: a, type: string, deprecated: {}}` | shop.yaml:2: a deprecation needs the field \"replacement\": write {replacement: customer.tier}, or true",
        "`attributes:; - {key: a, type: string, deprecated: {replacment: b}}` | shop.yaml:2: a deprecation has no field \"replacment\": did you mean \"replacement\"?",
        "`attributes:; - {key: a, type: string, deprecated: {replacement: a}}` | shop.yaml:2: \"a\" replaces itself: name another key, or write deprecated: true",
        "`attributes:; - {key: a, type: string, deprecated: {replacement: .b}}` | shop.yaml:2: the key \".b\" starts or ends with a dot: write one such as order.tier",
        // Several: the first, and how many more.
        "`attributes:; - {key: b, type: long}; - {key: a, type: string}; - {key: c};` | shop.yaml:2: unknown type \"long\": write integer (and 1 more in this file)",
        // Weaver, first form.
        "`groups: 1` | shop.yaml:1: \"groups\" has to be a list, but is \"1\": write a list of groups",
        "`groups:; - registry.order` | shop.yaml:2: a group has fields, but this is \"registry.order\": write \"- id: registry.order\" and its attributes below it",
        "`groups:; - id: g;   attributes:;    - type: string` | shop.yaml:4: an attribute needs the field \"id\": write id: order.tier",
        "`groups:; - id: g;   attributes:;    - id: a` | shop.yaml:4: an attribute needs the field \"type\": write type: string",
        "`groups:; - id: g;   attributes:;    - {id: a, type: integer}` | shop.yaml:4: unknown type \"integer\": write string, int, double, boolean, one of these followed by [], template[TYPE], or members",
        "`groups:; - id: g;   attributes:;    - {id: a, type: {members: []}}` | shop.yaml:4: the type has no members: list some, or write string",
        "`groups:; - id: g;   attributes:;    - {id: a, type: {members: [gold]}}` | shop.yaml:4: a member has fields, but this is \"gold\": write \"- id: gold\" and \"value: gold\" below it",
        "`groups:; - id: g;   attributes:;    - {id: a, type: {members: [{id: gold}]}}` | shop.yaml:4: a member needs the field \"value\": write value: gold",
        "`groups:; - id: g;   attributes:;    - {id: a, type: {members: [{value: 1}, {value: x}]}}` | shop.yaml:4: \"x\" is of type string, but the members before are of type integer: make all alike",
        "`groups:; - attributes: [{id: a, type: int}]; - attributes: [{id: a, type: int}]` | shop.yaml:3: \"a\" is defined twice, first in line 2: remove one",
        // Weaver, second form.
        "`file_format: definition/2;attributes:; - {id: a, type: int}` | shop.yaml:3: an attribute needs the field \"key\": write key: order.tier",
      })
  void mistake_isOneMessage(String file, String message) {
    byte[] bytes = file.replace(';', '\n').getBytes(StandardCharsets.UTF_8);
    assertThat(RegistryFile.read("shop.yaml", "shop.yaml", bytes).errors())
        .containsExactly(message);
  }

  @Test
  void brokenJson_isCalledJson() {
    byte[] bytes = "{\n\t\"attributes\": [}".getBytes(StandardCharsets.UTF_8);
    assertThat(RegistryFile.read("shop.json", "shop.json", bytes).errors())
        .containsExactly("shop.json:2: this is not JSON: expected the node content, but found '}'");
  }

  @Test
  void soundEntries_areKept_whateverElseIsWrong() {
    byte[] bytes =
        "attributes:\n - {key: a}\n - {key: b, type: string}".getBytes(StandardCharsets.UTF_8);
    RegistryFile file = RegistryFile.read("shop.yaml", "shop.yaml", bytes);
    assertThat(file.errors()).hasSize(1);
    assertThat(file.attributes()).extracting(StatedAttribute::key).containsExactly("b");
  }

  @Test
  void otherEncoding_isNamed_withItsLine() {
    byte[] bytes = "attributes: []\n# caf\u00e9".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(RegistryFile.read("shop.yaml", "shop.yaml", bytes).errors())
        .containsExactly("shop.yaml:2: this is not UTF-8: save the file as UTF-8");
  }

  @Test
  void hugeFile_isRefusedUnread() {
    assertThat(RegistryFile.read("shop.yaml", "shop.yaml", new byte[(1 << 20) + 1]).errors())
        .containsExactly("shop.yaml:1: this file is larger than 1 MB: split it");
  }

  @Test
  void deepNesting_isRefused_beforeItHurts() {
    for (String opening : new String[] {"[", "{a: ", "- ", "? "}) {
      byte[] bytes = opening.repeat((1 << 20) / opening.length()).getBytes(StandardCharsets.UTF_8);
      assertThat(RegistryFile.read("shop.yaml", "shop.yaml", bytes).errors())
          .containsExactly("shop.yaml:1: this is nested too deeply for a registry: is it one?");
    }
  }
}
