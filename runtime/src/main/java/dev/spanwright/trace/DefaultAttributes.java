package dev.spanwright.trace;

/** What every span carries besides what was set on it (SPAN-82…103). Runs off the hot path. */
final class DefaultAttributes {

  static final String NAME_SOURCE = "sentry.segment.name.source";

  /** The source of a name that says too little about a trace (SPAN-55). */
  static final String URL = "url";

  private DefaultAttributes() {}

  /** Adds the defaults to what was set: all but three yield to a value that is already there. */
  static Attributes complete(RecordingSpan span, Attributes scope, String topLevelName) {
    Starter starter = span.starter();
    TracerSettings settings = span.tracer().settings();
    Attributes.Builder all = Attributes.builder().putAll(span.attributes());
    all.put("sentry.trace_lifecycle", "stream");
    all.put("sentry.segment.id", Ids.spanIdText(span.top().id()));
    all.put("sentry.segment.name", topLevelName);
    all.putMissing(scope);
    all.putMissing("sentry.origin", "manual");
    all.putMissing("sentry.platform", "java");
    all.putMissing("thread.id", Long.toString(starter.id()));
    if (!starter.name().isEmpty()) {
      all.putMissing("thread.name", starter.name());
    }
    if (span.isTopLevel()) {
      all.putMissing(NAME_SOURCE, "custom");
      all.putMissing(settings.topLevelAttributes());
    }
    return all.putMissing(settings.commonAttributes()).build();
  }
}
