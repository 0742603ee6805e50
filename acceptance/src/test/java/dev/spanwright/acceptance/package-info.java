/**
 * Traces through several services. Each service is a JVM of its own, calls go over sockets of this
 * machine, and what is asserted is what has left the services: headers, envelopes and OTLP.
 */
@NullMarked
package dev.spanwright.acceptance;

import org.jspecify.annotations.NullMarked;
