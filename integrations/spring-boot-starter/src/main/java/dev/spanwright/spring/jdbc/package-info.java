/** Traces the queries that go through the DataSources of a Spring application. */
@NullMarked
package dev.spanwright.spring.jdbc;

import org.jspecify.annotations.NullMarked;
