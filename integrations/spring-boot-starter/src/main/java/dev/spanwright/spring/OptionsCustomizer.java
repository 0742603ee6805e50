package dev.spanwright.spring;

import dev.spanwright.Options;

/**
 * A bean that sets options in code, for what no property can say. Called once, before Spanwright
 * starts, after the properties and the other beans have been applied: what it sets wins.
 *
 * <pre>{@code
 * @Bean
 * OptionsCustomizer healthChecksApart() {
 *   return options -> options.ignoreSpans(IgnoreRule.attributeEquals("url.path", "/health"));
 * }
 * }</pre>
 */
@FunctionalInterface
public interface OptionsCustomizer {

  /** Sets options. */
  void customize(Options.Builder options);
}
