package dev.spanwright.acceptance;

import java.util.List;
import java.util.Map;

/**
 * An envelope as Sentry gets it.
 *
 * @param service who has sent it
 * @param trace the sampling context in its header; empty if there is none
 * @param spans those of its spans, or of its transaction
 * @param lost what its client report says, by reason and category
 */
record SeenEnvelope(
    String service, Map<String, String> trace, List<SeenSpan> spans, Map<String, Long> lost) {}
