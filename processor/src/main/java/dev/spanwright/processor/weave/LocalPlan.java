package dev.spanwright.processor.weave;

import dev.spanwright.processor.link.CompilationLink;
import dev.spanwright.processor.model.LocalMethod;
import dev.spanwright.processor.model.MethodRef;
import dev.spanwright.processor.read.SiteText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How to weave a method of a local or anonymous class, from before javac has analysed it: its class
 * has no name in a class file yet.
 */
public final class LocalPlan {

  /** Stands for the name that is not known yet. */
  static final MethodRef UNKNOWN = new MethodRef("-", "-", "-");

  private final String key;
  private final PlannedMethod method;
  private final String read;
  private final List<Long> unread;

  private LocalPlan(String key, PlannedMethod method, String read, List<Long> unread) {
    this.key = key;
    this.method = method;
    this.read = read;
    this.unread = unread;
  }

  static LocalPlan of(LocalMethod method, PlannedMethod planned) {
    return new LocalPlan(method.key(), planned, SiteText.of(method), method.unread());
  }

  /** Returns what the processor has planned for the method with that key, or null. */
  public static @Nullable LocalPlan find(String key, CompilationLink link) {
    List<String> texts = link.local(key);
    return texts == null
        ? null
        : new LocalPlan(
            key,
            PlannedMethod.parse(texts.get(0)),
            texts.get(1),
            texts.stream().skip(2).map(Long::valueOf).toList());
  }

  void tell(CompilationLink link) {
    List<String> texts = new ArrayList<>(List.of(method.toText(), read));
    unread.forEach(position -> texts.add(position.toString()));
    link.local(key, texts);
  }

  /** Returns what the annotations were read as. */
  public String read() {
    return read;
  }

  /** Returns the positions in the file of what could not be read. */
  public List<Long> unread() {
    return unread;
  }

  /** Plans the method, whose name in the class file is now known. */
  public void complete(MethodRef known, CompilationLink link) {
    List<String> plan = new ArrayList<>(link.plan(known.owner()));
    plan.add(method.of(known).toText());
    link.plan(known.owner(), plan);
  }
}
