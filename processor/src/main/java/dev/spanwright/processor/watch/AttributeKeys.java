package dev.spanwright.processor.watch;

import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.spanwright.conventions.AttributeType;
import dev.spanwright.processor.check.TypeWords;
import java.util.Map;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Reads the key argument of a call: constant text, or OpenTelemetry's {@code
 * AttributeKey.stringKey("…")} with constant text in it.
 */
final class AttributeKeys {

  /**
   * A key that the compiler knows.
   *
   * @param text the key
   * @param type the type that the key itself demands of its value, or null
   */
  record Key(String text, @Nullable AttributeType type) {

    /** Returns the demand in words. */
    String described() {
      return type == null ? "" : "this key is for " + TypeWords.a(type);
    }
  }

  private static final String ATTRIBUTE_KEY = "io.opentelemetry.api.common.AttributeKey";

  private static final Map<String, AttributeType> FACTORIES =
      Map.of(
          "stringKey", AttributeType.STRING,
          "booleanKey", AttributeType.BOOLEAN,
          "longKey", AttributeType.INTEGER,
          "doubleKey", AttributeType.DOUBLE,
          "stringArrayKey", AttributeType.STRING_ARRAY,
          "booleanArrayKey", AttributeType.BOOLEAN_ARRAY,
          "longArrayKey", AttributeType.INTEGER_ARRAY,
          "doubleArrayKey", AttributeType.DOUBLE_ARRAY);

  private final Trees trees;
  private final Constants constants;

  AttributeKeys(Trees trees, Constants constants) {
    this.trees = trees;
    this.constants = constants;
  }

  /** Returns the key, or null when it is only known when the program runs. */
  @Nullable Key of(TreePath argument) {
    String text = constants.textOf(argument);
    if (text != null) {
      return new Key(text, null);
    }
    if (argument.getLeaf() instanceof MethodInvocationTree call
        && call.getArguments().size() == 1
        && trees.getElement(argument) instanceof ExecutableElement factory
        && factory.getEnclosingElement() instanceof TypeElement owner
        && owner.getQualifiedName().contentEquals(ATTRIBUTE_KEY)) {
      String key = constants.textOf(new TreePath(argument, call.getArguments().get(0)));
      AttributeType type = FACTORIES.get(factory.getSimpleName().toString());
      return key == null || type == null ? null : new Key(key, type);
    }
    return null;
  }
}
