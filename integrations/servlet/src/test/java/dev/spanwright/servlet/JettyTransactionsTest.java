package dev.spanwright.servlet;

class JettyTransactionsTest extends TransactionTests {

  JettyTransactionsTest() {
    super(new JettyServer());
  }
}
