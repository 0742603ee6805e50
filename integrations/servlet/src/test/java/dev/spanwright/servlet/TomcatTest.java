package dev.spanwright.servlet;

import org.junit.jupiter.api.Nested;

class TomcatTest {

  @Nested
  class Requests extends RequestTests {
    Requests() {
      super(new TomcatServer());
    }
  }

  @Nested
  class Naming extends NamingTests {
    Naming() {
      super(new TomcatServer());
    }
  }

  @Nested
  class DataCollection extends DataCollectionTests {
    DataCollection() {
      super(new TomcatServer());
    }
  }

  @Nested
  class Bodies extends BodyTests {
    Bodies() {
      super(new TomcatServer());
    }
  }

  @Nested
  class Async extends AsyncTests {
    Async() {
      super(new TomcatServer());
    }
  }

  @Nested
  class Concurrency extends ConcurrencyTests {
    Concurrency() {
      super(new TomcatServer());
    }
  }

  @Nested
  class Transactions extends TransactionTests {
    Transactions() {
      super(new TomcatServer());
    }
  }

  @Nested
  class Middleware extends MiddlewareTests {
    Middleware() {
      super(new TomcatServer());
    }
  }
}
