package dev.spanwright.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Writes a class of random methods: any modifiers and signatures, bodies of nested statements.
 * Every body ends after a bounded number of steps; it may end in an exception, which then is the
 * same every time. The same seed writes the same class.
 *
 * <p>Its {@code run()} calls every method with a few arguments and returns all results and
 * exceptions as one text; {@code calls} counts the calls of the methods that are traced.
 */
final class RandomClass {

  private static final String[] TYPES = {
    "int", "long", "double", "boolean", "String", "int[]", "byte", "char", "float", "short",
    "Object"
  };
  private static final String[] MODIFIERS = {
    "",
    "static",
    "final",
    "synchronized",
    "private",
    "private static",
    "static synchronized",
    "protected",
    "public",
    "final synchronized",
    "strictfp"
  };
  private static final int METHODS = 8;

  /** Calls inside loops inside calls grow beyond all bounds; from here on each ends at once. */
  private static final int MOST_CALLS = 3_000;

  private static final int DEEPEST = 4;

  private record Variable(String type, String name) {}

  private record Method(String name, String modifiers, String result, List<Variable> parameters) {
    boolean isStatic() {
      return modifiers.contains("static");
    }
  }

  private final Random random;
  private final String name;
  private final StringBuilder out = new StringBuilder();
  private final List<Method> methods = new ArrayList<>();
  private int names;

  private RandomClass(String name, long seed) {
    this.name = name;
    this.random = new Random(seed);
  }

  /**
   * Returns the source of a class in the package {@code acme}.
   *
   * @param trace what stands before each method: an annotation or nothing
   */
  static String source(String name, long seed, String trace) {
    return new RandomClass(name, seed).write(trace);
  }

  private String write(String trace) {
    for (int i = 0; i < METHODS; i++) {
      methods.add(method(i));
    }
    line("package acme;");
    line("import java.util.function.*;");
    line("@SuppressWarnings({\"all\", \"spanwright:trivial-method\"})");
    line("public class " + name + " {");
    line("  public static int calls;");
    line("  int field = 3; static long total = 5; String text = \"t\";");
    for (int i = 0; i < METHODS; i++) {
      body(methods.get(i), i, trace);
    }
    runner();
    line("}");
    return out.toString();
  }

