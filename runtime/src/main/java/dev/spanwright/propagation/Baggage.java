package dev.spanwright.propagation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the header {@code baggage} carries: members that begin with {@code sentry-}, which are the
 * {@linkplain DynamicSamplingContext sampling context} of the trace, and those of others.
 * Immutable.
 */
public final class Baggage {

  /** The header's name, in lower case. */
  public static final String HEADER = "baggage";

  private static final String PREFIX = "sentry-";

  private final List<String> foreignMembers;

  private final Map<String, String> sentryValues;

  private Baggage(List<String> foreignMembers, Map<String, String> sentryValues) {
    this.foreignMembers = List.copyOf(foreignMembers);
    this.sentryValues = sentryValues;
  }

  /**
   * Reads a header; several lines are joined by commas. A member that is malformed is left out and
   * harms no other.
   */
  public static Baggage parse(@Nullable String header) {
    List<String> foreign = new ArrayList<>();
    Map<String, String> sentry = new LinkedHashMap<>();
    for (String member : HeaderText.elements(header == null ? "" : header)) {
      int equals = member.indexOf('=');
      if (equals >= 0 && member.startsWith(PREFIX)) {
        readSentryMember(member, equals, sentry);
      } else if (equals >= 0) {
        foreign.add(member);
      }
    }
    return new Baggage(foreign, sentry);
  }

  private static void readSentryMember(String member, int equals, Map<String, String> values) {
    if (equals <= PREFIX.length()) {
      return;
    }
    String key = PercentCoding.decode(HeaderText.trim(member.substring(PREFIX.length(), equals)));
    String value = PercentCoding.decode(HeaderText.trim(member.substring(equals + 1)));
    if (key != null && !key.isEmpty() && value != null) {
      values.put(key, value);
    }
  }

  /** Returns a sampling context as the value of a header; null if it is empty. */
  public static @Nullable String text(DynamicSamplingContext context) {
    return parse(null).mergedWith(context);
  }

  /** Returns the members of others as they came, with their properties. Unmodifiable. */
  public List<String> foreignMembers() {
    return foreignMembers;
  }

  /** Returns what the trace's head says about it; null if it says nothing. */
  public @Nullable DynamicSamplingContext samplingContext() {
    return sentryValues.isEmpty() ? null : new DynamicSamplingContext(sentryValues);
  }

  /**
   * Returns the value of a header with the members of others as they are, followed by a sampling
   * context in place of the one that was there. A member that cannot stand in a header, or that
   * does not fit into the 64 members and 8192 characters that W3C Baggage promises to all, is left
   * out whole.
   *
   * @return null if there is nothing to send
   */
  public @Nullable String mergedWith(@Nullable DynamicSamplingContext context) {
    BaggageWriter writer = new BaggageWriter();
    foreignMembers.forEach(writer::add);
    if (context != null) {
      context.values().forEach((key, value) -> addSentryMember(writer, key, value));
    }
    return writer.textOrNull();
  }

  private static void addSentryMember(BaggageWriter writer, String key, String value) {
    if (!key.isEmpty()) {
      writer.add(PREFIX + PercentCoding.encode(key) + "=" + PercentCoding.encode(value));
    }
  }

  @Override
  public String toString() {
    return foreignMembers + " " + sentryValues;
  }
}
