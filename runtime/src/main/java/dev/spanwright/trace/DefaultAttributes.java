package dev.spanwright.trace;

/** What every span carries besides what was set on it (SPAN-82…103). Runs off the hot path. */
final class DefaultAttributes {

  static final String NAME_SOURCE = "sentry.segment.name.source";

  static final String TREE_NAME = "sentry.segment.name";

  /** The source of a name that says too little about a trace (SPAN-55). */
  static final String URL = "url";

  private static final Attributes ORIGIN = constant("sentry.origin", "manual");
  private static final Attributes PLATFORM = constant("sentry.platform", "java");
  private static final Attributes ORIGIN_AND_PLATFORM =
      Attributes.builder().putAll(ORIGIN).putAll(PLATFORM).build().numbered();
  private static final Attributes CUSTOM_NAME = constant(NAME_SOURCE, "custom");

  private DefaultAttributes() {}

  /**
   * Adds the defaults to what was set: all but three yield to a value that is already there.
   *
   * <p>Nearly nothing is copied: what is the same for many spans stays the same object, by which an
   * exporter knows it again.
   */
  static Attributes complete(RecordingSpan span, Attributes scope, String topLevelName) {
    TracerSettings settings = span.tracer().settings();
    JoinedAttributes all = new JoinedAttributes();
    span.addAttributesTo(all);
    all.put(span.top().treeConstants(topLevelName));
    all.putMissing(scope);
    if (!all.putIfMissing(ORIGIN_AND_PLATFORM)) {
      all.putMissing(ORIGIN);
      all.putMissing(PLATFORM);
    }
    all.putMissing(span.starter().attributes());
    if (span.isTopLevel()) {
      all.putMissing(CUSTOM_NAME);
      all.putMissing(settings.topLevelAttributes());
    }
    all.putMissing(settings.commonAttributes());
    return all.toAttributes();
  }

  /** Returns what all spans of a tree have in common that end while it has this name. */
  static Attributes ofTree(TraceLifecycle lifecycle, long topLevelSpanId, String topLevelName) {
    return new Attributes(
        new Object[] {
          "sentry.trace_lifecycle",
          lifecycle.text(),
          "sentry.segment.id",
          Ids.spanIdText(topLevelSpanId),
          TREE_NAME,
          topLevelName
        });
  }

  /** Returns what all spans have in common that a thread starts. */
  static Attributes ofThread(long id, String name) {
    Object[] pairs =
        name.isEmpty()
            ? new Object[] {"thread.id", Long.toString(id)}
            : new Object[] {"thread.id", Long.toString(id), "thread.name", name};
    return new Attributes(pairs);
  }

  private static Attributes constant(String key, String value) {
    return new Attributes(new Object[] {key, value}).numbered();
  }
}
