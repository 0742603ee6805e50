// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code test.}. */
public final class TestAttributes {

  /** {@code test.case.name}: a string. */
  public static final String TEST_CASE_NAME = "test.case.name";

  /** {@code test.case.result.status}: a string. */
  public static final String TEST_CASE_RESULT_STATUS = "test.case.result.status";

  /** {@code test.suite.name}: a string. */
  public static final String TEST_SUITE_NAME = "test.suite.name";

  /** {@code test.suite.run.status}: a string. */
  public static final String TEST_SUITE_RUN_STATUS = "test.suite.run.status";

  private TestAttributes() {}
}
