package dev.spanwright.spring;

import dev.spanwright.sampling.TracesSampler;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
public class ShopTracing {

  /** Every SpanExporter, every ContextListener, the TracesSampler and the BeforeSendSpan count. */
  @Bean
  TracesSampler sampler() {
    return TracesSampler.deciding(context -> !context.name().endsWith("/health"));
  }

  /** What no property can say, and what is to win over all properties. */
  @Bean
  OptionsCustomizer attempts() {
    return options -> options.ignoreSpans(Pattern.compile("^attempt [0-9]+$"));
  }
}
