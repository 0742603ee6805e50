/**
 * What is known about attribute keys and operations: {@link
 * dev.spanwright.conventions.Registry#bundled()} and {@link
 * dev.spanwright.conventions.Operations#bundled()}.
 */
module dev.spanwright.conventions {
  requires static org.jspecify;

  exports dev.spanwright.conventions;
}
