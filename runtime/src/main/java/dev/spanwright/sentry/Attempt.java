package dev.spanwright.sentry;

import dev.spanwright.export.ExportResult;

/**
 * How one attempt to send an envelope went.
 *
 * @param result what became of it, if there is no other attempt
 * @param answered whether the server has answered at all
 * @param mayRepeat whether the server cannot have it: the connection failed before all was written
 */
record Attempt(ExportResult result, boolean answered, boolean mayRepeat) {}
