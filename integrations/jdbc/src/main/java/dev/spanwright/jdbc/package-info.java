/** Spans of database queries. */
@NullMarked
package dev.spanwright.jdbc;

import org.jspecify.annotations.NullMarked;
