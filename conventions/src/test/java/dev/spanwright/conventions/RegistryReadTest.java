package dev.spanwright.conventions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistryReadTest {
  private static final String COLUMNS = "key\ttype\tscrubbing\tvisibility\torigin\tdeprecated\n";
  private static final String GOOD = "cart.size\tinteger\tmanual\tpublic\tsentry\tno\n";

  @Test
  void file_isReadRowByRow() throws IOException {
    Registry registry =
        read(
            """
            # what a shop records
            key\ttype\tscrubbing\tvisibility\torigin\tdeprecated
            cart.ids\tstring[]\tunspecified\tpublic\topentelemetry\tyes
            # in the middle, too
            cart.item.<key>\tdouble\tnever\tinternal\tboth\tuse cart.size
            """
                + GOOD);

    assertThat(registry.definitions())
        .containsExactly(
            new AttributeDefinition(
                "cart.ids",
                AttributeType.STRING_ARRAY,
                false,
                new Deprecation(null),
                Scrubbing.UNSPECIFIED,
                Visibility.PUBLIC,
                Set.of(Convention.OPENTELEMETRY)),
            new AttributeDefinition(
                "cart.item.<key>",
                AttributeType.DOUBLE,
                true,
                new Deprecation("cart.size"),
                Scrubbing.NEVER,
                Visibility.INTERNAL,
                Set.of(Convention.values())),
            new AttributeDefinition(
                "cart.size",
                AttributeType.INTEGER,
                false,
                null,
                Scrubbing.MANUAL,
                Visibility.PUBLIC,
                Set.of(Convention.SENTRY)));
  }

  @Test
  void lastLineWithoutEnd_andCarriageReturns_areRead() throws IOException {
    String file = (COLUMNS + GOOD).strip().replace("\n", "\r\n");
    assertThat(read(file).find("cart.size")).isNotNull();
  }

  @Test
  void fileWithoutRows_isAnEmptyRegistry() throws IOException {
    Registry registry = read(COLUMNS);
    assertThat(registry.definitions()).isEmpty();
    assertThat(registry.find("cart.size")).isNull();
  }

  @Test
  void ofSeveralFamilies_theLongestStartWins_thenTheLongestEnd() throws IOException {
    Registry registry =
        read(
            COLUMNS
                + "a.<key>\tstring\tmanual\tpublic\tsentry\tno\n"
                + "a.<key>.c\tstring\tmanual\tpublic\tsentry\tno\n"
                + "a.<key>.c.c\tstring\tmanual\tpublic\tsentry\tno\n"
                + "a.b.<key>\tstring\tmanual\tpublic\tsentry\tno\n");
    assertThat(registry.find("a.x")).extracting("key").isEqualTo("a.<key>");
    assertThat(registry.find("a.x.y")).extracting("key").isEqualTo("a.<key>");
    assertThat(registry.find("a.x.c")).extracting("key").isEqualTo("a.<key>.c");
    assertThat(registry.find("a.x.c.c")).extracting("key").isEqualTo("a.<key>.c.c");
    assertThat(registry.find("a.b.c")).extracting("key").isEqualTo("a.b.<key>");
    assertThat(registry.find("a.b.x.c")).extracting("key").isEqualTo("a.b.<key>");
  }

  /** In a row, {@code _} stands for a tab. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a_string_manual_public_both | 2 | there are 5 columns where 6 are expected",
        "a_string_manual_public_both_no_more | 2 | there are 7 columns where 6 are expected",
        "'' | 2 | there are 1 columns where 6 are expected",
        "_string_manual_public_both_no | 2 | the key \"\" is empty",
        "a b_string_manual_public_both_no | 2 | the key \"a b\" has a blank or a control character in it",
        "a._string_manual_public_both_no | 2 | the key \"a.\" starts or ends with a dot",
        "a.<k>_string_manual_public_both_no | 2 | the key \"a.<k>\" has a < or > that is not one part <key> of its own",
        "a_long_manual_public_both_no | 2 | unknown type \"long\"; known are: string, boolean, integer, double, or one of these followed by []",
        "a_string_manual_public_both_maybe | 2 | unknown deprecation \"maybe\"; known are: no, yes, use KEY",
        "'a_string_manual_public_both_use ' | 2 | the replacement \"\" is not in this file",
        "a_string_sometimes_public_both_no | 2 | unknown scrubbing \"sometimes\"; known are: never, manual, auto, unspecified",
        "a_string_manual_secret_both_no | 2 | unknown visibility \"secret\"; known are: public, internal",
        "a_string_manual_public_mine_no | 2 | unknown origin \"mine\"; known are: sentry, opentelemetry, both",
        "a_string_manual_public_both_use b | 2 | the replacement \"b\" is not in this file",
        "a_string_manual_public_both_use a | 2 | the replacement \"a\" is deprecated itself",
        "cart.size_string_manual_public_both_no | 3 | the key \"cart.size\" is there twice",
        "d_string_manual_public_both_no | 3 | \"cart.size\" has to stand before \"d\"",
      })
  void malformedRow_isRefused_withFileLineAndReason(String row, int line, String reason) {
    assertThatThrownBy(() -> read(COLUMNS + row.replace('_', '\t') + "\n" + GOOD))
        .isInstanceOf(RegistryFormatException.class)
        .hasMessage("shop.tsv:" + line + ": " + reason);
  }

  @ParameterizedTest
  @CsvSource({"'',1", "'# nothing but this\n',1", "'# a comment\nkey\ttype\n',2"})
  void fileWithoutColumns_isRefused(String file, int line) {
    assertThatThrownBy(() -> read(file))
        .isInstanceOf(RegistryFormatException.class)
        .hasMessage(
            "shop.tsv:"
                + line
                + ": the first line that is no comment has to be the columns"
                + " \"key<tab>type<tab>scrubbing<tab>visibility<tab>origin<tab>deprecated\"");
  }

  @Test
  void bytesThatAreNotUtf8_areRefused_withTheirLine() {
    byte[] file = (COLUMNS + "caf\u00e9").getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> Registry.read(new ByteArrayInputStream(file), "shop.tsv"))
        .isInstanceOf(RegistryFormatException.class)
        .hasMessage("shop.tsv:2: this is not UTF-8");
  }

  @Test
  void streamThatFails_isReportedAsItIs() {
    IOException failure = new IOException("disk on fire");
    InputStream failing =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw failure;
          }

          @Override
          public int read(byte[] target, int offset, int length) throws IOException {
            throw failure;
          }
        };
    assertThatThrownBy(() -> Registry.read(failing, "shop.tsv")).isSameAs(failure);
  }

  private static Registry read(String file) throws IOException {
    return Registry.read(
        new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), "shop.tsv");
  }
}
