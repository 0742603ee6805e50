@NullMarked
package dev.spanwright.spring.web;

import org.jspecify.annotations.NullMarked;
