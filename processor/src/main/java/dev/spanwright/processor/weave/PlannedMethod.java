package dev.spanwright.processor.weave;

import dev.spanwright.processor.model.MethodRef;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A method to weave.
 *
 * @param method the method in its class file
 * @param companion the companion's internal name, such as {@code com/acme/ShopSpans}
 * @param opener the opener's name
 * @param openerDescriptor the opener's descriptor
 * @param captured the positions, from 0, of the parameters that the opener takes
 * @param closer the name of the companion's method that takes the result, or null. One that returns
 *     nothing records it; one that returns something is a finisher: it has the span end in time,
 *     and returns what the caller gets
 * @param closerDescriptor its descriptor, or null
 * @param line the line of the method's declaration, or 0
 */
record PlannedMethod(
    MethodRef method,
    String companion,
    String opener,
    String openerDescriptor,
    List<Integer> captured,
    @Nullable String closer,
    @Nullable String closerDescriptor,
    int line) {

  private static final String SEPARATOR = " ";

  PlannedMethod {
    captured = List.copyOf(captured);
  }

  /** Returns the plan as one text, for a reader that may have been loaded by another loader. */
  String toText() {
    List<String> fields = new ArrayList<>();
    fields.add(method.owner());
    fields.add(method.name());
    fields.add(method.descriptor());
    fields.add(companion);
    fields.add(opener);
    fields.add(openerDescriptor);
    fields.add(captured.toString().replace(" ", ""));
    fields.add(closer == null ? "-" : closer);
    fields.add(closerDescriptor == null ? "-" : closerDescriptor);
    fields.add(String.valueOf(line));
    return String.join(SEPARATOR, fields); // no name in a class file has a blank
  }

  /** Returns the plan for a method whose name in the class file is known only now. */
  PlannedMethod of(MethodRef known) {
    return new PlannedMethod(
        known, companion, opener, openerDescriptor, captured, closer, closerDescriptor, line);
  }

  /** Reads what {@link #toText()} wrote. */
  static PlannedMethod parse(String text) {
    List<String> fields = Arrays.asList(text.split(SEPARATOR, -1));
    String indices = fields.get(6).substring(1, fields.get(6).length() - 1);
    List<Integer> captured = new ArrayList<>();
    if (!indices.isEmpty()) {
      for (String index : indices.split(",", -1)) {
        captured.add(Integer.valueOf(index));
      }
    }
    boolean hasCloser = !fields.get(7).equals("-");
    return new PlannedMethod(
        new MethodRef(fields.get(0), fields.get(1), fields.get(2)),
        fields.get(3),
        fields.get(4),
        fields.get(5),
        captured,
        hasCloser ? fields.get(7) : null,
        hasCloser ? fields.get(8) : null,
        Integer.parseInt(fields.get(9)));
  }
}
