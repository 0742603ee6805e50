/** What a traced call costs while the application runs, measured beside a peer. */
@NullMarked
package dev.spanwright.benchmarks.calls;

import org.jspecify.annotations.NullMarked;
