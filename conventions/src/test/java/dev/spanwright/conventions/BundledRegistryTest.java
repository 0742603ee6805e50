package dev.spanwright.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the imported facts say, taken from both conventions by hand. */
class BundledRegistryTest {
  private final Registry registry = Registry.bundled();

  @ParameterizedTest
  @CsvSource({
    // In both.
    "http.request.method,           STRING,        MANUAL,      PUBLIC,   both",
    "http.response.status_code,     INTEGER,       MANUAL,      PUBLIC,   both",
    "faas.coldstart,                BOOLEAN,       MANUAL,      PUBLIC,   both",
    "gen_ai.request.temperature,    DOUBLE,        MANUAL,      PUBLIC,   both",
    "process.command_args,          STRING_ARRAY,  AUTO,        PUBLIC,   both",
    "thread.id,                     INTEGER,       MANUAL,      PUBLIC,   both",
    "db.query.text,                 STRING,        AUTO,        PUBLIC,   both",
    "user.email,                    STRING,        AUTO,        PUBLIC,   both",
    // Sentry's.
    "sentry.op,                     STRING,        NEVER,       PUBLIC,   SENTRY",
    "sentry.dsc.release,            STRING,        NEVER,       INTERNAL, SENTRY",
    "cache.hit,                     BOOLEAN,       MANUAL,      PUBLIC,   SENTRY",
    "cache.item_size,               INTEGER,       MANUAL,      PUBLIC,   SENTRY",
    "sentry.client_sample_rate,     DOUBLE,        NEVER,       PUBLIC,   SENTRY",
    "cache.key,                     STRING_ARRAY,  MANUAL,      PUBLIC,   SENTRY",
    // OpenTelemetry's, stable and incubating.
    "container.id,                  STRING,        UNSPECIFIED, PUBLIC,   OPENTELEMETRY",
    "messaging.destination.temporary, BOOLEAN,     UNSPECIFIED, PUBLIC,   OPENTELEMETRY",
    "db.response.returned_rows,     INTEGER,       UNSPECIFIED, PUBLIC,   OPENTELEMETRY",
    "gen_ai.evaluation.score.value, DOUBLE,        UNSPECIFIED, PUBLIC,   OPENTELEMETRY",
    "host.ip,                       STRING_ARRAY,  UNSPECIFIED, PUBLIC,   OPENTELEMETRY",
    "pprof.scope.sample_type_order, INTEGER_ARRAY, UNSPECIFIED, PUBLIC,   OPENTELEMETRY",
  })
  void currentKey_hasTypeScrubbingVisibilityAndOrigin(
      String key, AttributeType type, Scrubbing scrubbing, Visibility visibility, String origin) {
    AttributeDefinition definition = found(key);
    assertThat(definition.key()).isEqualTo(key);
    assertThat(definition.type()).isEqualTo(type);
    assertThat(definition.dynamicSuffix()).isFalse();
    assertThat(definition.deprecation()).isNull();
    assertThat(definition.scrubbing()).isEqualTo(scrubbing);
    assertThat(definition.visibility()).isEqualTo(visibility);
    if (origin.equals("both")) {
      assertThat(definition.origin()).containsExactly(Convention.values());
    } else {
      assertThat(definition.origin()).containsExactly(Convention.valueOf(origin));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "http.request.header.x-forwarded-for, http.request.header.<key>,       STRING_ARRAY",
    "http.request.header.<key>,           http.request.header.<key>,       STRING_ARRAY",
    "flag.evaluation.new-checkout,        flag.evaluation.<key>,           BOOLEAN",
    "score.total,                         score.total,                     DOUBLE",
    "score.cls,                           score.<key>,                     DOUBLE",
    "score.ratio,                         score.<key>,                     DOUBLE",
    "score.ratio.inp,                     score.ratio.<key>,               DOUBLE",
    "mdc.request.id,                      mdc.<key>,                       STRING",
    "sentry.message.parameter.0,          sentry.message.parameter.<key>,  STRING",
    "k8s.pod.label.app.kubernetes.io/name, k8s.pod.label.<key>,            STRING",
    "mcp.tool.result.0.data_size,         mcp.tool.result.<key>.data_size, INTEGER",
    "mcp.prompt.result.0.role,            mcp.prompt.result.<key>.role,    STRING",
    // A key of its own beats the family it would belong to.
    "http.response.header.content-length, http.response.header.content-length, STRING",
    "http.response.header.content-type,   http.response.header.<key>,      STRING_ARRAY",
  })
  void memberOfFamily_isFound(String key, String family, AttributeType type) {
    AttributeDefinition definition = found(key);
    assertThat(definition.key()).isEqualTo(family);
    assertThat(definition.type()).isEqualTo(type);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "order.id",
        "http",
        "http.request.header",
        "http.request.header.",
        "http.request.headers.accept",
        "HTTP.REQUEST.METHOD",
        "http.request.method ",
        "score.ratio.",
        "mcp.tool.result.0.colour",
        "mcp.tool.result..uri",
      })
  void keyOfNoConvention_isNotFound(String key) {
    assertThat(registry.find(key)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    // Sentry's word.
    "http.method,                   STRING,       http.request.method,              STRING",
    "http.status_code,              INTEGER,      http.response.status_code,        INTEGER",
    "db.statement,                  STRING,       db.query.text,                    STRING",
    "deviceMemory,                  STRING,       device.memory.estimated_capacity, INTEGER",
    "mcp.tool.result.is_error,      BOOLEAN,      error.type,                       STRING",
    "ai.tools,                      STRING_ARRAY, gen_ai.tool.definitions,          STRING",
    "db.sql.bindings,               STRING_ARRAY, db.query.parameter.<key>,         STRING",
    "url.path.params.id,            STRING,       url.path.parameter.<key>,         STRING",
    // OpenTelemetry's.
    "enduser.role,                  STRING,       user.roles,                       STRING_ARRAY",
    "rpc.jsonrpc.error_code,        INTEGER,      rpc.response.status_code,         STRING",
    "messaging.kafka.destination.partition, INTEGER, messaging.destination.partition.id, STRING",
    "container.labels.tier,         STRING,       container.label.<key>,            STRING",
  })
  void deprecatedKey_namesItsReplacement_whichHasATypeOfItsOwn(
      String key, AttributeType type, String replacement, AttributeType replacementType) {
    AttributeDefinition definition = found(key);
    assertThat(definition.isDeprecated()).isTrue();
    assertThat(definition.type()).isEqualTo(type);
    assertThat(definition.deprecation()).isEqualTo(new Deprecation(replacement));
    assertThat(registry.replacementOf(definition))
        .extracting(AttributeDefinition::key, AttributeDefinition::type)
        .containsExactly(replacement, replacementType);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ai.citations",
        "gen_ai.tool.type",
        "enduser.scope",
        "rpc.message.id",
        "db.sql.table"
      })
  void deprecatedKey_withoutOneReplacement_namesNone(String key) {
    AttributeDefinition definition = found(key);
    assertThat(definition.deprecation()).isEqualTo(new Deprecation(null));
    assertThat(registry.replacementOf(definition)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "gen_ai.request.seed,            STRING",
    "gen_ai.request.top_k,           INTEGER",
    "gen_ai.response.finish_reasons, STRING",
  })
  void typeOnWhichConventionsDisagree_isSentrys(String key, AttributeType type) {
    assertThat(found(key).type()).isEqualTo(type);
    assertThat(found(key).origin()).containsExactly(Convention.values());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"code.function", "code.namespace", "db.user", "event.name", "rpc.service"})
  void keyThatOnlyOpenTelemetryDeprecates_isCurrent(String key) {
    assertThat(found(key).isDeprecated()).isFalse();
  }

  @Test
  void stableKey_isNotDeprecated_thoughItsIncubatingConstantIs() {
    assertThat(found("http.route").isDeprecated()).isFalse();
    assertThat(found("container.id").isDeprecated()).isFalse();
    assertThat(found("db.response.returned_rows").isDeprecated()).isFalse();
  }

  @Test
  void keyDefinedElsewhereByNow_isNotDeprecated() {
    assertThat(found("gen_ai.request.choice.count").isDeprecated()).isFalse();
  }

  @Test
  void counts_areThoseOfTheConventions() {
    assertThat(registry.definitions()).hasSize(1612);
    assertThat(count(d -> d.origin().contains(Convention.SENTRY))).isEqualTo(969);
    assertThat(count(d -> d.origin().contains(Convention.OPENTELEMETRY))).isEqualTo(893);
    assertThat(count(d -> d.origin().size() == 2)).isEqualTo(250);

    // 22 are marked as such, and sentry.message.parameter.<key> is not.
    assertThat(countOfSentry(AttributeDefinition::dynamicSuffix)).isEqualTo(22 + 1);
    assertThat(countOfSentry(AttributeDefinition::isDeprecated)).isEqualTo(282);
    assertThat(countOfSentry(d -> d.isDeprecated() && registry.replacementOf(d) == null))
        .isEqualTo(46);
    assertThat(countOfSentry(this::isReplacedByOtherType)).isEqualTo(10);
    assertThat(countOfSentry(d -> d.visibility() == Visibility.INTERNAL)).isEqualTo(16);
    assertThat(countOfSentry(d -> d.scrubbing() == Scrubbing.NEVER)).isEqualTo(56);
    assertThat(countOfSentry(d -> d.scrubbing() == Scrubbing.AUTO)).isEqualTo(117);
    assertThat(countOfSentry(d -> d.scrubbing() == Scrubbing.MANUAL)).isEqualTo(796);
  }

  @Test
  void definitions_areInKeyOrder_andFoundByTheirKeys() {
    assertThat(List.copyOf(registry.definitions()))
        .isSortedAccordingTo(Comparator.comparing(AttributeDefinition::key))
        .allSatisfy(definition -> assertThat(found(definition.key())).isSameAs(definition));
  }

  @Test
  void bundled_isReadOnce() {
    assertThat(Registry.bundled()).isSameAs(registry).hasToString("Registry{definitions=1612}");
  }

  private AttributeDefinition found(String key) {
    @Nullable AttributeDefinition definition = registry.find(key);
    if (definition == null) {
      throw new AssertionError("not in the registry: " + key);
    }
    return definition;
  }

  private boolean isReplacedByOtherType(AttributeDefinition definition) {
    AttributeDefinition replacement = registry.replacementOf(definition);
    return replacement != null && replacement.type() != definition.type();
  }

  private long count(Predicate<AttributeDefinition> counted) {
    return registry.definitions().stream().filter(counted).count();
  }

  private long countOfSentry(Predicate<AttributeDefinition> counted) {
    return count(counted.and(definition -> definition.authority() == Convention.SENTRY));
  }
}
