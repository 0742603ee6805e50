package dev.spanwright.spring.web;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/** Status codes as a property lists them: one by one, or from one to another. */
final class StatusCodes {

  private static final Pattern RANGE = Pattern.compile("([1-9][0-9]{2})(?:-([1-9][0-9]{2}))?");

  private StatusCodes() {}

  /**
   * Returns them.
   *
   * @throws InvalidConfigurationPropertyValueException if one of the texts is neither
   */
  static Set<Integer> of(String property, List<String> texts) {
    Set<Integer> codes = new TreeSet<>();
    for (String text : texts) {
      Matcher range = RANGE.matcher(text.strip());
      if (!range.matches()) {
        throw new InvalidConfigurationPropertyValueException(
            property, text, "It must be a status code, such as 418, or a range, such as 500-599.");
      }
      int first = Integer.parseInt(range.group(1));
      int last = range.group(2) == null ? first : Integer.parseInt(range.group(2));
      IntStream.rangeClosed(first, last).forEach(codes::add);
    }
    return codes;
  }
}
