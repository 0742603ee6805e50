package dev.spanwright.servlet;

import dev.spanwright.trace.TraceLifecycle;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class TomcatTest {

  private final TraceLifecycle lifecycle;

  TomcatTest(TraceLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Nested
  class Requests extends RequestTests {
    Requests() {
      super(new TomcatServer(), lifecycle);
    }
  }

  @Nested
  class Naming extends NamingTests {
    Naming() {
      super(new TomcatServer(), lifecycle);
    }
  }

  @Nested
  class DataCollection extends DataCollectionTests {
    DataCollection() {
      super(new TomcatServer(), lifecycle);
    }
  }

  @Nested
  class Bodies extends BodyTests {
    Bodies() {
      super(new TomcatServer(), lifecycle);
    }
  }

  @Nested
  class Async extends AsyncTests {
    Async() {
      super(new TomcatServer(), lifecycle);
    }
  }

  @Nested
  class Concurrency extends ConcurrencyTests {
    Concurrency() {
      super(new TomcatServer(), lifecycle);
    }
  }

  @Nested
  class Middleware extends MiddlewareTests {
    Middleware() {
      super(new TomcatServer(), lifecycle);
    }
  }
}
