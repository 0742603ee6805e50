/** What Spanwright costs, measured beside its peers. */
@NullMarked
package dev.spanwright.benchmarks;

import org.jspecify.annotations.NullMarked;
