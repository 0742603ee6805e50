package dev.spanwright.processor.check;

import dev.spanwright.processor.model.AttributeUse;
import dev.spanwright.processor.model.AttributeUse.Origin;
import dev.spanwright.processor.model.AttributeUse.Value;
import dev.spanwright.processor.model.Capture;
import dev.spanwright.processor.model.DeclaredAttribute;
import dev.spanwright.processor.model.DeclaredValue;
import dev.spanwright.processor.model.TracedMethod;
import java.util.ArrayList;
import java.util.List;

/** Lists the attributes that a traced method's annotations give its span. */
final class AttributeUses {

  private AttributeUses() {}

  static List<AttributeUse> of(TracedMethod method) {
    List<AttributeUse> uses = new ArrayList<>();
    for (DeclaredAttribute attribute : method.attributes()) {
      uses.add(use(attribute));
    }
    for (Capture capture : method.captures()) {
      uses.add(use(capture));
    }
    return uses;
  }

  private static AttributeUse use(DeclaredAttribute attribute) {
    Value value = attribute.values().size() == 1 ? value(attribute.values().get(0)) : null;
    return new AttributeUse(Origin.ANNOTATION, attribute.key(), attribute.keyPlace(), value);
  }

  private static Value value(DeclaredValue value) {
    return new Value(
        value.type(),
        value.elements(),
        "this value is " + TypeWords.a(value.type()),
        value.place());
  }

  private static AttributeUse use(Capture capture) {
    return new AttributeUse(
        capture.isResult() ? Origin.RESULT : Origin.ARGUMENT,
        capture.key(),
        capture.place(),
        new Value(
            capture.type() == null ? null : capture.type().attributeType(),
            List.of(),
            described(capture) + " has type " + capture.recordedType(),
            capture.place()));
  }

  private static String described(Capture capture) {
    String whole = capture.isResult() ? "the result" : "the parameter " + capture.name();
    return capture.path() == null ? whole : capture.path().text() + " of " + whole;
  }
}
