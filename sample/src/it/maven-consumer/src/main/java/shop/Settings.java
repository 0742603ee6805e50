package shop;

import dev.spanwright.Options;
import dev.spanwright.export.SpanExporter;
import dev.spanwright.filter.IgnoreRule;
import java.util.List;
import java.util.regex.Pattern;

final class Settings {

  private Settings() {}

  static Options options(SpanExporter exporter) {
    return Options.builder()
        .tracesSampler(
            span -> {
              if (span.parentSampled() != null) {
                return span.parentSampled() ? 1.0 : 0.0;
              }
              return span.name().startsWith("GET /search") ? 0.1 : 1.0;
            })
        .ignoreSpans("/health")
        .ignoreSpans(Pattern.compile("^GET /static/"))
        .ignoreSpans(IgnoreRule.nameIs("poll").attribute("queue.empty", true))
        .beforeSendSpan(span -> span.removeAttribute("user.email"))
        .tracePropagationTargets(List.of("https://api.shop.example", Pattern.compile("^http://10\\.")))
        .exporter(exporter)
        .build();
  }
}
