package dev.spanwright.spring.logging;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What log lines are told.
 *
 * @param enabled Whether the MDC has the ids of the current trace and span. It has unless this says
 *     otherwise.
 * @param traceIdKey Entry of the trace id. "trace_id" unless set.
 * @param spanIdKey Entry of the span id. "span_id" unless set.
 */
@ConfigurationProperties("spanwright.mdc")
record MdcProperties(
    @DefaultValue("true") boolean enabled,
    @DefaultValue("trace_id") String traceIdKey,
    @DefaultValue("span_id") String spanIdKey) {}
