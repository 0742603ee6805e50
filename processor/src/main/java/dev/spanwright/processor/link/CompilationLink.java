package dev.spanwright.processor.link;

import com.sun.source.util.JavacTask;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import javax.annotation.processing.Filer;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * What the two halves of one compilation tell each other: the processor, which reads and generates,
 * and the plugin, which watches javac and weaves.
 *
 * <p>Build tools may load the processor with a class loader of their own while javac loads the
 * plugin itself; the two then share no class of ours and no static field. They do share javac's
 * {@link Elements} instance. So the link is a map of JDK types, kept under that instance in the
 * system properties, the one map that all class loaders of a JVM see, and only while a compilation
 * runs. What belongs to the compiler is referred to weakly: a compilation that is abandoned
 * half-way (an editor that only analyses) never ends its link, and must not be kept alive by it.
 *
 * <p>Safe for use by several compilations at once.
 */
public final class CompilationLink {

  private static final String PROPERTY = "dev.spanwright.processor.compilations";

  private static final String TASK = "task";
  private static final String FILER = "filer";
  private static final String OPTIONS = "options";
  private static final String TOLD = "told";
  private static final String WATCHER = "watcher";
  private static final String AT_WORK = "at work";
  private static final String SEEN = "seen";
  private static final String WRITTEN = "written";
  private static final String OFFERED = "offered ";
  private static final String PLAN = "plan ";
  private static final String PARSING_WATCHED = "parsing watched";
  private static final String WITH_LOCALS = "with locals";
  private static final String LOCAL = "local ";

  private final Elements elements;
  private final Map<String, Object> shared;

  private CompilationLink(Elements elements, Map<String, Object> shared) {
    this.elements = elements;
    this.shared = shared;
  }

  /** Returns the link of the compilation that the elements belong to; it is made on first use. */
  public static CompilationLink of(Elements elements) {
    Properties properties = System.getProperties();
    synchronized (properties) {
      properties.putIfAbsent(PROPERTY, new WeakHashMap<>());
      // Elements has no equals of its own, so the key is the instance.
      Map<Elements, Map<String, Object>> links = links(properties.get(PROPERTY));
      links.putIfAbsent(elements, new ConcurrentHashMap<>());
      return new CompilationLink(elements, links.get(elements));
    }
  }

  /** A processor tells that it is at work. */
  public void enters(Object processor) {
    names(AT_WORK).add(processor.getClass().getName());
  }

  /** A processor tells that it is done; where no plugin watches, the last one ends the link. */
  public void leaves(Object processor) {
    Set<String> atWork = names(AT_WORK);
    atWork.remove(processor.getClass().getName());
    if (atWork.isEmpty() && !shared.containsKey(WATCHER)) {
      remove();
    }
  }

  /** Ends the link; what was told is forgotten. */
  public void remove() {
    Properties properties = System.getProperties();
    synchronized (properties) {
      Object property = properties.get(PROPERTY);
      if (property != null) {
        Map<Elements, Map<String, Object>> links = links(property);
        links.remove(elements);
        if (links.isEmpty()) {
          properties.remove(PROPERTY);
        }
      }
    }
    shared.clear();
  }

  @SuppressWarnings("unchecked") // nobody else uses the property
  private static Map<Elements, Map<String, Object>> links(Object property) {
    return (Map<Elements, Map<String, Object>>) property;
  }

  /** The plugin tells its task. */
  public void task(JavacTask task) {
    shared.put(TASK, new WeakReference<>(task));
  }

  /** Returns the plugin's task, or null when no plugin runs in this compilation. */
  public @Nullable JavacTask task() {
    return (JavacTask) referent(TASK);
  }

  /** The processor tells how class files are reached. */
  public void filer(Filer filer) {
    shared.put(FILER, new WeakReference<>(filer));
  }

  /** Returns the processor's filer, or null when no processor runs in this compilation. */
  public @Nullable Filer filer() {
    return (Filer) referent(FILER);
  }

