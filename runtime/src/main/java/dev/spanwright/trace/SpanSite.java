package dev.spanwright.trace;

import dev.spanwright.log.TraceLog;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One place in source that starts spans: a traced method, with all that is the same for every call.
 *
 * <p>Called by generated code. Not for application code; may change in any release.
 */
public final class SpanSite {

  private final String name;
  private final boolean active;
  private final boolean root;
  private final SpanDefaults defaults;

  private SpanSite(Builder builder) {
    this.name = builder.name;
    this.active = builder.active;
    this.root = builder.root;
    this.defaults =
        new SpanDefaults(
            builder.attributes.putMissing("sentry.op", "function").build().numbered(),
            List.copyOf(builder.expected));
  }

  /** Starts the description of a site. */
  public static Builder builder(String name) {
    return new Builder(name);
  }

  /** Starts the span of one call of which nothing is captured. Never throws, never null. */
  public Span start() {
    Tracer tracer = Tracer.running();
    return tracer == null ? NoopSpan.OFF : tracer.start(this, /* draft= */ null);
  }

  /**
   * Begins with the span of a call of which something is captured. What this returns is recording
   * if captured values are wanted; they are set on it, and it is handed to {@link #start(Span)}.
   *
   * <p>It is the started span, unless a sampler or a rule looks at attributes: then it collects
   * what they are to see. Never throws, never null.
   */
  public Span prepare() {
    Tracer tracer = Tracer.running();
    if (tracer == null) {
      return NoopSpan.OFF;
    }
    return tracer.asksForAttributes(this)
        ? new SpanDraft(new SpanBuilder(tracer, name), name)
        : tracer.start(this, /* draft= */ null);
  }

  /** Returns the started span of what {@link #prepare()} returned. Never throws, never null. */
  public Span start(Span prepared) {
    if (!(prepared instanceof SpanDraft draft)) {
      return prepared;
    }
    Tracer tracer = Tracer.running();
    return tracer == null ? NoopSpan.OFF : tracer.start(this, draft);
  }

  String name() {
    return name;
  }

  boolean isActive() {
    return active;
  }

  /** Returns whether every span is a top-level span. */
  boolean isRoot() {
    return root;
  }

  SpanDefaults defaults() {
    return defaults;
  }

  /**
   * Ends the span of a call that an exception leaves: with an error, unless the site expects that
   * exception. Never throws.
   */
  public static void fail(Span span, Throwable thrown) {
    try {
      if (span instanceof RecordingSpan recording) {
        recording.setThrown(thrown);
      }
    } catch (Throwable troubleOfOurs) {
      // Such as a stack that is too full. The application is to see what it threw itself.
    } finally {
      span.end();
    }
  }

  /**
   * Tells the debug log that an attribute is missing because the code on the way to its value
   * failed. Never throws.
   *
   * @param key the attribute's key
   * @param thrown what the user's code threw
   */
  public static void captureFailed(String key, Throwable thrown) {
    TraceLog.debug("Attribute %s is not recorded: reading it threw %s", key, thrown.getClass());
  }

  /** Returns the value as a part of a span's name; {@code none} where there is no value. */
  public static String nameOf(@Nullable Object value) {
    Object converted = AttributeValues.convert(value);
    return converted == null ? "none" : converted.toString();
  }

  /**
   * Returns whether the method that would run is already traced by itself: the one that the most
   * specific class from {@code type} upwards declares, else the default method it inherits.
   *
   * <p>A traced method {@code m} has a private synthetic sibling {@code m$body} that takes the same
   * parameters. For proxies, once per object they wrap; uses reflection. Never throws: what cannot
   * be found out is {@code false}.
   *
   * @param parameterTypes the method's erased parameter types
   */
  public static boolean isWoven(Class<?> type, String method, Class<?>... parameterTypes) {
    return WovenMethods.isWoven(type, method, parameterTypes);
  }

  @Override
  public String toString() {
    return "SpanSite{" + name + ", active=" + active + ", " + defaults.attributes() + "}";
  }

  /** Collects what is the same for every call of a site. */
  public static final class Builder {
    private final String name;
    private final Attributes.Builder attributes = Attributes.builder();
    private boolean active = true;
    private boolean root;
    private final List<Class<? extends Throwable>> expected = new ArrayList<>();

    private Builder(String name) {
      this.name = name;
    }

    /** Sets a text. */
    public Builder attribute(String key, String value) {
      return put(key, value);
    }

    /** Sets a whole number. */
    public Builder attribute(String key, long value) {
      return put(key, value);
    }

    /** Sets a number; NaN and the infinities are left out. */
    public Builder attribute(String key, double value) {
      return put(key, value);
    }

    /** Sets a truth value. */
    public Builder attribute(String key, boolean value) {
      return put(key, value);
    }

    /** Sets a list of texts. */
    public Builder strings(String key, String... values) {
      return put(key, Stream.of(values).toList());
    }

    /** Sets a list of whole numbers. */
    public Builder longs(String key, long... values) {
      return put(key, LongStream.of(values).boxed().toList());
    }

    /** Sets a list of numbers. */
    public Builder doubles(String key, double... values) {
      return put(key, DoubleStream.of(values).boxed().toList());
    }

    /** Sets a list of truth values. */
    public Builder booleans(String key, boolean... values) {
      List<Boolean> boxed = IntStream.range(0, values.length).mapToObj(i -> values[i]).toList();
      return put(key, boxed);
    }

    /** Says whether the span becomes the thread's current one, which it does unless told not to. */
    public Builder active(boolean newActive) {
      active = newActive;
      return this;
    }

    /** Makes every span a top-level span, whatever is current. */
    public Builder root() {
      root = true;
      return this;
    }

    /** Adds an exception that, subclasses included, is no failure. */
    public Builder expected(Class<? extends Throwable> exception) {
      expected.add(exception);
      return this;
    }

    /**
     * Says where in the source the site is.
     *
     * @param functionName the class's binary name, a dot, and the method's name
     * @param filePath the source file, or null if it is not known
     * @param line the line from 1 on, or anything less if it is not known
     */
    public Builder code(String functionName, @Nullable String filePath, int line) {
      put("code.function.name", functionName);
      put("code.file.path", filePath);
      return line < 1 ? this : put("code.line.number", line);
    }

    /** Returns the site. */
    public SpanSite build() {
      return new SpanSite(this);
    }

    private Builder put(String key, @Nullable Object value) {
      attributes.put(key, value);
      return this;
    }
  }
}
