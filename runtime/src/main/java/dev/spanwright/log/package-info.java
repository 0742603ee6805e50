/** What Spanwright says about itself: on demand, and never more than a log can bear. */
@NullMarked
package dev.spanwright.log;

import org.jspecify.annotations.NullMarked;
