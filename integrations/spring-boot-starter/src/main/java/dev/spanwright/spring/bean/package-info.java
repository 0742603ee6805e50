/** Takes the place of beans without being told from them. */
@NullMarked
package dev.spanwright.spring.bean;

import org.jspecify.annotations.NullMarked;
