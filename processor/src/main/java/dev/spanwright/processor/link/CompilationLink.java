package dev.spanwright.processor.link;

import com.sun.source.util.JavacTask;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * {@link Elements} instance. So the link is a map of JDK types, kept in the system properties (the
 * one map that all class loaders of a JVM see) under that instance. Safe for use by several
 * compilations at once.
 */
public final class CompilationLink {

  private static final String PROPERTY = "dev.spanwright.processor.compilations";

  /**
   * A compilation removes its link when it ends. One that is abandoned half-way (an editor that
   * only analyses) never ends, and its link is dropped when this many newer ones exist.
   */
  private static final int MOST_LINKS = 64;

  private static final String TASK = "task";
  private static final String FILER = "filer";
  private static final String OPTIONS = "options";
  private static final String WATCHER = "watcher";

  private final Object elements;
  private final Map<String, Object> shared;

  private CompilationLink(Object elements, Map<String, Object> shared) {
    this.elements = elements;
    this.shared = shared;
  }

  /** Returns the link of the compilation that the elements belong to; it is made on first use. */
  public static CompilationLink of(Elements elements) {
    Map<Object, Map<String, Object>> links = links();
    synchronized (links) {
      // Elements has no equals of its own, so the key is the instance.
      return new CompilationLink(
          elements, links.computeIfAbsent(elements, unused -> new ConcurrentHashMap<>()));
    }
  }

  @SuppressWarnings("unchecked") // nobody else uses the property
  private static Map<Object, Map<String, Object>> links() {
    return (Map<Object, Map<String, Object>>)
        System.getProperties()
            .computeIfAbsent(PROPERTY, unused -> Collections.synchronizedMap(boundedMap()));
  }

  private static Map<Object, Map<String, Object>> boundedMap() {
    return new LinkedHashMap<>() {
      private static final long serialVersionUID = 1;

      @Override
      protected boolean removeEldestEntry(Map.Entry<Object, Map<String, Object>> eldest) {
        return size() > MOST_LINKS;
      }
    };
  }

  /** Ends the link; what was told is forgotten. */
  public void remove() {
    links().remove(elements);
    shared.clear();
  }

  /** The plugin tells its task. */
  public void task(JavacTask task) {
    shared.put(TASK, task);
  }

  /** Returns the plugin's task, or null when no plugin runs in this compilation. */
  public @Nullable JavacTask task() {
    return (JavacTask) shared.get(TASK);
  }

  /** The processor tells how class files are reached. */
  public void filer(Filer filer) {
    shared.put(FILER, filer);
  }

  /** Returns the processor's filer, or null when no processor runs in this compilation. */
  public @Nullable Filer filer() {
    return (Filer) shared.get(FILER);
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
    shared.put(part.getClass().getName(), part);
  }

  /**
   * Returns the offered object of that class, or null when there is none or none of this loader.
   */
  public <T> @Nullable T offered(Class<T> type) {
    Object part = shared.get(type.getName());
    return type.isInstance(part) ? type.cast(part) : null;
  }

  /** Returns true for the first who asks: of several listeners one watches. */
  public boolean claimWatching() {
    return shared.putIfAbsent(WATCHER, true) == null;
  }

  /** The processor tells that it has read the method, whatever became of it. */
  public void saw(String methodRef) {
    seen().add(methodRef);
  }

  /** Returns whether the processor has read the method. */
  public boolean hasSeen(String methodRef) {
    return seen().contains(methodRef);
  }

  @SuppressWarnings("unchecked") // put in here only
  private Set<String> seen() {
    return (Set<String>)
        shared.computeIfAbsent("seen", unused -> ConcurrentHashMap.<String>newKeySet());
  }

  /** The processor tells that it has generated a type. */
  public void wrote(String qualifiedName) {
    shared.put(writtenKey(qualifiedName), true);
  }

  /** Returns whether the processor has generated the type. */
  public boolean hasWritten(String qualifiedName) {
    return shared.containsKey(writtenKey(qualifiedName));
  }

  private static String writtenKey(String qualifiedName) {
    return "wrote " + qualifiedName;
  }

  /** The processor tells what to weave into a class, as texts of its own form. */
  public void plan(String binaryName, List<String> plan) {
    shared.put(planKey(binaryName), List.copyOf(plan));
  }

  /** Returns what to weave into a class; empty when there is nothing. */
  @SuppressWarnings("unchecked") // put in here only
  public List<String> plan(String binaryName) {
    return (List<String>) shared.getOrDefault(planKey(binaryName), List.of());
  }

  private static String planKey(String binaryName) {
    return "plan " + binaryName;
  }
}
