package dev.spanwright.benchmarks.pipeline;

/** What is measured: ours, and its peers. */
enum Library {
  SPANWRIGHT("Spanwright") {
    @Override
    Client start(Run run, int port) {
      return SpanwrightClient.toSentry(run, port);
    }
  },

  SPANWRIGHT_OTLP("Spanwright over OTLP") {
    @Override
    Client start(Run run, int port) {
      return SpanwrightClient.overOtlp(run, port);
    }
  },

  OPENTELEMETRY("OpenTelemetry") {
    @Override
    Client start(Run run, int port) {
      return new OpenTelemetryClient(run, port);
    }
  },

  SENTRY_JAVA("sentry-java") {
    @Override
    Client start(Run run, int port) {
      return new SentryJavaClient(run, port);
    }

    @Override
    boolean supports(boolean gzip) {
      return gzip; // there is no way to switch it off
    }
  };

  /** How many spans may wait in the process, for all of them: Spanwright's default. */
  static final int BUFFERED_SPANS = 16384;

  private final String text;

  Library(String text) {
    this.text = text;
  }

  /** Starts it, to send to the receiver at that port of this machine. */
  abstract Client start(Run run, int port);

  boolean supports(boolean gzip) {
    return true;
  }

  @Override
  public String toString() {
    return text;
  }
}
