package dev.spanwright.propagation;

import java.util.ArrayList;
import java.util.List;

/** What can stand in a header, and how its lists are written. */
final class HeaderText {

  private HeaderText() {}

  /** Returns whether every HTTP library takes this as a value: printable ASCII and nothing else. */
  static boolean isValid(String value) {
    return value.chars().allMatch(c -> c >= ' ' && c <= '~');
  }

  /** Returns a text without the blanks and tabs around it; everything else counts. */
  static String trim(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (from < to && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  /** Returns what stands between the commas, trimmed, without what is empty. */
  static List<String> elements(String list) {
    List<String> elements = new ArrayList<>();
    int from = 0;
    while (from <= list.length()) {
      int comma = list.indexOf(',', from);
      int to = comma < 0 ? list.length() : comma;
      String element = trim(list.substring(from, to));
      if (!element.isEmpty()) {
        elements.add(element);
      }
      from = to + 1;
    }
    return elements;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }
}
