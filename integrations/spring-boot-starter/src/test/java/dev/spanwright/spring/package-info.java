@NullMarked
package dev.spanwright.spring;

import org.jspecify.annotations.NullMarked;
