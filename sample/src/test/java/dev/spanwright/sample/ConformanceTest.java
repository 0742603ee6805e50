package dev.spanwright.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every requirement has a test that names it with {@code @Tag}, or a reason why it has none; and
 * docs/conformance.md says so. {@code mvn test -Dspanwright.conformance=update} writes that page.
 */
class ConformanceTest {

  private static final Path ROOT = Path.of("..");
  private static final Path PAGE = ROOT.resolve("docs/conformance.md");
  private static final Path LIST = Path.of("src", "test", "resources", "requirements.txt");
  private static final boolean UPDATE =
      "update".equals(System.getProperty("spanwright.conformance"));

  private static final Pattern LINE =
      Pattern.compile("(later )?(SPAN|SAMP|PROP|PIPE|SRV) (\\d+)(?:-(\\d+))?(?:: (.+))?");
  private static final Pattern TAG =
      Pattern.compile("@Tag\\(\"((?:SPAN|SAMP|PROP|PIPE|SRV)-\\d+)\"\\)");
  private static final Pattern METHOD = Pattern.compile("\\bvoid (\\w+)\\(");
  private static final Pattern TYPE =
      Pattern.compile("^\\s*(?:[a-z-]+ )*(?:class|interface|record) (\\w+)");

  private static final Map<String, Requirement> REQUIREMENTS = new LinkedHashMap<>();
  private static final Map<String, List<String>> PROOFS = new TreeMap<>();

  /** A requirement; what is left out or still to come has a reason. */
  private record Requirement(String heading, String id, boolean later, String reason) {
    boolean isDue() {
      return reason.isEmpty();
    }
  }

  @BeforeAll
  static void read() throws IOException {
    String part = "";
    String heading = "";
    for (String line : Files.readAllLines(LIST)) {
      Matcher matcher = LINE.matcher(line);
      if (line.startsWith("## ")) {
        heading = part + line + "\n";
        part = "";
      } else if (matcher.matches()) {
        int first = Integer.parseInt(matcher.group(3));
        int last = matcher.group(4) == null ? first : Integer.parseInt(matcher.group(4));
        for (int number = first; number <= last; number++) {
          String id = "%s-%02d".formatted(matcher.group(2), number);
          String reason = matcher.group(5) == null ? "" : matcher.group(5);
          Requirement twice =
              REQUIREMENTS.put(id, new Requirement(heading, id, matcher.group(1) != null, reason));
          assertThat(twice).as("%s is listed once", id).isNull();
        }
      } else if (line.startsWith("# ")) {
        part = line + "\n\n";
      } else {
        assertThat(line).as("a line of %s", LIST).matches("(//.*)?");
      }
    }
    try (Stream<Path> files = Files.walk(ROOT, 14)) {
      for (Path file : files.filter(ConformanceTest::isTest).sorted().toList()) {
        readTags(file);
      }
    }
  }

  private static boolean isTest(Path file) {
    String path = file.toString().replace('\\', '/');
    return path.endsWith(".java") && path.contains("/src/test/java/");
  }

  private static void readTags(Path file) throws IOException {
    List<String> ids = new ArrayList<>();
    String name = file.getFileName().toString().replace(".java", "");
    for (String line : Files.readAllLines(file)) {
      Matcher tag = TAG.matcher(line);
      String tagged = declared(line);
      if (tag.find()) {
        ids.add(tag.group(1));
      } else if (!tagged.isEmpty()) {
        String link =
            "[%s](../%s)"
                .formatted(
                    tagged.equals(name) ? name : name + "." + tagged,
                    ROOT.relativize(file).toString().replace('\\', '/'));
        ids.forEach(id -> PROOFS.computeIfAbsent(id, unused -> new ArrayList<>()).add(link));
        ids.clear();
      }
    }
    assertThat(ids).as("tags of %s that stand before no test", file).isEmpty();
  }

  /** Returns the name of the test, or of the type full of tests, that the line begins, if any. */
  private static String declared(String line) {
    for (Pattern pattern : List.of(METHOD, TYPE)) {
      Matcher matcher = pattern.matcher(line);
      if (matcher.find()) {
        return matcher.group(1);
      }
    }
    return "";
  }

  @Test
  void everyRequirement_hasATestOrAReason() {
    assertThat(REQUIREMENTS).hasSizeGreaterThan(300);
    assertThat(REQUIREMENTS.values())
        .filteredOn(requirement -> requirement.isDue() && !PROOFS.containsKey(requirement.id()))
        .extracting(Requirement::id)
        .as("requirements without a test")
        .isEmpty();
    assertThat(REQUIREMENTS.values())
        .filteredOn(requirement -> !requirement.isDue() && PROOFS.containsKey(requirement.id()))
        .extracting(Requirement::id)
        .as("requirements that are left out, and have a test")
        .isEmpty();
  }

  @Test
  void everyTag_namesARequirement() {
    assertThat(PROOFS.keySet()).isSubsetOf(REQUIREMENTS.keySet());
  }

  @Test
  void page_isUpToDate() throws IOException {
    if (UPDATE) {
      Files.writeString(PAGE, page());
    }
    assertThat(PAGE)
        .as("write it with -Dspanwright.conformance=update")
        .content()
        .isEqualTo(page());
  }

  private static String page() {
    StringBuilder page =
        new StringBuilder(
            """
            # Conformance

            What Spanwright has to do at run time is written down as numbered requirements. This page lists them with the
            tests that prove each; the build writes it and fails when a requirement has neither a test nor a reason. To run
            the tests of one requirement: `mvn test -Dgroups=SPAN-47 -Dsurefire.failIfNoSpecifiedTests=false`.

            """);
    long proved = REQUIREMENTS.values().stream().filter(Requirement::isDue).count();
    long later = REQUIREMENTS.values().stream().filter(Requirement::later).count();
    page.append(
        "%d requirements: %d proved, %d still to come, %d left out on purpose.\n"
            .formatted(REQUIREMENTS.size(), proved, later, REQUIREMENTS.size() - proved - later));
    String heading = "";
    for (Requirement requirement : REQUIREMENTS.values()) {
      if (!requirement.heading().equals(heading)) {
        heading = requirement.heading();
        page.append("\n").append(heading).append("\n| requirement | proof |\n|---|---|\n");
      }
      page.append("| ").append(requirement.id()).append(" | ").append(proof(requirement));
      page.append(" |\n");
    }
    return page.toString();
  }

  private static String proof(Requirement requirement) {
    if (requirement.isDue()) {
      return String.join("<br>", PROOFS.getOrDefault(requirement.id(), List.of("none")));
    }
    return (requirement.later() ? "to come: " : "left out: ") + requirement.reason();
  }
}
