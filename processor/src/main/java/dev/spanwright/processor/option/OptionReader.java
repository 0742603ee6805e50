package dev.spanwright.processor.option;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/** Reads typed values from option texts, and collects what is wrong with them. */
final class OptionReader {

  private final Map<String, @Nullable String> options;
  private final List<String> problems = new ArrayList<>();

  OptionReader(Map<String, @Nullable String> options) {
    this.options = options;
  }

  List<String> problems() {
    return problems;
  }

  void problem(String text) {
    problems.add(text);
  }

  <E extends Enum<E>> E oneOf(Class<E> type, String name, E fallback) {
    String text = options.get(name);
    if (text == null && !options.containsKey(name)) {
      return fallback;
    }
    E[] constants = type.getEnumConstants();
    for (E constant : constants) {
      if (constant.name().equalsIgnoreCase(text)) {
        return constant;
      }
    }
    problem(
        "-A%s=%s is not possible; write one of %s"
            .formatted(
                name,
                shown(text),
                Arrays.stream(constants)
                    .map(ProcessorOptions::spelling)
                    .collect(Collectors.joining(", "))));
    return fallback;
  }

  boolean truth(String name) {
    String text = options.get(name);
    if (options.containsKey(name) && !"true".equals(text) && !"false".equals(text)) {
      problem("-A%s=%s is not possible; write true or false".formatted(name, shown(text)));
    }
    return "true".equals(text);
  }

  private static String shown(@Nullable String text) {
    return text == null ? "" : text;
  }

  @Nullable Path path(String name) {
    List<Path> paths = paths(name);
    if (paths.size() > 1) {
      problem("-A%s takes one file".formatted(name));
    }
    return paths.isEmpty() ? null : paths.get(0);
  }

  AnnotationPatterns annotations(String name, AnnotationPatterns fallback) {
    if (!options.containsKey(name)) {
      return fallback;
    }
    List<String> patterns = new ArrayList<>();
    for (String written : shown(options.get(name)).split(",", -1)) {
      String pattern = written.strip();
      String type = pattern.endsWith(".*") ? pattern.substring(0, pattern.length() - 2) : pattern;
      if (SourceVersion.isName(type)) {
        patterns.add(pattern);
      } else if (!pattern.isEmpty()) {
        problem(
            "-A%s: %s is neither the qualified name of an annotation nor package.*"
                .formatted(name, pattern));
      }
    }
    return new AnnotationPatterns(patterns, false);
  }

  List<Path> paths(String name) {
    String text = options.get(name);
    List<Path> paths = new ArrayList<>();
    for (String path : text == null ? new String[0] : text.split(",", -1)) {
      try {
        if (!path.isBlank()) {
          paths.add(Path.of(path.strip()));
        }
      } catch (InvalidPathException e) {
        problem("-A%s: %s is not a path".formatted(name, path));
      }
    }
    return paths;
  }
}
