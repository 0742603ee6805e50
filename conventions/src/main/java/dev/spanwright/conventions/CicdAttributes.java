// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code cicd.}. */
public final class CicdAttributes {

  /** {@code cicd.pipeline.action.name}: a string. */
  public static final String CICD_PIPELINE_ACTION_NAME = "cicd.pipeline.action.name";

  /** {@code cicd.pipeline.name}: a string. */
  public static final String CICD_PIPELINE_NAME = "cicd.pipeline.name";

  /** {@code cicd.pipeline.result}: a string. */
  public static final String CICD_PIPELINE_RESULT = "cicd.pipeline.result";

  /** {@code cicd.pipeline.run.id}: a string. */
  public static final String CICD_PIPELINE_RUN_ID = "cicd.pipeline.run.id";

  /** {@code cicd.pipeline.run.state}: a string. */
  public static final String CICD_PIPELINE_RUN_STATE = "cicd.pipeline.run.state";

  /** {@code cicd.pipeline.run.url.full}: a string. */
  public static final String CICD_PIPELINE_RUN_URL_FULL = "cicd.pipeline.run.url.full";

  /** {@code cicd.pipeline.task.name}: a string. */
  public static final String CICD_PIPELINE_TASK_NAME = "cicd.pipeline.task.name";

  /** {@code cicd.pipeline.task.run.id}: a string. */
  public static final String CICD_PIPELINE_TASK_RUN_ID = "cicd.pipeline.task.run.id";

  /** {@code cicd.pipeline.task.run.result}: a string. */
  public static final String CICD_PIPELINE_TASK_RUN_RESULT = "cicd.pipeline.task.run.result";

  /** {@code cicd.pipeline.task.run.url.full}: a string. */
  public static final String CICD_PIPELINE_TASK_RUN_URL_FULL = "cicd.pipeline.task.run.url.full";

  /** {@code cicd.pipeline.task.type}: a string. */
  public static final String CICD_PIPELINE_TASK_TYPE = "cicd.pipeline.task.type";

  /** {@code cicd.system.component}: a string. */
  public static final String CICD_SYSTEM_COMPONENT = "cicd.system.component";

  /** {@code cicd.worker.id}: a string. */
  public static final String CICD_WORKER_ID = "cicd.worker.id";

  /** {@code cicd.worker.name}: a string. */
  public static final String CICD_WORKER_NAME = "cicd.worker.name";

  /** {@code cicd.worker.state}: a string. */
  public static final String CICD_WORKER_STATE = "cicd.worker.state";

  /** {@code cicd.worker.url.full}: a string. */
  public static final String CICD_WORKER_URL_FULL = "cicd.worker.url.full";

  private CicdAttributes() {}
}
