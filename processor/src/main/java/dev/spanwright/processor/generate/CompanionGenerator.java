package dev.spanwright.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.spanwright.processor.model.CapturedValue;
import dev.spanwright.processor.model.DeclaredAttribute;
import dev.spanwright.processor.model.Ending.AtCompletion;
import dev.spanwright.processor.model.ExpectedException;
import dev.spanwright.processor.model.LocalMethod;
import dev.spanwright.processor.model.Site;
import dev.spanwright.processor.model.SourceLocation;
import dev.spanwright.processor.model.TracedMethod;
import dev.spanwright.processor.model.TracedType;
import dev.spanwright.processor.read.MethodNames;
import dev.spanwright.processor.read.Owners;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * Generates the companion of a type: for each traced method a site, which holds what is the same
 * for every call, and an opener, which starts the span of one call.
 */
final class CompanionGenerator {

  /**
   * The JVM limits a class initialiser to 64 KiB. A type whose sites come near builds each of them
   * in a method of its own.
   */
  private static final int INITIALIZER_BYTES = 40_000;

  private static final Pattern PACKAGES = Pattern.compile("([a-z_$][\\w$]*\\.)+");

  private final ConstantAttributes constants;

  CompanionGenerator(ConstantAttributes constants) {
    this.constants = constants;
  }

  TypeSpec.Builder generate(TracedType type) {
    TypeSpec.Builder companion =
        TypeSpec.classBuilder(type.companionName())
            .addModifiers(Modifier.FINAL)
            .addAnnotations(warnings(type))
            .addJavadoc(
                "Opens the spans of {@code $L}: one site and one opener for each traced method.\n",
                type.topLevel().getSimpleName());
    NameAllocator names = new NameAllocator();
    for (Site method : type.sites()) {
      names.newName(method.opener(), method.opener());
      names.newName(method.closer(), method.closer());
      if (method.ending() instanceof AtCompletion ending) {
        names.newName(ending.finisher(), ending.finisher());
      }
    }
    boolean many = type.sites().stream().mapToInt(this::bytesOfSite).sum() > INITIALIZER_BYTES;
    for (Site method : type.sites()) {
      String site = names.newName(upperSnake(method.opener()), new Object());
      CodeBlock value = site(method);
      if (many) {
        String factory = names.newName(method.opener() + "Site", new Object());
        companion.addMethod(siteFactory(factory, value));
        value = CodeBlock.of("$N()", factory);
      }
      companion.addField(
          FieldSpec.builder(
                  RuntimeNames.SPAN_SITE, site, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
              .initializer(value)
              .build());
      companion.addMethod(opener(method, site));
      CapturedValue result = method.capturedResult();
      MethodSpec closer = result == null ? null : closer(method, result);
      if (closer != null) {
        companion.addMethod(closer);
      }
      if (method.ending() instanceof AtCompletion ending) {
        companion.addMethod(
            FinisherGenerator.finisher(ending, signature(method), type.companionName(), closer));
      }
    }
    return companion.addMethod(
        MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
  }

  /** What a companion repeats from user code was warned about there. */
  private static List<AnnotationSpec> warnings(TracedType type) {
    boolean repeats =
        type.sites().stream()
            .anyMatch(
                site ->
                    !site.expected().isEmpty()
                        || site.captures().stream().anyMatch(capture -> capture.path() != null));
    return repeats ? List.of(ProxyMethods.SUPPRESSED_WARNINGS) : List.of();
  }

  /**
   * Counted off compiled companions: 40 for a site, 10 for an attribute, 8 for an array element.
   */
  private int bytesOfSite(Site method) {
    return 40
        + method.soundAttributes().stream()
            .mapToInt(attribute -> 10 + 8 * attribute.values().get(0).elements().size())
            .sum();
  }

  private CodeBlock site(Site method) {
    CodeBlock.Builder site =
        CodeBlock.builder()
            .add(
                "$T.builder($L)$>$>",
                RuntimeNames.SPAN_SITE,
                SourceText.literal(method.spanName()));
    for (DeclaredAttribute attribute : method.soundAttributes()) {
      site.add("\n$L", constants.call(attribute));
    }
    if (!method.active()) {
      site.add("\n.active(false)");
    }
    if (method.root()) {
      site.add("\n.root()");
    }
    for (ExpectedException expected : method.expected()) {
      site.add("\n.expected($T.class)", expected.type());
    }
    SourceLocation source = method.source();
    site.add(
        "\n.code($L, $L, $L)",
        SourceText.literal(method.functionName()),
        SourceText.literal(source.file()),
        source.line());
    return site.add("\n.build()$<$<").build();
  }

  private static MethodSpec siteFactory(String name, CodeBlock site) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(RuntimeNames.SPAN_SITE)
        .addStatement("return $L", site)
        .build();
  }

  private static MethodSpec opener(Site method, String site) {
    MethodSpec.Builder opener =
        MethodSpec.methodBuilder(method.opener())
            .addModifiers(Modifier.STATIC)
            .addJavadoc("Starts the span of {@code $L}.\n", signature(method))
            .returns(RuntimeNames.SPAN);
    List<CapturedValue> arguments = method.capturedArguments();
    if (arguments.isEmpty()) {
      return opener.addStatement("return $N.start()", site).build();
    }
    Locals locals =
        new Locals(List.of(site, "SpanSite"), arguments.stream().map(CapturedValue::name));
    String span = locals.fresh("span");
    for (CapturedValue argument : arguments) {
      opener.addParameter(parameter(argument, locals.parameter(argument.name())));
    }
    opener.addStatement("$T $N = $N.prepare()", RuntimeNames.SPAN, span, site);
    opener.beginControlFlow("if ($N.isRecording())", span);
    CaptureCode code = new CaptureCode(span, locals, Set.copyOf(method.placeholders()));
    for (CapturedValue argument : arguments) {
      opener.addCode(code.record(argument, locals.parameter(argument.name())));
    }
    opener.addCode(code.name(method.nameParts()));
    return opener.endControlFlow().addStatement("return $N.start($N)", site, span).build();
  }

  private static MethodSpec closer(Site method, CapturedValue result) {
    Locals locals = new Locals(Stream.of("result", "span"));
    CodeBlock recorded = new CaptureCode("span", locals, Set.of()).record(result, "result");
    return MethodSpec.methodBuilder(method.closer())
        .addModifiers(Modifier.STATIC)
        .addJavadoc("Records the result of {@code $L}.\n", signature(method))
        .returns(TypeName.VOID)
        .addParameter(parameter(result, "result"))
        .addParameter(RuntimeNames.SPAN, "span")
        .beginControlFlow("if (span.isRecording())")
        .addCode(recorded)
        .endControlFlow()
        .build();
  }

  private static ParameterSpec parameter(CapturedValue value, String name) {
    return ParameterSpec.builder(TypeName.get(value.openerType()), name).build();
  }

  private static String signature(Site site) {
    return site instanceof TracedMethod method
        ? signature(method)
        : ((LocalMethod) site).signature();
  }

  private static String signature(TracedMethod method) {
    return method.element().getParameters().stream()
        .map(parameter -> TypeName.get(parameter.asType()).toString())
        .map(type -> PACKAGES.matcher(type).replaceAll(""))
        .collect(
            Collectors.joining(
                ", ",
                method.ref().isConstructor()
                    ? MethodNames.of(method.element()) + "("
                    : Owners.of(method.element()).getSimpleName()
                        + "#"
                        + method.element().getSimpleName()
                        + "(",
                ")"));
  }

  private static String upperSnake(String camelCase) {
    return camelCase.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
  }
}
