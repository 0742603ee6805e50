package dev.spanwright.conventions.importer;

import com.sun.source.doctree.DeprecatedTree;
import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.spanwright.conventions.AttributeDefinition;
import dev.spanwright.conventions.AttributeType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * OpenTelemetry's semantic conventions as Java constants: a sources jar, or a folder of the same
 * layout.
 *
 * <p>Sources are read rather than classes because what replaces a deprecated key is said in a
 * comment only. They are parsed, by the compiler, and neither compiled nor run.
 */
final class SemconvSources {
  /** What makes a key, and the type it makes. A template's key gets {@code .<key>} added. */
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

  private static final String TEMPLATE = "Template";

  private final Path location;

  SemconvSources(Path location) {
    this.location = location;
  }

  /**
   * What the sources hold.
   *
   * @param values the values of those keys that have a class of them, by key
   */
  record Content(
      String version,
      SortedMap<String, SemconvAttribute> attributes,
      SortedMap<String, SortedSet<String>> values) {}

  /** Reads everything. */
  Content read() throws ImportException {
    try {
      if (Files.isDirectory(location)) {
        return read(location);
      }
      try (FileSystem jar = FileSystems.newFileSystem(location)) {
        return read(jar.getPath("/"));
      }
    } catch (IOException | UncheckedIOException e) {
      throw new ImportException(location, "cannot be read: " + e.getClass().getSimpleName());
    }
  }

