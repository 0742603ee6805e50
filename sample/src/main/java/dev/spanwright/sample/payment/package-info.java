/** Money: the gateway the shop uses, and the service behind it. */
@NullMarked
package dev.spanwright.sample.payment;

import org.jspecify.annotations.NullMarked;
