package dev.spanwright.processor.option;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The processor's options, read from javac's {@code -A} arguments.
 *
 * @param mode how traced classes come by their spans: {@code -Aspanwright.mode=weave|proxy}
 * @param problems what is wrong with the options, one sentence each; a misspelt option is an error
 *     because the build would otherwise do something else than its author believes
 */
public record ProcessorOptions(Mode mode, List<String> problems) {

  /** The option that chooses the {@link Mode}. */
  public static final String MODE = "spanwright.mode";

  private static final String PREFIX = "spanwright.";

  /** Defends against later changes of the list. */
  public ProcessorOptions {
    problems = List.copyOf(problems);
  }

  /** Reads the options that start with {@code spanwright.}; others belong to other processors. */
  public static ProcessorOptions parse(Map<String, String> options) {
    List<String> problems = new ArrayList<>();
    options.keySet().stream()
        .filter(name -> name.startsWith(PREFIX) && !name.equals(MODE))
        .sorted()
        .forEach(name -> problems.add("unknown option -A" + name + "; known: -A" + MODE));
    Mode mode =
        parseMode(options.getOrDefault(MODE, Mode.WEAVE.name()))
            .orElseGet(
                () -> {
                  problems.add(
                      "-A%s=%s is not a mode; write one of %s"
                          .formatted(MODE, options.get(MODE), modes()));
                  return Mode.WEAVE;
                });
    return new ProcessorOptions(mode, problems);
  }

  private static Optional<Mode> parseMode(String text) {
    return Arrays.stream(Mode.values())
        .filter(mode -> mode.name().equalsIgnoreCase(text))
        .findFirst();
  }

  private static String modes() {
    return Arrays.stream(Mode.values())
        .map(mode -> mode.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }
}
