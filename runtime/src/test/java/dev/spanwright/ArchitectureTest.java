package dev.spanwright;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.spanwright");

  @Test
  void packages_haveNoCycles() {
    slices().matching("dev.spanwright.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void packages_dependDownwardsOnly() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("front door")
        .definedBy("dev.spanwright")
        .layer("pipeline")
        .definedBy("dev.spanwright.pipeline")
        .layer("doctor")
        .definedBy("dev.spanwright.doctor")
        .layer("log")
        .definedBy("dev.spanwright.log")
        .layer("sentry")
        .definedBy("dev.spanwright.sentry")
        .layer("spool")
        .definedBy("dev.spanwright.spool")
        .layer("export")
        .definedBy("dev.spanwright.export")
        .layer("async")
        .definedBy("dev.spanwright.async")
        .layer("sampling")
        .definedBy("dev.spanwright.sampling")
        .layer("filter")
        .definedBy("dev.spanwright.filter")
        .layer("trace")
        .definedBy("dev.spanwright.trace")
        .layer("propagation")
        .definedBy("dev.spanwright.propagation")
        .whereLayer("front door")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("async")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("sampling")
        .mayOnlyBeAccessedByLayers("front door")
        .whereLayer("filter")
        .mayOnlyBeAccessedByLayers("front door")
        .whereLayer("pipeline")
        .mayOnlyBeAccessedByLayers("front door")
        .whereLayer("doctor")
        .mayOnlyBeAccessedByLayers("front door")
        .whereLayer("log")
        .mayNotAccessAnyLayer()
        .whereLayer("sentry")
        .mayOnlyBeAccessedByLayers("front door", "doctor")
        .whereLayer("spool")
        .mayOnlyBeAccessedByLayers("sentry")
        .whereLayer("spool")
        .mayNotAccessAnyLayer()
        .whereLayer("export")
        .mayOnlyBeAccessedByLayers("front door", "doctor", "pipeline", "sentry")
        .whereLayer("propagation")
        .mayNotAccessAnyLayer()
        .check(CLASSES);
  }

  @Test
  void http_isKnownToTheSentryPackageOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.spanwright.sentry")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("okhttp3..", "okio..")
        .check(CLASSES);
  }

  @Test
  void json_isKnownWhereEnvelopesAreOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.spanwright.sentry", "dev.spanwright.spool")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("tools.jackson..")
        .check(CLASSES);
  }
}
