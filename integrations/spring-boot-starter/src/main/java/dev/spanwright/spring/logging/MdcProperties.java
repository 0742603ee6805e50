package dev.spanwright.spring.logging;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What log lines are told.
 *
 * @param enabled Whether the MDC has the ids of the current trace and span.
 * @param traceIdKey The entry of the trace id.
 * @param spanIdKey The entry of the span id.
 */
@ConfigurationProperties("spanwright.mdc")
record MdcProperties(
    @DefaultValue("true") boolean enabled,
    @DefaultValue("trace_id") String traceIdKey,
    @DefaultValue("span_id") String spanIdKey) {}
