package dev.spanwright.trace;

/**
 * The no-op that every span below one unrecorded top-level span is. Never current. It knows whose
 * it is, so that work which is handed to another thread by it belongs to the same trace there.
 */
final class UnrecordedChild extends NoopSpan {

  private final UnrecordedRoot root;

  UnrecordedChild(UnrecordedRoot root) {
    super(root.reason());
    this.root = root;
  }

  UnrecordedRoot root() {
    return root;
  }

  @Override
  Span child() {
    return root.child();
  }

  @Override
  boolean belongsTo(Tracer tracer) {
    return root.belongsTo(tracer);
  }
}
