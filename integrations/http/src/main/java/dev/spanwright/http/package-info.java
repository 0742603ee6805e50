/**
 * What all HTTP integrations have in common: how requests are named, which of their parts become
 * attributes, and what is left out of them.
 *
 * <p>For integrations, Spanwright's and others. Nothing here throws for any text that a client or a
 * server may send.
 */
@NullMarked
package dev.spanwright.http;

import org.jspecify.annotations.NullMarked;
