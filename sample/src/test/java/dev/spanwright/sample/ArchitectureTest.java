package dev.spanwright.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keeps the modules and packages of the whole repository apart, as CONTRIBUTING.md says. */
class ArchitectureTest {

  private static final Map<String, JavaClasses> IMPORTED = new ConcurrentHashMap<>();

  private static final Set<String> SAY_NOTHING = Set.of("common", "helper", "impl", "util");

  private static final Module ANNOTATIONS =
      new Module("annotations", "dev.spanwright.annotation..");

  private static final Module CONVENTIONS =
      new Module("conventions", "dev.spanwright.conventions..");

  private static final Module RUNTIME =
      new Module(
          "runtime",
          "dev.spanwright.annotation..",
          "dev.spanwright",
          "dev.spanwright.async..",
          "dev.spanwright.doctor..",
          "dev.spanwright.export..",
          "dev.spanwright.filter..",
          "dev.spanwright.log..",
          "dev.spanwright.pipeline..",
          "dev.spanwright.propagation..",
          "dev.spanwright.sampling..",
          "dev.spanwright.sentry..",
          "dev.spanwright.spool..",
          "dev.spanwright.trace..",
          "javax.management..",
          "javax.net.ssl..",
          "okhttp3..",
          "okio..",
          "tools.jackson.core..");

  private static final Module PROCESSOR =
      new Module(
          "processor",
          "dev.spanwright.annotation..",
          "dev.spanwright.conventions..",
          "dev.spanwright.processor..",
          "com.google.auto.service..",
          "com.palantir.javapoet..",
          "com.sun.source..",
          "javax.annotation.processing..",
          "javax.lang.model..",
          "javax.tools..",
          "org.objectweb.asm..",
          "org.snakeyaml.engine..");

  private static final Module OTLP =
      new Module(
          "exporters/otlp",
          "dev.spanwright.otlp..",
          "dev.spanwright.export..",
          "dev.spanwright.propagation..",
          "dev.spanwright.trace..",
          "io.opentelemetry..");

  private static final Module GUAVA = integration("guava", "com.google.common..");

  /** What HTTP integrations share asks for settings, and reads and writes JSON. */
  private static final Module HTTP =
      new Module(
          "integrations/http",
          "dev.spanwright",
          "dev.spanwright.http..",
          "dev.spanwright.trace..",
          "tools.jackson.core..");

  private static final Module JDK_HTTP =
      new Module(
          "integrations/jdk-http",
          "com.sun.net.httpserver..",
          "dev.spanwright",
          "dev.spanwright.http..",
          "dev.spanwright.jdkhttp..",
          "dev.spanwright.trace..",
          "javax.net.ssl..");

  private static final Module JDBC =
      integration("jdbc", "java.sql..", "javax.sql..", "net.ttddyy.dsproxy..");

  private static final Module LOGGING = integration("logging", "org.slf4j..");

  private static final Module MUTINY = integration("mutiny", "io.smallrye.mutiny..");

  private static final Module OKHTTP =
      new Module(
          "integrations/okhttp",
          "dev.spanwright.http..",
          "dev.spanwright.okhttp..",
          "dev.spanwright.trace..",
          "okhttp3..",
          "okio..");

  private static final Module REACTOR =
      integration("reactor", "org.reactivestreams..", "reactor.core..");

  private static final Module RXJAVA =
      integration("rxjava3", "io.reactivex.rxjava3..", "org.reactivestreams..");

  private static final Module SERVLET =
      new Module(
          "integrations/servlet",
          "dev.spanwright",
          "dev.spanwright.http..",
          "dev.spanwright.servlet..",
          "dev.spanwright.trace..",
          "jakarta.servlet..");

  private static final Module SPRING_BOOT =
      new Module(
          "integrations/spring-boot-starter",
          "dev.spanwright",
          "dev.spanwright.export..",
          "dev.spanwright.http..",
          "dev.spanwright.jdbc..",
          "dev.spanwright.logging..",
          "dev.spanwright.propagation..",
          "dev.spanwright.sampling..",
          "dev.spanwright.servlet..",
          "dev.spanwright.spring..",
          "dev.spanwright.trace..",
          "io.micrometer.observation..",
          "jakarta.servlet..",
          "java.sql..",
          "javax.sql..",
          "net.ttddyy.dsproxy..",
          "org.aopalliance..",
          "org.springframework..");

