/** Watches javac: what was not seen, what method bodies say, when classes are to be woven. */
@NullMarked
package dev.spanwright.processor.watch;

import org.jspecify.annotations.NullMarked;
