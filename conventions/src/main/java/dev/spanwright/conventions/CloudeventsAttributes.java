// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code cloudevents.}. */
public final class CloudeventsAttributes {

  /** {@code cloudevents.event_id}: a string. */
  public static final String CLOUDEVENTS_EVENT_ID = "cloudevents.event_id";

  /** {@code cloudevents.event_source}: a string. */
  public static final String CLOUDEVENTS_EVENT_SOURCE = "cloudevents.event_source";

  /** {@code cloudevents.event_spec_version}: a string. */
  public static final String CLOUDEVENTS_EVENT_SPEC_VERSION = "cloudevents.event_spec_version";

  /** {@code cloudevents.event_subject}: a string. */
  public static final String CLOUDEVENTS_EVENT_SUBJECT = "cloudevents.event_subject";

  /** {@code cloudevents.event_type}: a string. */
  public static final String CLOUDEVENTS_EVENT_TYPE = "cloudevents.event_type";

  private CloudeventsAttributes() {}
}