  /** Adapters use of ours only the API of spans and what ends them later, and one library. */
  private static Module integration(String name, String... library) {
    return new Module(
        "integrations/" + name,
        Stream.concat(
                Stream.of(
                    "dev.spanwright." + name + "..",
                    "dev.spanwright.async..",
                    "dev.spanwright.trace.."),
                Stream.of(library))
            .toList());
  }

  static Stream<Module> modules() {
    return Stream.of(
        ANNOTATIONS,
        CONVENTIONS,
        RUNTIME,
        PROCESSOR,
        OTLP,
        GUAVA,
        HTTP,
        JDBC,
        JDK_HTTP,
        LOGGING,
        MUTINY,
        OKHTTP,
        REACTOR,
        RXJAVA,
        SERVLET,
        SPRING_BOOT);
  }

  /** A module that users get, and all that it may use besides the JDK's base. */
  record Module(String folder, List<String> mayUse) {

    Module(String folder, String... mayUse) {
      this(folder, List.of(mayUse));
    }

    JavaClasses classes() {
      return IMPORTED.computeIfAbsent(folder, ArchitectureTest::read);
    }

    ArchRule usesOnlyWhatItMay() {
      DescribedPredicate<JavaClass> allowed =
          JavaClass.Predicates.resideInAnyPackage(mayUse.toArray(String[]::new))
              .or(JavaClass.Predicates.resideInAnyPackage("java..", "org.jspecify.."));
      return ArchRuleDefinition.classes().should().onlyDependOnClassesThat(allowed);
    }
  }

  @ParameterizedTest
  @MethodSource("modules")
  void module_usesOnlyWhatItMay(Module module) {
    module.usesOnlyWhatItMay().check(module.classes());
  }

  @ParameterizedTest
  @MethodSource("modules")
  void packages_haveNoCycles(Module module) {
    noCycles().check(module.classes());
  }

  @ParameterizedTest
  @MethodSource("modules")
  void packages_areNamedForWhatTheyDo(Module module) {
    namedForWhatTheyDo().check(module.classes());
  }

  @ParameterizedTest
  @MethodSource("modules")
  void packages_areNullMarked(Module module) {
    nullMarked().check(module.classes());
  }

  @Test
  void sample_isBuiltTheSameWay() {
    JavaClasses sample = read("sample");
    noCycles().check(sample);
    namedForWhatTheyDo().check(sample);
    nullMarked().check(sample);
  }

  @ParameterizedTest
  @MethodSource("modules")
  void moduleRule_othersClasses_fails(Module module) {
    Module other = module.equals(RUNTIME) ? PROCESSOR : RUNTIME;
    assertThat(module.usesOnlyWhatItMay().evaluate(other.classes()).hasViolation()).isTrue();
  }

  @Test
  void packageRules_badPackages_fail() {
    JavaClasses bad = new ClassFileImporter().importPackages("dev.spanwright.sample.fixture");
    assertThat(noCycles().evaluate(bad).hasViolation()).isTrue();
    assertThat(namedForWhatTheyDo().evaluate(bad).hasViolation()).isTrue();
    assertThat(nullMarked().evaluate(bad).hasViolation()).isTrue();
  }

  private static JavaClasses read(String folder) {
    Path classFiles = Path.of("..", folder, "target", "classes");
    JavaClasses classes = new ClassFileImporter().importPath(classFiles);
    assertThat(classes).as("classes in %s", classFiles).isNotEmpty();
    return classes;
  }

  private static ArchRule noCycles() {
    return SlicesRuleDefinition.slices().matching("dev.(**)").should().beFreeOfCycles();
  }

  private static ArchRule namedForWhatTheyDo() {
    DescribedPredicate<JavaClass> saysNothing =
        DescribedPredicate.describe(
            "reside in a package that says nothing",
            type -> Stream.of(type.getPackageName().split("\\.")).anyMatch(SAY_NOTHING::contains));
    return ArchRuleDefinition.noClasses().should(ArchCondition.from(saysNothing));
  }

  private static ArchRule nullMarked() {
    return ArchRuleDefinition.classes()
        .should(
            new ArchCondition<>("be in a package that is @NullMarked") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                JavaPackage home = type.getPackage();
                boolean marked =
                    home.tryGetPackageInfo()
                        .map(info -> info.isAnnotatedWith(NullMarked.class))
                        .orElse(false);
                events.add(new SimpleConditionEvent(type, marked, home.getName()));
              }
            });
  }
}
