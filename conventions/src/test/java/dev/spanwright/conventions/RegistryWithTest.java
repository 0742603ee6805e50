package dev.spanwright.conventions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RegistryWithTest {
  private static final AllowedValues VALUES = new AllowedValues(Set.of("gold"), true);

  @Test
  void addedDefinition_isFound_besideTheOthers() {
    Registry registry =
        Registry.bundled().with(List.of(own("order.tier")), Map.of("order.tier", VALUES));
    assertThat(registry.find("order.tier")).isEqualTo(own("order.tier"));
    assertThat(registry.allowedValues(own("order.tier"))).isEqualTo(VALUES);
    assertThat(registry.find("http.route")).isSameAs(Registry.bundled().find("http.route"));
    assertThat(registry.keys()).hasSize(1613).contains("order.tier").isSorted();
    assertThat(registry.definitions()).hasSize(1613).contains(own("order.tier"));
    assertThat(Registry.bundled().find("order.tier")).isNull();
  }

  @Test
  void addedDefinition_replacesAnother_itsValuesIncluded() {
    Registry registry = Registry.bundled().with(List.of(own("network.transport")), Map.of());
    assertThat(registry.find("network.transport")).isEqualTo(own("network.transport"));
    assertThat(registry.allowedValues(own("network.transport"))).isNull();
    assertThat(registry.keys()).hasSize(1612);
  }

  @Test
  void ofFamiliesInBoth_theMoreSpecificWins_thenTheAdded() {
    Registry registry =
        Registry.bundled()
            .with(
                List.of(own("http.request.header.x.<key>"), own("http.<key>"), own("mdc.<key>")),
                Map.of());
    assertThat(found(registry, "http.request.header.x.y").key())
        .isEqualTo("http.request.header.x.<key>");
    assertThat(found(registry, "http.request.header.y").key())
        .isEqualTo("http.request.header.<key>");
    assertThat(found(registry, "http.anything").key()).isEqualTo("http.<key>");
    assertThat(found(registry, "mdc.x").source()).isEqualTo("shop.yaml");
  }

  @Test
  void keyThatIsThereTwice_orHasValuesOnly_isRefused() {
    assertThatThrownBy(
            () -> Registry.bundled().with(List.of(own("order.a"), own("order.a")), Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the key \"order.a\" is there twice");
    assertThatThrownBy(() -> Registry.bundled().with(List.of(), Map.of("order.a", VALUES)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there are values of keys that are not defined");
  }

  @Test
  void ownDefinition_saysWhereItStands_andHasNoConvention() {
    AttributeDefinition definition = own("order.label.<key>");
    assertThat(definition.source()).isEqualTo("shop.yaml");
    assertThat(definition.origin()).isEmpty();
    assertThat(definition.authority()).isNull();
    assertThat(definition.dynamicSuffix()).isTrue();
    assertThat(found(Registry.bundled(), "http.route").source()).isEqualTo("the conventions");
    assertThatThrownBy(
            () ->
                new AttributeDefinition(
                    "a",
                    AttributeType.STRING,
                    false,
                    null,
                    Scrubbing.MANUAL,
                    Visibility.PUBLIC,
                    Set.of(Convention.SENTRY),
                    "shop.yaml"))
        .hasMessage("key \"a\" has an origin of its own");
  }

  private static AttributeDefinition own(String key) {
    return AttributeDefinition.own(
        key, AttributeType.INTEGER, null, Scrubbing.MANUAL, Visibility.PUBLIC, "shop.yaml");
  }

  private static AttributeDefinition found(Registry registry, String key) {
    return Objects.requireNonNull(registry.find(key));
  }
}
