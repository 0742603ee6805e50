/** Traces the requests that a Spring Boot application serves with servlets and Spring MVC. */
@NullMarked
package dev.spanwright.spring.web;

import org.jspecify.annotations.NullMarked;
