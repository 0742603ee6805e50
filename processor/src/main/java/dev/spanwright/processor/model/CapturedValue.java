package dev.spanwright.processor.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.type.TypeMirror;

/**
 * An argument or a result from which something is recorded: the whole, parts, or both.
 *
 * @param index the parameter's position from 0, or {@link Capture#RESULT}
 * @param name the parameter's name; for the result, the method's
 * @param openerType the type that the companion takes it as
 * @param captures what is recorded of it, in source order
 */
public record CapturedValue(int index, String name, TypeMirror openerType, List<Capture> captures) {

  /** Defends against later changes of the list. */
  public CapturedValue {
    captures = List.copyOf(captures);
  }

  /** Gathers the sound ones among the captures by what they are of. */
  static List<CapturedValue> of(List<Capture> captures) {
    Map<Integer, List<Capture>> byIndex = new LinkedHashMap<>();
    for (Capture capture : captures) {
      if (capture.isSound()) {
        List<Capture> ofOne = byIndex.get(capture.index());
        if (ofOne == null) {
          ofOne = new ArrayList<>();
          byIndex.put(capture.index(), ofOne);
        }
        ofOne.add(capture);
      }
    }
    List<CapturedValue> values = new ArrayList<>();
    for (List<Capture> ofOne : byIndex.values()) {
      Capture first = ofOne.get(0);
      values.add(new CapturedValue(first.index(), first.name(), openerType(ofOne), ofOne));
    }
    return values;
  }

  /** A part can only be found in the type as it is declared. */
  private static TypeMirror openerType(List<Capture> captures) {
    for (Capture capture : captures) {
      if (capture.path() != null) {
        return capture.soundType().openerType();
      }
    }
    return captures.get(0).soundType().openerType();
  }
}
