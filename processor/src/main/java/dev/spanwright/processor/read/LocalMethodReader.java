package dev.spanwright.processor.read;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.spanwright.conventions.AttributeType;
import dev.spanwright.processor.model.Capture;
import dev.spanwright.processor.model.CapturedType;
import dev.spanwright.processor.model.DeclaredAttribute;
import dev.spanwright.processor.model.DeclaredValue;
import dev.spanwright.processor.model.Ending;
import dev.spanwright.processor.model.ExpectedException;
import dev.spanwright.processor.model.LocalMethod;
import dev.spanwright.processor.model.NamePart;
import dev.spanwright.processor.model.Place;
import dev.spanwright.processor.model.SourceLocation;
import dev.spanwright.processor.model.TracedType;
import dev.spanwright.processor.model.WrittenName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Reads the traced methods of local and anonymous classes from source that javac has not analysed:
 * their openers have to be generated before it is. Judges nothing, and asks javac for nothing that
 * would make it analyse method bodies, where names may stand that are yet to be generated.
 */
public final class LocalMethodReader {

  private final Elements elements;
  private final Types types;
  private final Trees trees;
  private final CapturedTypes capturedTypes;
  private final ValuePaths paths;
  private final Accessibility accessibility;
  private final Endings endings;

  /** Reads the sources of one compilation. */
  public LocalMethodReader(Elements elements, Types types, Trees trees) {
    this.elements = elements;
    this.types = types;
    this.trees = trees;
    this.capturedTypes = new CapturedTypes(elements, types);
    this.paths = new ValuePaths(elements, types);
    this.accessibility = new Accessibility(elements);
    this.endings = new Endings(elements, types);
  }

  /**
   * Returns the text that stands for a method of a local or anonymous class, the same whenever
   * javac shows the method.
   */
  public static String key(TreePath method, Trees trees) {
    long position =
        trees.getSourcePositions().getStartPosition(method.getCompilationUnit(), method.getLeaf());
    return method.getCompilationUnit().getSourceFile().toUri() + "#" + position;
  }

  /** Returns the traced methods of the local and anonymous classes in the type's code. */
  public List<LocalMethod> read(TracedType type) {
    TreePath path = trees.getPath(type.topLevel());
    if (path == null) {
      return List.of();
    }
    OpenerNames openers = new OpenerNames();
    type.methods()
        .forEach(
            method -> {
              openers.next(method.opener());
              openers.next(method.closer());
            });
    OneType reading = new OneType(type, openers);
    reading.scan(path, null);
    return reading.found;
  }

  private final class OneType extends TreePathScanner<@Nullable Void, @Nullable Void> {

    private final TracedType type;
    private final OpenerNames openers;
    private final SourceNames names;
    private final SourceConstants constants;
    private final List<LocalMethod> found = new ArrayList<>();

    OneType(TracedType type, OpenerNames openers) {
      this.type = type;
      this.openers = openers;
      this.names = new SourceNames(elements, type.topLevel());
      this.constants = new SourceConstants(names);
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
      TreePath path = getCurrentPath();
      if (!method.getModifiers().getAnnotations().isEmpty() && LocalMethodNames.areNeededIn(path)) {
        List<ExpressionTree> unread = new ArrayList<>();
        annotations(path, method.getModifiers(), AnnotationNames.TRACE, unread).stream()
            .findFirst()
            .ifPresent(trace -> found.add(method(path, method, trace, unread)));
      }
      return super.visitMethod(method, null);
    }

    /** Returns the annotations of that type, with what they name looked up as in their class. */
    private List<SourceAnnotation> annotations(
        TreePath declaration,
        ModifiersTree modifiers,
        String qualifiedName,
        List<ExpressionTree> unread) {
      TreePath scope = declaration;
      while (scope.getLeaf() instanceof MethodTree || scope.getLeaf() instanceof VariableTree) {
        scope = scope.getParentPath();
      }
      TreePath place = new TreePath(declaration, modifiers);
      List<SourceAnnotation> annotations = new ArrayList<>();
      for (AnnotationTree annotation : modifiers.getAnnotations()) {
        if (SourceAnnotation.isOf(qualifiedName, annotation, names, scope)) {
          annotations.add(
              new SourceAnnotation(new TreePath(place, annotation), scope, constants, unread));
        }
      }
      return annotations;
    }

