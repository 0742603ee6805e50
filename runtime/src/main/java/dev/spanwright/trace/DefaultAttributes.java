package dev.spanwright.trace;

/** What every span carries besides what was set on it (SPAN-82…103). Runs off the hot path. */
final class DefaultAttributes {

  static final String NAME_SOURCE = "sentry.segment.name.source";

  static final String TREE_NAME = "sentry.segment.name";

  /** The source of a name that says too little about a trace (SPAN-55). */
  static final String URL = "url";

  private static final Attributes ORIGIN = constant("sentry.origin", "manual");
  private static final Attributes CUSTOM_NAME = constant(NAME_SOURCE, "custom");

  private DefaultAttributes() {}

  /**
   * Adds the defaults to what was set: all but those of the tree yield to a value that is already
   * there.
   *
   * <p>Nearly nothing is copied: what is the same for many spans stays the same object, by which an
   * exporter knows it again.
   */
  static Attributes complete(RecordingSpan span, Attributes scope, String topLevelName) {
    TracerSettings settings = span.tracer().settings();
    Attributes ofSite = span.siteAttributes();
    Attributes own = span.ownAttributes();
    if (own == null || own.overlaps(ofSite)) {
      own = span.attributes();
      ofSite = Attributes.empty();
    }
    Attributes tree = span.top().treeConstants(topLevelName);
    boolean topLevel = span.isTopLevel();
    return Attributes.firstOf(
        ofSite.without(tree),
        own.without(tree),
        tree,
        scope,
        ORIGIN,
        span.starter().attributes(),
        topLevel ? CUSTOM_NAME : Attributes.empty(),
        topLevel ? settings.topLevelAttributes() : Attributes.empty(),
        settings.commonAttributes());
  }

  /** Returns what all spans of the process have in common. */
  static Attributes ofProcess(Attributes common) {
    return Attributes.builder().putAll(common).put("sentry.platform", "java").build().numbered();
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
