package dev.spanwright.processor.option;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The processor's options, read from javac's {@code -A} arguments.
 *
 * @param mode how traced classes come by their spans: {@code -Aspanwright.mode=weave|proxy}
 * @param checks how loudly checks speak: {@code -Aspanwright.check.<id>=off|note|warning|error}
 * @param registries files that declare attributes of one's own: {@code
 *     -Aspanwright.registry=path[,path]}
 * @param baseline a file of accepted findings, or null: {@code -Aspanwright.baseline=path}
 * @param printBaseline whether to print findings as lines for such a file instead: {@code
 *     -Aspanwright.baseline.print=true}
 * @param proxyAnnotations which annotations proxies repeat: {@code
 *     -Aspanwright.proxy.annotations=name[,package.*]}
 * @param problems what is wrong with the options, one sentence each; a misspelt option is an error
 *     because the build would otherwise do something else than its author believes
 */
public record ProcessorOptions(
    Mode mode,
    CheckSettings checks,
    List<Path> registries,
    @Nullable Path baseline,
    boolean printBaseline,
    AnnotationPatterns proxyAnnotations,
    List<String> problems) {

  private static final String PREFIX = "spanwright.";
  private static final String MODE = PREFIX + "mode";
  private static final String REGISTRY = PREFIX + "registry";
  private static final String BASELINE = PREFIX + "baseline";
  private static final String PRINT_BASELINE = PREFIX + "baseline.print";
  private static final String PROXY_ANNOTATIONS = PREFIX + "proxy.annotations";

  /** Defends against later changes of the lists. */
  public ProcessorOptions {
    registries = List.copyOf(registries);
    problems = List.copyOf(problems);
  }

  /** Returns whether an option is meant for us, misspelt or not. */
  public static boolean isOurs(String option) {
    return option.startsWith(PREFIX);
  }

  /** Returns those of the options that are meant for us. */
  public static Set<String> oursAmong(Set<String> options) {
    Set<String> ours = new TreeSet<>();
    for (String option : options) {
      if (isOurs(option)) {
        ours.add(option);
      }
    }
    return ours;
  }

  private static Set<String> names() {
    Set<String> names =
        new TreeSet<>(Set.of(MODE, REGISTRY, BASELINE, PRINT_BASELINE, PROXY_ANNOTATIONS));
    for (CheckId check : CheckId.values()) {
      names.add(check.option());
    }
    return names;
  }

  /** Reads the options that start with {@code spanwright.}; others belong to other processors. */
  public static ProcessorOptions parse(Map<String, @Nullable String> options) {
    OptionReader reader = new OptionReader(options);
    Set<String> known = names();
    for (String name : oursAmong(options.keySet())) {
      if (!known.contains(name)) {
        reader.problem("unknown option -A" + name + "; there are -A" + String.join(", -A", known));
      }
    }
    Map<CheckId, Severity> chosen = new EnumMap<>(CheckId.class);
    for (CheckId check : CheckId.values()) {
      if (options.containsKey(check.option())) {
        chosen.put(check, reader.oneOf(Severity.class, check.option(), check.defaultSeverity()));
      }
    }
    return new ProcessorOptions(
        reader.oneOf(Mode.class, MODE, Mode.WEAVE),
        new CheckSettings(chosen),
        reader.paths(REGISTRY),
        reader.path(BASELINE),
        reader.truth(PRINT_BASELINE),
        reader.annotations(PROXY_ANNOTATIONS, AnnotationPatterns.STANDARD),
        reader.problems());
  }

  /** Returns the enum constant's name as options spell it. */
  static String spelling(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
