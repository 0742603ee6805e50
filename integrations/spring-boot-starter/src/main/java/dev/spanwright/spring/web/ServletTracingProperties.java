package dev.spanwright.spring.web;

import dev.spanwright.servlet.NamingStyle;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How requests are traced that the application serves. What is null is up to the filter.
 *
 * @param style What the spans of requests are named after: the route, or the code that serves it.
 * @param capturedMethods Methods of the requests that get a span. All but HEAD and OPTIONS unless
 *     set.
 * @param responseHeaders Whether headers of responses are recorded.
 * @param failedStatusCodes Status codes, such as 418 or 500-599, of responses that are failures of
 *     the application: the exception that one was made of is recorded.
 */
@ConfigurationProperties("spanwright.servlet")
record ServletTracingProperties(
    @Nullable NamingStyle style,
    @Nullable Set<String> capturedMethods,
    @Nullable Boolean responseHeaders,
    @Nullable List<String> failedStatusCodes) {}
