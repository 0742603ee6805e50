package dev.spanwright.processor.read;

import dev.spanwright.conventions.AttributeType;
import dev.spanwright.processor.model.Capture;
import dev.spanwright.processor.model.DeclaredAttribute;
import dev.spanwright.processor.model.DeclaredValue;
import dev.spanwright.processor.model.Ending;
import dev.spanwright.processor.model.Place;
import dev.spanwright.processor.model.SourceLocation;
import dev.spanwright.processor.model.TracedMethod;
import dev.spanwright.processor.model.TracedType;
import dev.spanwright.processor.model.Treatment;
import dev.spanwright.processor.model.WrittenName;
import dev.spanwright.processor.option.Mode;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads a top-level type and the types nested in it into a {@link TracedType}. Judges nothing. */
public final class TracedTypeReader {

  private final Elements elements;
  private final Mode mode;
  private final SourceCode code;
  private final Descriptors descriptors;
  private final CapturedTypes capturedTypes;
  private final Endings endings;

  /** Reads the elements of one compilation. */
  public TracedTypeReader(Elements elements, Types types, Mode mode, SourceCode code) {
    this.elements = elements;
    this.mode = mode;
    this.code = code;
    this.descriptors = new Descriptors(elements, types);
    this.capturedTypes = new CapturedTypes(elements, types);
    this.endings = new Endings(elements, types);
  }

  /**
   * Returns whether a traced method of the type, or what a proxy of it repeats, names something
   * that does not exist yet; the type cannot be read before that.
   */
  public boolean waitsForOtherTypes(TypeElement type) {
    UndefinedTypes undefined = new UndefinedTypes(elements);
    for (ExecutableElement member : executablesOf(type)) {
      boolean waits =
          Mirrors.find(member, AnnotationNames.TRACE) != null
              && (undefined.isInTraced(member)
                  || (treatment(type, member) != Treatment.WEAVE && undefined.isInProxied(type)));
      if (waits) {
        return true;
      }
    }
    return ElementFilter.typesIn(type.getEnclosedElements()).stream()
        .anyMatch(this::waitsForOtherTypes);
  }

  /** Returns the type with all its traced methods; without any it is still a value. */
  public TracedType read(TypeElement topLevel) {
    List<TracedMethod> methods = new ArrayList<>();
    collect(topLevel, "", new OpenerNames(), methods);
    String packageName = elements.getPackageOf(topLevel).getQualifiedName().toString();
    return new TracedType(topLevel, packageName, topLevel.getSimpleName() + "Spans", methods);
  }

  private void collect(
      TypeElement type, String openerPrefix, OpenerNames names, List<TracedMethod> methods) {
    for (ExecutableElement method : executablesOf(type)) {
      AnnotationMirror trace = Mirrors.find(method, AnnotationNames.TRACE);
      if (trace != null) {
        methods.add(method(type, method, trace, openerPrefix, names));
      }
    }
    for (TypeElement nested : ElementFilter.typesIn(type.getEnclosedElements())) {
      collect(nested, openerPrefix + decapitalized(nested) + "_", names, methods);
    }
  }

  private static List<ExecutableElement> executablesOf(TypeElement type) {
    return type.getEnclosedElements().stream()
        .filter(ExecutableElement.class::isInstance)
        .map(ExecutableElement.class::cast)
        .toList();
  }

  private TracedMethod method(
      TypeElement owner,
      ExecutableElement method,
      AnnotationMirror trace,
      String openerPrefix,
      OpenerNames names) {
    String name =
        method.getKind() == ElementKind.CONSTRUCTOR ? "new_" : method.getSimpleName().toString();
    String defaultName = owner.getSimpleName() + "." + name;
    Place.Declared place = Place.of(method, trace);
    WrittenName writtenName = writtenName(trace, place);
    String opener = names.next(openerPrefix + name);
    String closer = names.next(openerPrefix + name + "Result");
    Ending ending = endings.of(method, () -> names.next(openerPrefix + name + "End"));
    return new TracedMethod(
        method,
        owner,
        descriptors.ref(method),
        treatment(owner, method),
        place,
        writtenName,
        writtenName == null || writtenName.text().isEmpty() ? defaultName : writtenName.text(),
        Mirrors.truth(Mirrors.written(trace, "active"), true),
        attributes(method, trace),
        arguments(method),
        result(method, ending),
        ending,
        new SourceLocation(file(owner, method), code.lineOf(method)),
        code.isAccessor(method),
        opener,
        closer);
  }

