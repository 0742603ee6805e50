package dev.spanwright.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.spanwright.processor.model.Capture;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

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

  private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

  private final ConstantAttributes constants;
  private final Map<String, String> simpleNames = new HashMap<>();

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
    List<Site> sites = type.sites();
    for (Site method : sites) {
      names.newName(method.opener(), method.opener());
      names.newName(method.closer(), method.closer());
      if (method.ending() instanceof AtCompletion ending) {
        names.newName(ending.finisher(), ending.finisher());
      }
    }
    boolean many = bytesOf(sites) > INITIALIZER_BYTES;
    for (Site method : sites) {
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
    for (Site site : type.sites()) {
      if (!site.expected().isEmpty() || hasPath(site)) {
        return List.of(ProxyMethods.SUPPRESSED_WARNINGS);
      }
    }
    return List.of();
  }

  private static boolean hasPath(Site site) {
    for (Capture capture : site.captures()) {
      if (capture.path() != null) {
        return true;
      }
    }
    return false;
  }

  /**
   * Counted off compiled companions: 40 for a site, 10 for an attribute, 8 for an array element.
   */
  private static int bytesOf(List<Site> sites) {
    int bytes = 0;
    for (Site site : sites) {
      bytes += 40;
      for (DeclaredAttribute attribute : site.soundAttributes()) {
        bytes += 10 + 8 * attribute.values().get(0).elements().size();
      }
    }
    return bytes;
  }

  private CodeBlock site(Site method) {
    CodeBlock.Builder site =
        CodeBlock.builder()
            .add(
                "$T.builder($L)$>$>",
                RuntimeNames.SPAN_SITE,
                SourceText.literal(method.spanName()));
    StringBuilder calls = new StringBuilder();
    for (DeclaredAttribute attribute : method.soundAttributes()) {
      calls.append('\n').append(constants.call(attribute));
    }
    if (!method.active()) {
      calls.append("\n.active(false)");
    }
    if (method.root()) {
      calls.append("\n.root()");
    }
    site.add("$L", calls); // one part: JavaPoet takes its time for each, and prints all twice
    for (ExpectedException expected : method.expected()) {
      site.add("\n.expected($T.class)", expected.type());
    }
    SourceLocation source = method.source();
    site.add(
        "\n.code($L, $L, $L)\n.build()$<$<",
        SourceText.literal(method.functionName()),
        SourceText.literal(source.file()),
        source.line());
    return site.build();
  }

  private static MethodSpec siteFactory(String name, CodeBlock site) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(RuntimeNames.SPAN_SITE)
        .addStatement("return $L", site)
        .build();
  }

  private MethodSpec opener(Site method, String site) {
    MethodSpec.Builder opener =
        MethodSpec.methodBuilder(method.opener())
            .addModifiers(Modifier.STATIC)
            // Not documentation: javac keeps that until it ends, wherever there are processors.
            .addComment("Starts the span of $L.", signature(method))
            .returns(RuntimeNames.SPAN);
    List<CapturedValue> arguments = method.capturedArguments();
    if (arguments.isEmpty()) {
      return opener.addStatement("return $N.start()", site).build();
    }
    List<String> parameters = new ArrayList<>();
    for (CapturedValue argument : arguments) {
      parameters.add(argument.name());
    }
    Locals locals = new Locals(List.of(site, "SpanSite"), parameters);
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
    opener.addStatement("$N = $N.start($N)", span, site, span);
    return opener.endControlFlow().addStatement("return $N", span).build();
  }

  private MethodSpec closer(Site method, CapturedValue result) {
    Locals locals = new Locals(List.of("result", "span"));
    CodeBlock recorded = new CaptureCode("span", locals, Set.of()).record(result, "result");
    return MethodSpec.methodBuilder(method.closer())
        .addModifiers(Modifier.STATIC)
        .addComment("Records the result of $L.", signature(method))
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

  private String signature(Site site) {
    return site instanceof TracedMethod method
        ? signature(method)
        : ((LocalMethod) site).signature();
  }

  private String signature(TracedMethod method) {
    ExecutableElement element = method.element();
    StringJoiner signature =
        new StringJoiner(
            ", ",
            method.ref().isConstructor()
                ? MethodNames.of(element) + "("
                : Owners.of(element).getSimpleName() + "#" + element.getSimpleName() + "(",
            ")");
    for (VariableElement parameter : element.getParameters()) {
      signature.add(simpleName(parameter.asType()));
    }
    return signature.toString();
  }

  /** Signatures name the same few types again and again, and JavaPoet takes its time for each. */
  private String simpleName(TypeMirror type) {
    String written = type.toString();
    String known = simpleNames.get(written);
    if (known == null) {
      known = PACKAGES.matcher(TypeName.get(type).toString()).replaceAll("");
      simpleNames.put(written, known);
    }
    return known;
  }

  private static String upperSnake(String camelCase) {
    return HUMP.matcher(camelCase).replaceAll("_").toUpperCase(Locale.ROOT);
  }
}
