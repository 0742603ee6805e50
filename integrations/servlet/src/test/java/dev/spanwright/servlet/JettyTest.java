package dev.spanwright.servlet;

import org.junit.jupiter.api.Nested;

class JettyTest {

  @Nested
  class Requests extends RequestTests {
    Requests() {
      super(new JettyServer());
    }
  }

  @Nested
  class Naming extends NamingTests {
    Naming() {
      super(new JettyServer());
    }
  }

  @Nested
  class DataCollection extends DataCollectionTests {
    DataCollection() {
      super(new JettyServer());
    }
  }

  @Nested
  class Bodies extends BodyTests {
    Bodies() {
      super(new JettyServer());
    }
  }

  @Nested
  class Async extends AsyncTests {
    Async() {
      super(new JettyServer());
    }
  }

  @Nested
  class Concurrency extends ConcurrencyTests {
    Concurrency() {
      super(new JettyServer());
    }
  }

  @Nested
  class Transactions extends TransactionTests {
    Transactions() {
      super(new JettyServer());
    }
  }

  @Nested
  class Middleware extends MiddlewareTests {
    Middleware() {
      super(new JettyServer());
    }
  }
}
