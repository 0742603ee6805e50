package dev.spanwright.spring;

import dev.spanwright.DataCollection;
import dev.spanwright.HttpBody;
import dev.spanwright.KeyRule;
import dev.spanwright.Options;
import dev.spanwright.propagation.PropagationFormat;
import java.net.URI;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.util.unit.DataSize;

/** Sets the options that properties say, and no others. */
final class PropertyOptions {

  private PropertyOptions() {}

  /**
   * Sets them.
   *
   * @throws InvalidConfigurationPropertyValueException if a property has a value that cannot even
   *     be handed to an option
   */
  static void set(SpanwrightProperties properties, Options.Builder options) {
    ifSet(properties.dsn(), options::dsn);
    ifSet(properties.tracesSampleRate(), options::tracesSampleRate);
    ifSet(properties.traceLifecycle(), options::traceLifecycle);
    ifSet(properties.environment(), options::environment);
    ifSet(properties.release(), options::release);
    ifSet(properties.dist(), options::dist);
    ifSet(properties.serverName(), options::serverName);
    ifSet(properties.attributes(), attributes -> attributes.forEach(options::attribute));
    ifSet(properties.ignoreSpans(), texts -> options.ignoreSpans(texts.toArray(String[]::new)));
    ifSet(
        properties.controlFlowExceptions(),
        exceptions -> exceptions.forEach(options::controlFlowException));
    ifSet(properties.sendDefaultPii(), options::sendDefaultPii);
    ifSet(
        properties.dataCollection(), collection -> options.dataCollection(collection(collection)));
    ifSet(properties.tracePropagationTargets(), options::tracePropagationTargets);
    ifSet(
        properties.propagation(),
        formats -> options.propagation(formats.toArray(PropagationFormat[]::new)));
    ifSet(properties.strictTraceContinuation(), options::strictTraceContinuation);
    ifSet(properties.orgId(), options::orgId);
    ifSet(properties.sendClientReports(), options::sendClientReports);
    ifSet(properties.backpressureHandling(), options::backpressureHandling);
    ifSet(properties.bufferSize(), options::bufferSize);
    ifSet(properties.shutdownTimeout(), options::shutdownTimeout);
    ifSet(properties.spoolDirectory(), options::spoolDirectory);
    ifSet(properties.spoolMaxSize(), (DataSize size) -> options.spoolMaxBytes(size.toBytes()));
    ifSet(properties.spotlight(), text -> spotlight(text, options));
    ifSet(properties.debug(), options::debug);
    ifSet(properties.strict(), options::strict);
    ifSet(properties.jmx(), options::jmx);
    ifSet(properties.environmentVariables(), options::environmentVariables);
  }

  private static <T> void ifSet(@Nullable T value, Consumer<? super T> option) {
    if (value != null) {
      option.accept(value);
    }
  }

  private static DataCollection collection(SpanwrightProperties.DataCollection properties) {
    DataCollection.Builder collection = DataCollection.builder();
    ifSet(properties.userInfo(), collection::userInfo);
    ifSet(properties.cookies(), keys -> collection.cookies(rule(keys)));
    ifSet(properties.requestHeaders(), keys -> collection.requestHeaders(rule(keys)));
    ifSet(properties.responseHeaders(), keys -> collection.responseHeaders(rule(keys)));
    ifSet(properties.queryParameters(), keys -> collection.queryParameters(rule(keys)));
    ifSet(
        properties.httpBodies(), bodies -> collection.httpBodies(bodies.toArray(HttpBody[]::new)));
    ifSet(properties.maxRequestBodySize(), collection::maxRequestBodySize);
    return collection.build();
  }

  private static KeyRule rule(SpanwrightProperties.Keys keys) {
    String[] terms = keys.terms().toArray(String[]::new);
    return switch (keys.mode()) {
      case OFF -> KeyRule.off();
      case DENY_LIST -> KeyRule.denyList(terms);
      case ALLOW_LIST -> KeyRule.allowList(terms);
    };
  }

  private static void spotlight(String text, Options.Builder options) {
    if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
      options.spotlight(Boolean.parseBoolean(text));
      return;
    }
    try {
      options.spotlight(URI.create(text));
    } catch (IllegalArgumentException e) {
      throw new InvalidConfigurationPropertyValueException(
          "spanwright.spotlight", text, "It must be true, false or the address of Spotlight.");
    }
  }
}
