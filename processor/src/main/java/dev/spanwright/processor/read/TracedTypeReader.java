package dev.spanwright.processor.read;

import dev.spanwright.conventions.AttributeType;
import dev.spanwright.processor.model.Capture;
import dev.spanwright.processor.model.CapturedType;
import dev.spanwright.processor.model.DeclaredAttribute;
import dev.spanwright.processor.model.DeclaredValue;
import dev.spanwright.processor.model.Ending;
import dev.spanwright.processor.model.ExpectedException;
import dev.spanwright.processor.model.NamePart;
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
import javax.lang.model.element.PackageElement;
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
  private final ValuePaths paths;
  private final Accessibility accessibility;
  private final Types types;
  private final Endings endings;
  private final InheritedMethods inheritedMethods;

  /** Reads the elements of one compilation. */
  public TracedTypeReader(Elements elements, Types types, Mode mode, SourceCode code) {
    this.elements = elements;
    this.mode = mode;
    this.code = code;
    this.descriptors = new Descriptors(elements, types);
    this.capturedTypes = new CapturedTypes(elements, types);
    this.paths = new ValuePaths(elements, types);
    this.accessibility = new Accessibility(elements);
    this.types = types;
    this.endings = new Endings(elements, types);
    this.inheritedMethods = new InheritedMethods(elements, types);
  }

  /**
   * Returns whether a traced method of the type, or what a proxy of it repeats, names something
   * that does not exist yet; the type cannot be read before that.
   */
  public boolean waitsForOtherTypes(TypeElement type) {
    UndefinedTypes undefined = new UndefinedTypes(elements);
    for (ExecutableElement member : executablesOf(type)) {
      TraceMarks.Mark mark = TraceMarks.of(member);
      boolean waits =
          mark != null
              && (undefined.isInTraced(member, mark)
                  || (treatment(type, member) != Treatment.WEAVE && undefined.isInProxied(type)));
      if (waits) {
        return true;
      }
    }
    for (ExecutableElement member : inheritedByProxyOf(type)) {
      TraceMarks.Mark mark = TraceMarks.of(member);
      if (mark != null && undefined.isInTraced(member, mark)) {
        return true;
      }
    }
    for (TypeElement nested : ElementFilter.typesIn(type.getEnclosedElements())) {
      if (waitsForOtherTypes(nested)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the type with all its traced methods; without any it is still a value. */
  public TracedType read(TypeElement topLevel) {
    List<TracedMethod> methods = new ArrayList<>();
    collect(topLevel, "", new OpenerNames(), methods);
    String packageName = elements.getPackageOf(topLevel).getQualifiedName().toString();
    return new TracedType(
        topLevel, packageName, topLevel.getSimpleName() + "Spans", methods, List.of());
  }

  /** Returns a method of a local or anonymous class, which javac has analysed; null if untraced. */
  public @Nullable TracedMethod readLocal(ExecutableElement method) {
    AnnotationMirror trace = Mirrors.find(method, AnnotationNames.TRACE);
    return trace == null
        ? null
        : method(
            Owners.of(method), method, new TraceMarks.Mark(method, trace), "", new OpenerNames());
  }

  private void collect(
      TypeElement type, String openerPrefix, OpenerNames names, List<TracedMethod> methods) {
    List<ExecutableElement> executables = new ArrayList<>(executablesOf(type));
    executables.addAll(inheritedByProxyOf(type));
    for (ExecutableElement method : executables) {
      TraceMarks.Mark mark = TraceMarks.of(method);
      if (mark != null) {
        methods.add(method(type, method, mark, openerPrefix, names));
      }
    }
    for (TypeElement nested : ElementFilter.typesIn(type.getEnclosedElements())) {
      collect(nested, openerPrefix + decapitalized(nested) + "_", names, methods);
    }
  }

  /**
   * Returns the traced methods that an interface does not declare itself, if it has a proxy:
   * callers of that see them, too. Of several declarations of one method it is the first that is
   * traced.
   */
  private List<ExecutableElement> inheritedByProxyOf(TypeElement type) {
    if (type.getKind() != ElementKind.INTERFACE
        || executablesOf(type).stream().noneMatch(method -> isTracedByProxy(type, method))) {
      return List.of();
    }
    List<ExecutableElement> inherited = new ArrayList<>();
    for (InheritedMethods.Inherited method :
        inheritedMethods.of(type, candidate -> isTracedByProxy(type, candidate))) {
      method.declarations().stream()
          .filter(declaration -> isTracedByProxy(type, declaration))
          .findFirst()
          .filter(declaration -> !Owners.of(declaration).equals(type))
          .ifPresent(inherited::add);
    }
    return inherited;
  }

  private boolean isTracedByProxy(TypeElement type, ExecutableElement method) {
    return Owners.of(method).getKind() == ElementKind.INTERFACE
        && treatment(type, method) == Treatment.INTERFACE_PROXY
        && TraceMarks.of(method) != null;
  }

  private static List<ExecutableElement> executablesOf(TypeElement type) {
    List<ExecutableElement> executables = new ArrayList<>();
    for (Element member : type.getEnclosedElements()) {
      if (member instanceof ExecutableElement executable) {
        executables.add(executable);
      }
    }
    return executables;
  }

  private TracedMethod method(
      TypeElement owner,
      ExecutableElement method,
      TraceMarks.Mark mark,
      String openerPrefix,
      OpenerNames names) {
    AnnotationMirror trace = mark.annotation();
    String opener =
        openerPrefix
            + (method.getKind() == ElementKind.CONSTRUCTOR
                ? "new" + owner.getSimpleName()
                : method.getSimpleName());
    Place.Declared place = Place.of(mark.annotated(), trace);
    WrittenName writtenName = writtenName(trace, place);
    String spanName = mark.spanName(method);
    List<DeclaredAttribute> attributes = attributes(place);
    List<NamePart> nameParts = NameParts.of(spanName, attributes);
    String openerName = names.next(opener);
    String closer = names.next(opener + "Result");
    Ending ending = endings.of(method.getReturnType(), method, names, opener + "End");
    return new TracedMethod(
        method,
        owner,
        descriptors.ref(method),
        treatment(owner, method),
        place,
        writtenName,
        nameParts.isEmpty() ? spanName : NameParts.text(nameParts),
        nameParts,
        Mirrors.truth(Mirrors.written(trace, "active"), true),
        Mirrors.constant(Mirrors.written(trace, "parent"), "CURRENT").equals("ROOT"),
        expected(place),
        attributes,
        arguments(method),
        results(method, ending),
        ending,
        new SourceLocation(file(method), code.lineOf(method)),
        code.isAccessor(method),
        openerName,
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

  private static List<ExpectedException> expected(Place.Declared trace) {
    List<ExpectedException> expected = new ArrayList<>();
    for (AnnotationValue value : Mirrors.elements(Mirrors.written(trace.mirror(), "expected"))) {
      if (value.getValue() instanceof TypeMirror type) {
        expected.add(new ExpectedException(type, trace.at(value)));
      }
    }
    return expected;
  }

  private static List<DeclaredAttribute> attributes(Place.Declared trace) {
    List<DeclaredAttribute> attributes = new ArrayList<>();
    for (AnnotationValue value : Mirrors.elements(Mirrors.written(trace.mirror(), "attributes"))) {
      if (value.getValue() instanceof AnnotationMirror nested) {
        attributes.add(attribute(trace.element(), nested));
      }
    }
    return attributes;
  }

  private static DeclaredAttribute attribute(Element annotated, AnnotationMirror mirror) {
    Place.Declared place = Place.of(annotated, mirror);
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
      captures.addAll(captures(parameter, i, parameter.asType()));
    }
    return captures;
  }

  private List<Capture> results(ExecutableElement method, Ending ending) {
    TypeMirror type = method.getReturnType();
    TypeMirror captured = ending.capturedType(type);
    return captures(method, Capture.RESULT, captured == null ? type : captured);
  }

  private List<Capture> captures(Element element, int index, TypeMirror type) {
    List<Capture> captures = new ArrayList<>();
    for (AnnotationMirror mirror : Mirrors.spanAttributes(element)) {
      captures.add(capture(element, mirror, index, type));
    }
    return captures;
  }

  private Capture capture(Element element, AnnotationMirror mirror, int index, TypeMirror type) {
    String key = Mirrors.text(Mirrors.written(mirror, "value"), "");
    String name = element.getSimpleName().toString();
    Place place = Place.of(element, mirror);
    AnnotationValue written = Mirrors.written(mirror, "path");
    String path = Mirrors.text(written, "");
    if (path.isEmpty()) {
      return new Capture(key, index, name, type, null, capturedTypes.of(type), null, place);
    }
    TypeMirror nameable = nameable(type);
    PackageElement companion = elements.getPackageOf(element);
    if (!accessibility.reaches(nameable, companion)) {
      String problem = Accessibility.problem(nameable, companion);
      return new Capture(key, index, name, type, null, null, problem, place);
    }
    ValuePaths.Found found = paths.follow(path, nameable, elements.getPackageOf(element));
    CapturedType end = found.path() == null ? null : capturedTypes.of(found.path().type());
    return new Capture(
        key,
        index,
        name,
        type,
        found.path(),
        end == null ? null : new CapturedType(end.attributeType(), nameable),
        found.problem(),
        place);
  }

  /** The companion knows no type variable of the user's class or method. */
  private TypeMirror nameable(TypeMirror type) {
    return TypeVariables.areIn(type) ? types.erasure(type) : type;
  }

  private String file(ExecutableElement method) {
    TypeElement topLevel = Owners.topLevelOf(method);
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
