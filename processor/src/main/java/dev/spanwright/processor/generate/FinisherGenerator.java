package dev.spanwright.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import dev.spanwright.processor.model.AsyncType;
import dev.spanwright.processor.model.Ending.AtCompletion;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * Generates a companion's finishers: methods that take what an asynchronous method returns, have
 * its span end in time, and return what the caller gets.
 */
final class FinisherGenerator {

  private FinisherGenerator() {}

  /**
   * Returns the finisher of a method.
   *
   * @param signature the method in words, for a comment
   * @param closer what records a value, or null where none is recorded
   */
  static MethodSpec finisher(
      AtCompletion ending, String signature, String companion, @Nullable MethodSpec closer) {
    AsyncType type = ending.type();
    TypeName value = closer == null ? null : closer.parameters().get(0).type();
    MethodSpec.Builder finisher =
        MethodSpec.methodBuilder(ending.finisher())
            .addModifiers(Modifier.STATIC)
            .addComment("Ends the span of $L when what it returns is complete.", signature);
    TypeName result = result(type, value, finisher);
    CodeBlock recorder =
        closer == null ? CodeBlock.of("") : CodeBlock.of(", $L::$N", companion, closer.name());
    return finisher
        .returns(result)
        .addParameter(result, "result")
        .addParameter(RuntimeNames.SPAN, "span")
        .addStatement(
            "return $T.finish(result, span$L)", ClassName.bestGuess(type.adapter()), recorder)
        .build();
  }

  /** A class of the unnamed package may be called T. */
  private static String variable(String wanted, @Nullable TypeName value) {
    String name = wanted;
    while (value != null && value.toString().contains(name)) {
      name += "_";
    }
    return name;
  }

  /** Adds the type variable that the type of the result needs, and returns that type. */
  private static TypeName result(
      AsyncType type, @Nullable TypeName value, MethodSpec.Builder finisher) {
    ClassName known = ClassName.bestGuess(type.qualifiedName());
    if (!type.hasValues()) {
      return known;
    }
    if (type.isWrapped()) {
      String name = variable("T", value);
      TypeVariableName item =
          value == null ? TypeVariableName.get(name) : TypeVariableName.get(name, value);
      finisher.addTypeVariable(item);
      return ParameterizedTypeName.get(known, item);
    }
    // Whatever subtype is declared, possibly one that this class could not name.
    TypeName values =
        WildcardTypeName.subtypeOf(value == null ? ClassName.get(Object.class) : value);
    TypeVariableName subtype =
        TypeVariableName.get(variable("R", value), ParameterizedTypeName.get(known, values));
    finisher.addTypeVariable(subtype);
    return subtype;
  }
}
