/** Spans at run time: starting and ending them, and sending them on as soon as they end. */
module dev.spanwright.runtime {
  requires transitive dev.spanwright.annotations;
  requires okhttp3;
  requires static java.management;
  requires static org.jspecify;
  requires tools.jackson.core;

  exports dev.spanwright;
  exports dev.spanwright.async;
  exports dev.spanwright.export;
  exports dev.spanwright.filter;
  exports dev.spanwright.propagation;
  exports dev.spanwright.sampling;
  exports dev.spanwright.sentry;
  exports dev.spanwright.trace;
}
