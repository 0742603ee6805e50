package dev.spanwright.logging;

import dev.spanwright.Options;
import dev.spanwright.Spanwright;

/** What docs/integrations/logging.md shows. */
final class Snippets {

  private Snippets() {}

  static Spanwright start() {
    return Spanwright.start(Options.builder().contextListener(MdcIds.create()).build());
  }

  static MdcIds otherKeys() {
    return MdcIds.builder().traceIdKey("traceId").spanIdKey("spanId").build();
  }
}