  private @Nullable Object referent(String key) {
    return shared.get(key) instanceof Reference<?> reference ? reference.get() : null;
  }

  /** The processor tells its options. */
  public void options(Map<String, String> options) {
    shared.put(OPTIONS, options);
  }

  /** Returns the options that the processor was given; none when no processor runs. */
  @SuppressWarnings("unchecked") // put in here only
  public Map<String, @Nullable String> options() {
    return (Map<String, @Nullable String>) shared.getOrDefault(OPTIONS, Map.of());
  }

  /** Offers an object to the other half, which can take it if the same loader loaded both. */
  public void offer(Object part) {
    shared.put(OFFERED + part.getClass().getName(), new WeakReference<>(part));
  }

  /**
   * Returns the offered object of that class, or null when there is none or none of this loader.
   */
  public <T> @Nullable T offered(Class<T> type) {
    Object part = referent(OFFERED + type.getName());
    return type.isInstance(part) ? type.cast(part) : null;
  }

  /** Returns true for the first who asks: what options and files lack is told once. */
  public boolean claimTelling() {
    return shared.putIfAbsent(TOLD, true) == null;
  }

  /** Returns whether that was told. */
  public boolean hasTold() {
    return shared.containsKey(TOLD);
  }

  /** Returns true for the first who asks: of several listeners one watches. */
  public boolean claimWatching() {
    return shared.putIfAbsent(WATCHER, true) == null;
  }

  /** The processor tells that it has read the method, whatever became of it. */
  public void saw(String methodRef) {
    names(SEEN).add(methodRef);
  }

  /** Returns whether the processor has read the method. */
  public boolean hasSeen(String methodRef) {
    return names(SEEN).contains(methodRef);
  }

  /** The processor tells that it has generated a type. */
  public void wrote(String qualifiedName) {
    names(WRITTEN).add(qualifiedName);
  }

  /** Returns whether the processor has generated the type. */
  public boolean hasWritten(String qualifiedName) {
    return names(WRITTEN).contains(qualifiedName);
  }

  @SuppressWarnings("unchecked") // put in here only
  private Set<String> names(String key) {
    Object names = shared.get(key);
    if (names == null) {
      shared.putIfAbsent(key, ConcurrentHashMap.newKeySet());
      names = shared.get(key);
    }
    return (Set<String>) names;
  }

  /** The processor tells what to weave into a class, as texts of its own form. */
  public void plan(String binaryName, List<String> plan) {
    shared.put(PLAN + binaryName, List.copyOf(plan));
  }

  /** Returns what to weave into a class; empty when there is nothing. */
  @SuppressWarnings("unchecked") // put in here only
  public List<String> plan(String binaryName) {
    return (List<String>) shared.getOrDefault(PLAN + binaryName, List.of());
  }

  /** The plugin tells that it looks at every file as soon as javac has parsed it. */
  public void watchesParsing() {
    shared.put(PARSING_WATCHED, true);
  }

  /** Returns whether somebody looks at every file as soon as javac has parsed it. */
  public boolean isParsingWatched() {
    return shared.containsKey(PARSING_WATCHED);
  }

  /** Whoever has looked tells that a top-level type may trace a local or anonymous class. */
  public void mayTraceLocals(String qualifiedName) {
    names(WITH_LOCALS).add(qualifiedName);
  }

  /** Returns the top-level types that may trace a local or anonymous class. */
  public Set<String> mayTraceLocals() {
    return Set.copyOf(names(WITH_LOCALS));
  }

  /** The processor tells how it has read a method of a local or anonymous class. */
  public void local(String key, List<String> texts) {
    shared.put(LOCAL + key, List.copyOf(texts));
  }

  /** Returns how the processor has read that method, or null when it has not. */
  @SuppressWarnings("unchecked") // put in here only
  public @Nullable List<String> local(String key) {
    return (List<String>) shared.get(LOCAL + key);
  }
}
