package dev.spanwright.conventions;

import org.jspecify.annotations.Nullable;

/**
 * The fact that a key should no longer be used.
 *
 * <p>A replacement need not hold the same type of value as the key it replaces: {@code
 * hardwareConcurrency} is a string, {@code device.processor_count} an integer. {@link
 * Registry#replacementOf} gives the replacement's own definition.
 *
 * @param replacement the one key to use instead, or null if there is none or if there are several
 */
public record Deprecation(@Nullable String replacement) {}
