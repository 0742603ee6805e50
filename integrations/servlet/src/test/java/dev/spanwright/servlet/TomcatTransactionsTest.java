package dev.spanwright.servlet;

class TomcatTransactionsTest extends TransactionTests {

  TomcatTransactionsTest() {
    super(new TomcatServer());
  }
}