    private LocalMethod method(
        TreePath path, MethodTree method, SourceAnnotation trace, List<ExpressionTree> unread) {
      trace.reads(Set.of("name", "active", "attributes", "parent", "expected"));
      String written = trace.text("name", "");
      String opener = openers.next(LocalMethodNames.opener(path));
      boolean active = trace.truth("active", true);
      List<DeclaredAttribute> attributes =
          trace.annotations("attributes").stream().map(OneType::attribute).toList();
      List<Capture> arguments = arguments(path, method, unread);
      String closer = openers.next(opener + "Result");
      Ending ending =
          endings.of(returnType(path, method), type.topLevel(), openers, opener + "End");
      List<Capture> results =
          captures(
              path,
              method.getModifiers(),
              Capture.RESULT,
              method.getName().toString(),
              method.getReturnType(),
              unread);
      SourcePositions positions = trees.getSourcePositions();
      String spanName = written.isEmpty() ? LocalMethodNames.spanName(path) : written;
      List<NamePart> nameParts = NameParts.of(spanName, attributes);
      return new LocalMethod(
          key(path, trees),
          trace.has("name") ? new WrittenName(written, code(trace.place("name"))) : null,
          nameParts.isEmpty() ? spanName : NameParts.text(nameParts),
          nameParts,
          active,
          trace.constant("parent", "CURRENT").equals("ROOT"),
          expected(trace),
          attributes,
          arguments,
          results,
          ending,
          new SourceLocation(
              file(path), TreeSourceCode.lineOf(method, path.getCompilationUnit(), positions)),
          functionName(path),
          signature(path, method),
          opener,
          closer,
          unread.stream()
              .map(tree -> positions.getStartPosition(path.getCompilationUnit(), tree))
              .toList());
    }

    /** A type that is not found is none that is waited for: such types stand outside code. */
    private TypeMirror returnType(TreePath path, MethodTree method) {
      Tree written = method.getReturnType();
      return written != null
              && names.type(written, path.getParentPath())
                  instanceof SourceNames.Meaning.Known known
              && known.element() instanceof TypeElement found
          ? found.asType()
          : object().asType();
    }

    /** Private ones are left out: the companion cannot name them, which is told later. */
    private List<ExpectedException> expected(SourceAnnotation trace) {
      List<ExpectedException> expected = new ArrayList<>();
      for (TypeMirror type : trace.classes("expected", names)) {
        if (accessibility.reaches(type, elements.getPackageOf(this.type.topLevel()))) {
          expected.add(new ExpectedException(type, code(trace.place("expected"))));
        }
      }
      return expected;
    }

    private static DeclaredAttribute attribute(SourceAnnotation attribute) {
      List<DeclaredValue> values = new ArrayList<>();
      addValue(values, attribute, "value", AttributeType.STRING, SourceAnnotation::asText);
      addValue(values, attribute, "longValue", AttributeType.INTEGER, numberAs(TypeKind.LONG));
      addValue(values, attribute, "doubleValue", AttributeType.DOUBLE, numberAs(TypeKind.DOUBLE));
      addValue(values, attribute, "booleanValue", AttributeType.BOOLEAN, SourceAnnotation::asTruth);
      return new DeclaredAttribute(
          attribute.text("key", ""), values, code(attribute.path()), code(attribute.place("key")));
    }

    private static Function<Object, @Nullable Object> numberAs(TypeKind kind) {
      return value -> ConstantArithmetic.converted(value, kind);
    }

    private static void addValue(
        List<DeclaredValue> values,
        SourceAnnotation attribute,
        String member,
        AttributeType elementType,
        Function<Object, @Nullable Object> conversion) {
      if (attribute.has(member)) {
        values.add(
            new DeclaredValue(
                member,
                elementType,
                attribute.elements(member, conversion),
                code(attribute.place(member))));
      }
    }

    private List<Capture> arguments(TreePath path, MethodTree method, List<ExpressionTree> unread) {
      List<Capture> captures = new ArrayList<>();
      List<? extends VariableTree> parameters = method.getParameters();
      for (int i = 0; i < parameters.size(); i++) {
        VariableTree parameter = parameters.get(i);
        captures.addAll(
            captures(
                new TreePath(path, parameter),
                parameter.getModifiers(),
                i,
                parameter.getName().toString(),
                parameter.getType(),
                unread));
      }
      return captures;
    }

