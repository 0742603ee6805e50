/** What Spanwright costs while javac runs, measured beside a peer. */
@NullMarked
package dev.spanwright.benchmarks.compile;

import org.jspecify.annotations.NullMarked;