  private Method method(int index) {
    List<Variable> parameters = new ArrayList<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      parameters.add(new Variable(pick(TYPES), fresh(random.nextBoolean() ? "p" : "span")));
    }
    String result = random.nextInt(4) == 0 ? "void" : pick(TYPES);
    return new Method("m" + index, pick(MODIFIERS), result, parameters);
  }

  private void body(Method method, int index, String trace) {
    StringBuilder parameters = new StringBuilder();
    for (Variable parameter : method.parameters()) {
      parameters.append(parameters.isEmpty() ? "" : ", ");
      parameters.append(parameter.type()).append(' ').append(parameter.name());
    }
    line("  " + trace);
    line(
        "  %s %s %s(%s) throws Exception {"
            .formatted(method.modifiers(), method.result(), method.name(), parameters));
    line("    if (++calls > " + MOST_CALLS + ") throw new IllegalStateException(\"enough\");");
    List<Variable> visible = new ArrayList<>(method.parameters());
    statements(method, index, visible, DEEPEST, 2 + random.nextInt(4), "    ");
    if (!method.result().equals("void")) {
      line("    return " + expression(method.result(), visible, 2) + ";");
    }
    line("  }");
  }

  private void statements(
      Method method, int index, List<Variable> outer, int depth, int count, String indent) {
    List<Variable> visible = new ArrayList<>(outer);
    for (int i = 0; i < count; i++) {
      statement(method, index, visible, depth, indent);
    }
  }

  private void block(Method method, int index, List<Variable> visible, int depth, String indent) {
    statements(method, index, visible, depth - 1, 1 + random.nextInt(2), indent + "  ");
  }

  private void statement(
      Method method, int index, List<Variable> visible, int depth, String indent) {
    switch (random.nextInt(depth > 0 ? 14 : 4)) {
      case 0, 1 -> {
        String type = pick(TYPES);
        Variable local = new Variable(type, fresh("v"));
        line(indent + type + " " + local.name() + " = " + expression(type, visible, 2) + ";");
        visible.add(local);
      }
      case 2 -> assign(visible, indent);
      case 3 -> line(indent + "total += " + expression("int", visible, 2) + ";");
      case 4 -> {
        line(indent + "if (" + expression("boolean", visible, 2) + ") {");
        block(method, index, visible, depth, indent);
        line(indent + "} else {");
        block(method, index, visible, depth, indent);
        line(indent + "}");
      }
      case 5 -> {
        String i = fresh("i");
        line(
            indent
                + "for (int "
                + i
                + " = 0; "
                + i
                + " < "
                + random.nextInt(4)
                + "; "
                + i
                + "++) {");
        line(
            indent
                + "  if ("
                + expression("boolean", visible, 1)
                + ") "
                + (random.nextBoolean() ? "continue;" : "break;"));
        block(method, index, visible, depth, indent);
        line(indent + "}");
      }
      case 6 -> {
        line(indent + "try {");
        block(method, index, visible, depth, indent);
        line(indent + "} catch (RuntimeException " + fresh("e") + ") {");
        block(method, index, visible, depth, indent);
        if (random.nextBoolean()) {
          line(indent + "} finally {");
          block(method, index, visible, depth, indent);
        }
        line(indent + "}");
      }
      case 7 -> {
        line(indent + "try {");
        block(method, index, visible, depth, indent);
        line(indent + "} finally {");
        block(method, index, visible, depth, indent);
        line(indent + "}");
      }
      case 8 -> {
        line(indent + "switch (" + expression("int", visible, 1) + " & 3) {");
        line(indent + "  case 0:");
        block(method, index, visible, depth, indent + "  ");
        line(indent + "  case 1: {");
        block(method, index, visible, depth, indent + "  ");
        line(indent + "  break; }");
        line(indent + "  default: {");
        block(method, index, visible, depth, indent + "  ");
        line(indent + "  }");
        line(indent + "}");
      }
      case 9 -> {
        String s = fresh("s");
        line(
            indent
                + "String "
                + s
                + " = switch ("
                + expression("String", visible, 1)
                + ") {"
                + " case \"a\" -> { total++; yield "
                + expression("String", visible, 1)
                + "; }"
                + " case \"t\" -> "
                + expression("String", visible, 1)
                + ";"
                + " default -> \"d\"; };");
        visible.add(new Variable("String", s));
      }
      case 10 -> {
        String f = fresh("f");
        // A lambda may only see what never changes, so it sees nothing of this method.
        line(
            indent
                + "IntUnaryOperator "
                + f
                + " = x -> { int y = x * 3; return y > 5 ? y - 1 : "
                + random.nextInt(9)
                + "; };");
        line(indent + "total ^= " + f + ".applyAsInt(" + expression("int", visible, 1) + ");");
      }
      case 11 -> {
        line(indent + "synchronized (" + name + ".class) {");
        block(method, index, visible, depth, indent);
        line(indent + "}");
      }
      case 12 -> call(method, index, visible, indent);
      default -> {
        line(indent + "if (" + expression("boolean", visible, 2) + ") {");
        if (random.nextInt(3) == 0) {
          line(
              indent
                  + "  throw new "
                  + pick("IllegalStateException", "java.io.IOException")
                  + "(\""
                  + fresh("x")
                  + "\");");
        } else {
          line(
              indent
                  + "  return"
                  + (method.result().equals("void")
                      ? ""
                      : " " + expression(method.result(), visible, 2))
                  + ";");
        }
        line(indent + "}");
      }
    }
  }

  private void assign(List<Variable> visible, String indent) {
    if (visible.isEmpty()) {
      line(indent + "total--;");
      return;
    }
    Variable target = visible.get(random.nextInt(visible.size()));
    line(indent + target.name() + " = " + expression(target.type(), visible, 2) + ";");
  }

  /** Calls a method further down, so that every run ends. */
  private void call(Method caller, int index, List<Variable> visible, String indent) {
    if (index + 1 >= METHODS) {
      line(indent + "total += 2;");
      return;
    }
    Method callee = methods.get(index + 1 + random.nextInt(METHODS - index - 1));
    StringBuilder arguments = new StringBuilder();
    for (Variable parameter : callee.parameters()) {
      arguments.append(arguments.isEmpty() ? "" : ", ");
      arguments.append(expression(parameter.type(), visible, 1));
    }
    String receiver = callee.isStatic() ? "" : caller.isStatic() ? "new " + name + "()." : "this.";
    line(indent + receiver + callee.name() + "(" + arguments + ");");
  }

  private String expression(String type, List<Variable> visible, int depth) {
    List<Variable> fitting = visible.stream().filter(v -> v.type().equals(type)).toList();
    if (!fitting.isEmpty() && random.nextBoolean()) {
      return fitting.get(random.nextInt(fitting.size())).name();
    }
    boolean deeper = depth > 0 && random.nextBoolean();
    return switch (type) {
      case "int" ->
          deeper
              ? "(%s %s %s)"
                  .formatted(
                      expression("int", visible, depth - 1),
                      pick("+", "-", "*", "/", "%", "^", "<<"),
                      expression("int", visible, depth - 1))
              : String.valueOf(random.nextInt(7) - 2);
      case "long" ->
          deeper
              ? "(total + %s)".formatted(expression("int", visible, depth - 1))
              : random.nextInt(9) + "L";
      case "double" ->
          deeper
              ? "(%s / 2.0)".formatted(expression("int", visible, depth - 1))
              : random.nextInt(9) + ".5";
      case "float" -> random.nextInt(9) + ".25f";
      case "byte", "short", "char" ->
          "(" + type + ") (" + expression("int", visible, depth - 1) + " & 63)";
      case "boolean" ->
          deeper
              ? "(%s %s %s)"
                  .formatted(
                      expression("int", visible, depth - 1),
                      pick("<", ">", "==", "!="),
                      expression("int", visible, depth - 1))
              : pick("true", "false", "(total & 1) == 0", "calls % 3 == 0");
      case "String" ->
          deeper
              ? "(\"\" + %s)".formatted(expression("int", visible, depth - 1))
              : pick("\"a\"", "\"t\"", "\"b\"");
      case "int[]" -> "new int[] {" + expression("int", visible, depth - 1) + ", 2}";
      default -> pick("null", "\"o\"", "Integer.valueOf(7)");
    };
  }

  private void runner() {
    line("  public static String run() {");
    line("    StringBuilder log = new StringBuilder();");
    for (Method method : methods) {
      for (int round = 0; round < 3; round++) {
        StringBuilder arguments = new StringBuilder();
        for (Variable parameter : method.parameters()) {
          arguments.append(arguments.isEmpty() ? "" : ", ");
          arguments.append(expression(parameter.type(), List.of(), 0));
        }
        String call =
            (method.isStatic() ? "" : "new " + name + "().")
                + method.name()
                + "("
                + arguments
                + ")";
        line("    try {");
        line(
            method.result().equals("void")
                ? "      " + call + "; log.append(\"void\");"
                : "      log.append(show(" + call + "));");
        line("    } catch (Throwable t) { log.append(t); }");
        line("    log.append(' ').append(total).append('\\n');");
      }
    }
    line("    return log.toString();");
    line("  }");
    line("  private static String show(Object o) {");
    line("    return o instanceof int[] a ? java.util.Arrays.toString(a) : String.valueOf(o);");
    line("  }");
  }

  private String fresh(String prefix) {
    return prefix + names++;
  }

  private String pick(String... from) {
    return from[random.nextInt(from.length)];
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
