package dev.spanwright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Asks after each test whether its compilations have taken their traces out of the system
 * properties: a value there that is no text would break {@code Properties.store} for everybody.
 * JUnit finds it as a service and lets it look at every test.
 */
public final class NothingLeftExtension implements AfterEachCallback {

  static final String PROPERTY = "dev.spanwright.processor.compilations";

  @Override
  public void afterEach(ExtensionContext test) {
    Object left = System.getProperties().remove(PROPERTY);
    assertThat(left).as("what %s leaves in the system properties", test.getDisplayName()).isNull();
  }
}
