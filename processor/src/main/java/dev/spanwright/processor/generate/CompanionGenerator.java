package dev.spanwright.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.spanwright.processor.model.Capture;
import dev.spanwright.processor.model.DeclaredAttribute;
import dev.spanwright.processor.model.Ending.AtCompletion;
import dev.spanwright.processor.model.SourceLocation;
import dev.spanwright.processor.model.TracedMethod;
import dev.spanwright.processor.model.TracedType;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
            .addJavadoc(
                "Opens the spans of {@code $L}: one site and one opener for each traced method.\n",
                type.topLevel().getSimpleName());
    NameAllocator names = new NameAllocator();
    for (TracedMethod method : type.methods()) {
      names.newName(method.opener(), method.opener());
      names.newName(method.closer(), method.closer());
      if (method.ending() instanceof AtCompletion ending) {
        names.newName(ending.finisher(), ending.finisher());
      }
    }
    boolean many = type.methods().stream().mapToInt(this::bytesOfSite).sum() > INITIALIZER_BYTES;
    for (TracedMethod method : type.methods()) {
      String site = names.newName(upperSnake(method.opener()), method.ref());
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
      Capture result = method.soundResult();
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

  /**
   * Counted off compiled companions: 40 for a site, 10 for an attribute, 8 for an array element.
   */
  private int bytesOfSite(TracedMethod method) {
    return 40
        + method.soundAttributes().stream()
            .mapToInt(attribute -> 10 + 8 * attribute.values().get(0).elements().size())
            .sum();
  }

  private CodeBlock site(TracedMethod method) {
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
    SourceLocation source = method.source();
    site.add(
        "\n.code($L, $L, $L)",
        SourceText.literal(functionName(method)),
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

  private static MethodSpec opener(TracedMethod method, String site) {
    MethodSpec.Builder opener =
        MethodSpec.methodBuilder(method.opener())
            .addModifiers(Modifier.STATIC)
            .addJavadoc("Starts the span of {@code $L}.\n", signature(method))
            .returns(RuntimeNames.SPAN);
    if (method.soundArguments().isEmpty()) {
      return opener.addStatement("return $N.start()", site).build();
    }
    Locals locals = new Locals(method.soundArguments().stream().map(Capture::name));
    String span = locals.fresh("span");
    for (Capture argument : method.soundArguments()) {
      opener.addParameter(parameter(argument, locals.parameter(argument.name())));
    }
    opener.addStatement("$T $N = $N.start()", RuntimeNames.SPAN, span, site);
    opener.beginControlFlow("if ($N.isRecording())", span);
    for (Capture argument : method.soundArguments()) {
      opener.addStatement(setAttribute(span, argument, locals.parameter(argument.name())));
    }
    return opener.endControlFlow().addStatement("return $N", span).build();
  }

  private static MethodSpec closer(TracedMethod method, Capture result) {
    return MethodSpec.methodBuilder(method.closer())
        .addModifiers(Modifier.STATIC)
        .addJavadoc("Records the result of {@code $L}.\n", signature(method))
        .returns(TypeName.VOID)
        .addParameter(parameter(result, "result"))
        .addParameter(RuntimeNames.SPAN, "span")
        .addStatement(setAttribute("span", result, "result"))
        .build();
  }

  private static ParameterSpec parameter(Capture capture, String name) {
    return ParameterSpec.builder(TypeName.get(capture.soundType().openerType()), name).build();
  }

  private static CodeBlock setAttribute(String span, Capture capture, String variable) {
    return CodeBlock.of(
        "$N.setAttribute($L, $N)", span, SourceText.literal(capture.key()), variable);
  }

  private static String functionName(TracedMethod method) {
    return method.owner().getQualifiedName() + "." + method.element().getSimpleName();
  }

  private static String signature(TracedMethod method) {
    return method.element().getParameters().stream()
        .map(parameter -> TypeName.get(parameter.asType()).toString())
        .map(type -> PACKAGES.matcher(type).replaceAll(""))
        .collect(
            Collectors.joining(
                ", ",
                method.owner().getSimpleName() + "#" + method.element().getSimpleName() + "(",
                ")"));
  }

  private static String upperSnake(String camelCase) {
    return camelCase.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
  }
}