    private List<Capture> captures(
        TreePath declaration,
        ModifiersTree modifiers,
        int index,
        String name,
        @Nullable Tree writtenType,
        List<ExpressionTree> unread) {
      List<Capture> captures = new ArrayList<>();
      for (SourceAnnotation annotation :
          annotations(declaration, modifiers, AnnotationNames.SPAN_ATTRIBUTE, unread)) {
        annotation.reads(Set.of("value", "path"));
        String path = annotation.text("path", "");
        captures.add(
            path.isEmpty()
                ? whole(annotation, index, name, seenType(writtenType))
                : part(annotation, index, name, path, writtenType));
      }
      return captures;
    }

    private Capture whole(SourceAnnotation annotation, int index, String name, TypeMirror seen) {
      return new Capture(
          annotation.text("value", ""),
          index,
          name,
          seen,
          null,
          captured(seen),
          null,
          code(annotation.path()));
    }

    /** A path needs the class it starts from: it can be found where it stands outside code. */
    private Capture part(
        SourceAnnotation annotation,
        int index,
        String name,
        String path,
        @Nullable Tree writtenType) {
      TypeMirror from = object().asType();
      ValuePaths.Found found = new ValuePaths.Found(null, null);
      if (writtenType != null
          && index != Capture.RESULT
          && names.type(writtenType, annotation.scope()) instanceof SourceNames.Meaning.Known known
          && known.element() instanceof TypeElement owner) {
        from = types.erasure(owner.asType());
        found = paths.follow(path, from, elements.getPackageOf(type.topLevel()));
      } else {
        annotation.cannotRead("path");
      }
      CapturedType end = found.path() == null ? null : capturedTypes.of(found.path().type());
      return new Capture(
          annotation.text("value", ""),
          index,
          name,
          from,
          found.path(),
          end == null ? null : new CapturedType(end.attributeType(), from),
          found.problem(),
          code(annotation.path()));
    }

    private String functionName(TreePath path) {
      String names = String.join(".", LocalMethodNames.allNames(path));
      return type.packageName().isEmpty() ? names : type.packageName() + "." + names;
    }

    private String file(TreePath path) {
      String folder =
          type.packageName().isEmpty() ? "" : type.packageName().replace('.', '/') + "/";
      String name = TreeSourceCode.fileName(path.getCompilationUnit());
      return folder + (name == null ? type.topLevel().getSimpleName() + ".java" : name);
    }
  }

  /** Only primitive types can be told from a word; all else is an object to the opener. */
  private TypeMirror seenType(@Nullable Tree writtenType) {
    if (writtenType instanceof PrimitiveTypeTree primitive) {
      TypeKind kind = primitive.getPrimitiveTypeKind();
      return kind == TypeKind.VOID ? types.getNoType(kind) : types.getPrimitiveType(kind);
    }
    if (writtenType instanceof AnnotatedTypeTree annotated) {
      return seenType(annotated.getUnderlyingType());
    }
    return object().asType();
  }

  /** What an object is as an attribute is decided when it is recorded. */
  private @Nullable CapturedType captured(TypeMirror seen) {
    return seen.getKind() == TypeKind.DECLARED
        ? new CapturedType(AttributeType.STRING, seen)
        : capturedTypes.of(seen);
  }

  private TypeElement object() {
    TypeElement object = elements.getTypeElement("java.lang.Object");
    if (object == null) {
      throw new IllegalStateException("the class library has no Object");
    }
    return object;
  }

  private static Place code(TreePath path) {
    return new Place.InCode(path);
  }

  private static String signature(TreePath path, MethodTree method) {
    List<String> names = new ArrayList<>(LocalMethodNames.allNames(path));
    String name = names.remove(names.size() - 1);
    return method.getParameters().stream()
        .map(parameter -> words(parameter.getType()))
        .collect(Collectors.joining(", ", String.join(".", names) + "#" + name + "(", ")"));
  }

  /** Returns the type's name without its arguments and annotations, which may hold any text. */
  private static String words(Tree type) {
    if (type instanceof ArrayTypeTree array) {
      return words(array.getType()) + "[]";
    }
    if (type instanceof ParameterizedTypeTree parameterized) {
      return words(parameterized.getType());
    }
    if (type instanceof AnnotatedTypeTree annotated) {
      return words(annotated.getUnderlyingType());
    }
    return type instanceof MemberSelectTree select
        ? select.getIdentifier().toString()
        : type.toString();
  }
}
