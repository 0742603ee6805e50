package dev.spanwright.spring;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is set of the options; the rest is up to environment variables and defaults.
 *
 * @param enabled Whether anything of Spanwright is there at all.
 * @param dsn Where spans are sent: https://{public key}@{host}/{project id}.
 * @param tracesSampleRate The share of the traces that start here that is recorded, from 0.0 to
 *     1.0.
 */
@ConfigurationProperties("spanwright")
record SpanwrightProperties(
    @DefaultValue("true") boolean enabled,
    @Nullable String dsn,
    @Nullable Double tracesSampleRate) {}
