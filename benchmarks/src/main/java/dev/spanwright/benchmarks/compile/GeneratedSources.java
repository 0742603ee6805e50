package dev.spanwright.benchmarks.compile;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes classes of ten methods, in packages of fifty.
 *
 * <p>Traced and plain ones differ by nothing but what concerns us: {@code @Trace} with a name of
 * its own and two constant attributes, a captured argument, and one call per class that sets an
 * attribute. A value class has ten properties instead, from which AutoValue writes one class with a
 * field, an accessor, and parts of {@code equals}, {@code hashCode} and {@code toString} for each.
 */
final class GeneratedSources {

  private static final int METHODS = 10;
  private static final int PACKAGE_SIZE = 50;
  private static final String[] PROPERTY_TYPES = {
    "String", "int", "long", "java.util.List<String>"
  };

  private GeneratedSources() {}

  static String path(int number) {
    return packageName(number).replace('.', '/') + "/Service" + number + ".java";
  }

  static String traced(int number) {
    return service(
        number,
        """
        import dev.spanwright.annotation.Attribute;
        import dev.spanwright.annotation.SpanAttribute;
        import dev.spanwright.annotation.Trace;
        import dev.spanwright.trace.Traces;
        """,
        """
          @Trace(name = "step %d", attributes = {
              @Attribute(key = "sentry.op", value = "function"),
              @Attribute(key = "cart.limit", longValue = %d)})
        """,
        "@SpanAttribute(\"order.id\") ",
        "    Traces.currentSpan().setAttribute(\"http.response.status_code\", total);\n");
  }

  static String plain(int number) {
    return service(number, "", "", "", "");
  }

  static String value(int number) {
    String properties =
        IntStream.range(0, METHODS)
            .mapToObj(i -> "  abstract %s property%d();%n".formatted(propertyType(i), i))
            .collect(Collectors.joining());
    return """
    package %s;
    import com.google.auto.value.AutoValue;
    @AutoValue
    abstract class Service%d {
    %s}
    """
        .formatted(packageName(number), number, properties);
  }

  private static String propertyType(int number) {
    return PROPERTY_TYPES[number % PROPERTY_TYPES.length];
  }

  private static String service(
      int number, String imports, String annotation, String parameterAnnotation, String call) {
    String methods =
        IntStream.range(0, METHODS)
            .mapToObj(i -> method(i, annotation, parameterAnnotation, i == 0 ? call : ""))
            .collect(Collectors.joining("\n"));
    return """
    package %s;
    import java.util.List;
    import java.util.Map;
    %spublic class Service%d {
      private final Map<String, Integer> stock;
      public Service%d(Map<String, Integer> stock) {
        this.stock = stock;
      }
    %s}
    """
        .formatted(packageName(number), imports, number, number, methods);
  }

  private static String method(
      int number, String annotation, String parameterAnnotation, String call) {
    return annotation.formatted(number, number)
        + """
          public String step%d(%sString orderId, List<String> lines, int limit) {
            StringBuilder out = new StringBuilder(orderId);
            int total = 0;
            for (String line : lines) {
              int amount = stock.getOrDefault(line, %d);
              if (amount > limit) {
                out.append(line).append(": ").append(amount).append('\\n');
              } else {
                total += amount;
              }
            }
        %s    return out.append(total).toString();
          }
        """
            .formatted(number, parameterAnnotation, number, call);
  }

  private static String packageName(int number) {
    return "shop.part" + number / PACKAGE_SIZE;
  }
}
