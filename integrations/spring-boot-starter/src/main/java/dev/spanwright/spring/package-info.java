/** Starts and stops Spanwright with a Spring Boot application, as its properties say. */
@NullMarked
package dev.spanwright.spring;

import org.jspecify.annotations.NullMarked;
