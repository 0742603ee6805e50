/** What it takes to get spans from the application to a server, measured beside peers. */
@NullMarked
package dev.spanwright.benchmarks.pipeline;

import org.jspecify.annotations.NullMarked;