  private Content read(Path root) throws IOException, ImportException {
    SortedMap<String, SemconvAttribute> attributes = new TreeMap<>();
    SortedMap<String, SortedSet<String>> values = new TreeMap<>();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    JavacTask task = parser(sources(root), diagnostics);
    List<String> problems = new ArrayList<>();
    for (CompilationUnitTree unit : task.parse()) {
      new ConstantScanner(DocTrees.instance(task), attributes, values, problems).scan(unit, null);
    }
    for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics.getDiagnostics()) {
      if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
        throw new ImportException(
            location,
            "line "
                + diagnostic.getLineNumber()
                + " of "
                + fileName(diagnostic)
                + " is not Java: "
                + diagnostic.getMessage(Locale.ROOT));
      }
    }
    if (!problems.isEmpty()) {
      throw new ImportException(location, problems.get(0));
    }
    if (attributes.isEmpty()) {
      throw new ImportException(location, "there is no attribute key in it");
    }
    return new Content(version(root), attributes, values);
  }

  private static String fileName(Diagnostic<? extends JavaFileObject> diagnostic) {
    JavaFileObject source = diagnostic.getSource();
    return source == null ? "a file" : source.getName().replaceFirst(".*/", "");
  }

  private String version(Path root) throws IOException, ImportException {
    try (InputStream in = Files.newInputStream(root.resolve("META-INF/MANIFEST.MF"))) {
      String version =
          new Manifest(in).getMainAttributes().getValue(Attributes.Name.IMPLEMENTATION_VERSION);
      if (version == null) {
        throw new ImportException(location, "its manifest has no Implementation-Version");
      }
      return version;
    }
  }

  private static List<JavaFileObject> sources(Path root) throws IOException {
    List<JavaFileObject> sources = new ArrayList<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
        sources.add(new SourceText(root.relativize(file).toString(), Files.readString(file)));
      }
    }
    return sources;
  }

  private static JavacTask parser(
      List<JavaFileObject> sources, DiagnosticCollector<JavaFileObject> diagnostics) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new IllegalStateException("This is no JDK: it has no compiler");
    }
    return (JavacTask)
        compiler.getTask(null, null, diagnostics, List.of("-proc:none"), null, sources);
  }

  private static final class SourceText extends SimpleJavaFileObject {
    private final String text;

    SourceText(String name, String text) {
      super(URI.create("string:///" + name), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  /**
   * Collects constants such as {@code HTTP_ROUTE = stringKey("http.route")}, and classes of values
   * such as {@code NetworkTypeValues}, which come after the constants of one file.
   */
  private static final class ConstantScanner
      extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final DocTrees docs;
    private final Map<String, SemconvAttribute> attributes;
    private final Map<String, SortedSet<String>> values;
    private final List<String> problems;

    /** The keys of this file, by the names of their constants. */
    private final Map<String, String> keys = new HashMap<>();

    ConstantScanner(
        DocTrees docs,
        Map<String, SemconvAttribute> attributes,
        Map<String, SortedSet<String>> values,
        List<String> problems) {
      this.docs = docs;
      this.attributes = attributes;
      this.values = values;
      this.problems = problems;
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
      DocCommentTree comment = docs.getDocCommentTree(getCurrentPath());
      if (comment != null && String.valueOf(type.getSimpleName()).endsWith("Values")) {
        for (DocTree part : comment.getFirstSentence()) {
          if (part instanceof LinkTree link) {
            addValues(type, keys.get(link.getReference().getSignature().replace("#", "")));
          }
        }
      }
      return super.visitClass(type, null);
    }

    private void addValues(ClassTree type, @Nullable String key) {
      if (key == null) {
        problems.add(type.getSimpleName() + " holds values of a key that its file does not define");
        return;
      }
      SortedSet<String> all = new TreeSet<>();
      for (Tree member : type.getMembers()) {
        if (member instanceof VariableTree constant) {
          if (constant.getInitializer() instanceof LiteralTree literal) {
            all.add(String.valueOf(literal.getValue()));
          } else {
            problems.add(constant.getName() + " is no plain value");
          }
        }
      }
      values.put(key, all);
    }

    @Override
    public @Nullable Void visitVariable(VariableTree constant, @Nullable Void unused) {
      String declaredType = String.valueOf(constant.getType());
      if (declaredType.startsWith("AttributeKey<")
          || declaredType.startsWith("AttributeKeyTemplate<")) {
        SemconvAttribute attribute = attribute(constant);
        if (attribute == null) {
          problems.add(constant.getName() + " is made in a way that is not known");
        } else {
          add(constant, attribute);
        }
      }
      return super.visitVariable(constant, null);
    }

    private @Nullable SemconvAttribute attribute(VariableTree constant) {
      if (!(constant.getInitializer() instanceof MethodInvocationTree call)
          || call.getArguments().size() != 1
          || !(call.getArguments().get(0) instanceof LiteralTree literal)
          || !(literal.getValue() instanceof String text)) {
        return null;
      }
      String factory = simpleName(call.getMethodSelect());
      boolean template = factory.endsWith(TEMPLATE);
      AttributeType type =
          FACTORIES.get(
              template ? factory.substring(0, factory.length() - TEMPLATE.length()) : factory);
      if (type == null) {
        return null;
      }
      String key = template ? text + "." + AttributeDefinition.PLACEHOLDER : text;
      return new SemconvAttribute(key, type, deprecationNote(constant));
    }

    private static String simpleName(ExpressionTree method) {
      String name = method.toString();
      return name.substring(name.lastIndexOf('.') + 1);
    }

    private @Nullable DeprecationNote deprecationNote(VariableTree constant) {
      boolean deprecated =
          constant.getModifiers().getAnnotations().stream()
              .anyMatch(
                  annotation -> annotation.getAnnotationType().toString().equals("Deprecated"));
      return deprecated ? DeprecationNote.of(deprecatedTag(getCurrentPath())) : null;
    }

    private List<? extends DocTree> deprecatedTag(TreePath path) {
      DocCommentTree comment = docs.getDocCommentTree(path);
      if (comment != null) {
        for (DocTree tag : comment.getBlockTags()) {
          if (tag instanceof DeprecatedTree deprecated) {
            return deprecated.getBody();
          }
        }
      }
      return List.of();
    }

    private void add(VariableTree constant, SemconvAttribute attribute) {
      keys.put(constant.getName().toString(), attribute.key());
      SemconvAttribute other = attributes.putIfAbsent(attribute.key(), attribute);
      if (other != null) {
        problems.add(constant.getName() + " defines " + attribute.key() + " a second time");
      }
    }
  }
}
