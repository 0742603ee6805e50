package dev.spanwright.servlet;

import dev.spanwright.trace.TraceLifecycle;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class JettyTest {

  private final TraceLifecycle lifecycle;

  JettyTest(TraceLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Nested
  class Requests extends RequestTests {
    Requests() {
      super(new JettyServer(), lifecycle);
    }
  }

  @Nested
  class Naming extends NamingTests {
    Naming() {
      super(new JettyServer(), lifecycle);
    }
  }

  @Nested
  class DataCollection extends DataCollectionTests {
    DataCollection() {
      super(new JettyServer(), lifecycle);
    }
  }

  @Nested
  class Bodies extends BodyTests {
    Bodies() {
      super(new JettyServer(), lifecycle);
    }
  }

  @Nested
  class Async extends AsyncTests {
    Async() {
      super(new JettyServer(), lifecycle);
    }
  }

  @Nested
  class Concurrency extends ConcurrencyTests {
    Concurrency() {
      super(new JettyServer(), lifecycle);
    }
  }

  @Nested
  class Middleware extends MiddlewareTests {
    Middleware() {
      super(new JettyServer(), lifecycle);
    }
  }
}
