/** What the shop does: prices, stock and orders. */
@NullMarked
package dev.spanwright.sample.order;

import org.jspecify.annotations.NullMarked;
