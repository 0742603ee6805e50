package dev.spanwright.propagation;

import org.jspecify.annotations.Nullable;

/** Writes members one after the other, as long as others must still take the result. */
final class BaggageWriter {

  static final int MOST_CHARACTERS = 8192;

  static final int MOST_MEMBERS = 64;

  private final StringBuilder text = new StringBuilder();

  private int members;

  /** Adds a member, or leaves it out if it does not fit. */
  void add(String member) {
    int comma = members == 0 ? 0 : 1;
    boolean fits =
        members < MOST_MEMBERS && text.length() + comma + member.length() <= MOST_CHARACTERS;
    if (fits && HeaderText.isValid(member)) {
      text.append(",", 0, comma).append(member);
      members++;
    }
  }

  @Nullable String textOrNull() {
    return members == 0 ? null : text.toString();
  }
}