  private static @Nullable WrittenName writtenName(AnnotationMirror trace, Place.Declared place) {
    AnnotationValue written = Mirrors.written(trace, "name");
    return written == null ? null : new WrittenName(Mirrors.text(written, ""), place.at(written));
  }

  private Treatment treatment(TypeElement owner, ExecutableElement method) {
    boolean inInterface = owner.getKind().isInterface();
    if (inInterface && method.getModifiers().contains(Modifier.ABSTRACT)) {
      return Treatment.INTERFACE_PROXY;
    }
    if (mode == Mode.WEAVE) {
      return Treatment.WEAVE;
    }
    return inInterface ? Treatment.INTERFACE_PROXY : Treatment.CLASS_PROXY;
  }

  private static List<DeclaredAttribute> attributes(
      ExecutableElement method, AnnotationMirror trace) {
    return Mirrors.elements(Mirrors.written(trace, "attributes")).stream()
        .map(AnnotationValue::getValue)
        .filter(AnnotationMirror.class::isInstance)
        .map(nested -> attribute(method, (AnnotationMirror) nested))
        .toList();
  }

  private static DeclaredAttribute attribute(ExecutableElement method, AnnotationMirror mirror) {
    Place.Declared place = Place.of(method, mirror);
    AnnotationValue key = Mirrors.written(mirror, "key");
    List<DeclaredValue> values = new ArrayList<>();
    addValue(values, mirror, place, "value", AttributeType.STRING);
    addValue(values, mirror, place, "longValue", AttributeType.INTEGER);
    addValue(values, mirror, place, "doubleValue", AttributeType.DOUBLE);
    addValue(values, mirror, place, "booleanValue", AttributeType.BOOLEAN);
    return new DeclaredAttribute(
        Mirrors.text(key, ""), values, place, key == null ? place : place.at(key));
  }

  private static void addValue(
      List<DeclaredValue> values,
      AnnotationMirror mirror,
      Place.Declared place,
      String member,
      AttributeType elementType) {
    AnnotationValue written = Mirrors.written(mirror, member);
    if (written != null) {
      List<Object> elements = new ArrayList<>();
      for (AnnotationValue element : Mirrors.elements(written)) {
        elements.add(element.getValue());
      }
      values.add(new DeclaredValue(member, elementType, elements, place.at(written)));
    }
  }

  private List<Capture> arguments(ExecutableElement method) {
    List<Capture> captures = new ArrayList<>();
    List<? extends VariableElement> parameters = method.getParameters();
    for (int i = 0; i < parameters.size(); i++) {
      VariableElement parameter = parameters.get(i);
      Capture capture = capture(parameter, i, parameter.asType());
      if (capture != null) {
        captures.add(capture);
      }
    }
    return captures;
  }

  private @Nullable Capture result(ExecutableElement method, Ending ending) {
    TypeMirror type = method.getReturnType();
    TypeMirror captured = ending.capturedType(type);
    return capture(method, Capture.RESULT, captured == null ? type : captured);
  }

  private @Nullable Capture capture(Element element, int index, TypeMirror type) {
    AnnotationMirror mirror = Mirrors.find(element, AnnotationNames.SPAN_ATTRIBUTE);
    if (mirror == null) {
      return null;
    }
    return new Capture(
        Mirrors.text(Mirrors.written(mirror, "value"), ""),
        index,
        element.getSimpleName().toString(),
        type,
        capturedTypes.of(type),
        Place.of(element, mirror));
  }

  private String file(TypeElement owner, ExecutableElement method) {
    TypeElement topLevel = Owners.topLevelOf(owner);
    String packageName = elements.getPackageOf(topLevel).getQualifiedName().toString();
    String folder = packageName.isEmpty() ? "" : packageName.replace('.', '/') + "/";
    String name = code.fileOf(method);
    return folder + (name == null ? topLevel.getSimpleName() + ".java" : name);
  }

  private static String decapitalized(TypeElement type) {
    String name = type.getSimpleName().toString();
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }
}
