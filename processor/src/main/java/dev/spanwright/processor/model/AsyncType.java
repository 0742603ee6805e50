package dev.spanwright.processor.model;

import java.util.List;

/**
 * The return types whose results are complete later than the method returns, and what ends the span
 * then. In the order in which they are looked for: a {@code Multi} is a {@code Flow.Publisher} too.
 */
public enum AsyncType {
  /** Reactor's result of at most one value. */
  MONO("reactor.core.publisher.Mono", Adapter.REACTOR, Result.WRAPPED),
  /** Reactor's result of many values. */
  FLUX("reactor.core.publisher.Flux", Adapter.REACTOR, Result.WRAPPED),
  /** RxJava's result of one value. */
  SINGLE("io.reactivex.rxjava3.core.Single", Adapter.RXJAVA, Result.WRAPPED),
  /** RxJava's result of at most one value. */
  MAYBE("io.reactivex.rxjava3.core.Maybe", Adapter.RXJAVA, Result.WRAPPED),
  /** RxJava's result without a value. */
  COMPLETABLE("io.reactivex.rxjava3.core.Completable", Adapter.RXJAVA, Result.WRAPPED),
  /** RxJava's result of many values. */
  OBSERVABLE("io.reactivex.rxjava3.core.Observable", Adapter.RXJAVA, Result.WRAPPED),
  /** RxJava's result of many values that are asked for. */
  FLOWABLE("io.reactivex.rxjava3.core.Flowable", Adapter.RXJAVA, Result.WRAPPED),
  /** Mutiny's result of one value. */
  UNI("io.smallrye.mutiny.Uni", Adapter.MUTINY, Result.WRAPPED),
  /** Mutiny's result of many values. */
  MULTI("io.smallrye.mutiny.Multi", Adapter.MUTINY, Result.WRAPPED),
  /** The JDK's, of many values. */
  FLOW_PUBLISHER("java.util.concurrent.Flow$Publisher", Adapter.FLOW, Result.WRAPPED),
  /** The JDK's, of one value; {@code CompletableFuture} is one. */
  COMPLETION_STAGE("java.util.concurrent.CompletionStage", Adapter.COMPLETION_STAGE, Result.KEPT),
  /** Guava's, of one value. */
  LISTENABLE_FUTURE(
      "com.google.common.util.concurrent.ListenableFuture", Adapter.GUAVA, Result.KEPT),
  /** The JDK's, of one value, which cannot tell when it is there. */
  FUTURE("java.util.concurrent.Future", Adapter.FUTURE, Result.KEPT);

  /** What the caller of a traced method gets. */
  private enum Result {
    /** The very object that the method returned. */
    KEPT,
    /** Another object of exactly this type. */
    WRAPPED
  }

  /** Where the code that ends the span is, and which artifact brings it. */
  private enum Adapter {
    COMPLETION_STAGE("dev.spanwright.async.CompletionStages", AsyncType.RUNTIME),
    FUTURE("dev.spanwright.async.Futures", AsyncType.RUNTIME),
    FLOW("dev.spanwright.async.FlowPublishers", AsyncType.RUNTIME),
    GUAVA("dev.spanwright.guava.ListenableFutures", "spanwright-guava"),
    MUTINY("dev.spanwright.mutiny.MutinySpans", "spanwright-mutiny"),
    REACTOR("dev.spanwright.reactor.ReactorSpans", "spanwright-reactor"),
    RXJAVA("dev.spanwright.rxjava3.RxJavaSpans", "spanwright-rxjava3");

    private final String adapter;
    private final String artifact;

    Adapter(String adapter, String artifact) {
      this.adapter = adapter;
      this.artifact = artifact;
    }
  }

  private static final String RUNTIME = "spanwright-runtime";

  private final String binaryName;
  private final Adapter adapter;
  private final Result result;

  AsyncType(String binaryName, Adapter adapter, Result result) {
    this.binaryName = binaryName;
    this.adapter = adapter;
    this.result = result;
  }

  /** Returns the type's name as source writes it. */
  public String qualifiedName() {
    return binaryName.replace('$', '.');
  }

  /** Returns the type's name as class files write it. */
  public String internalName() {
    return binaryName.replace('.', '/');
  }

  /** Returns the qualified name of the class that ends the span. */
  public String adapter() {
    return adapter.adapter;
  }

  /** Returns the artifact that has the adapter. */
  public String artifact() {
    return adapter.artifact;
  }

  /** Returns whether the adapter is always there, as part of the runtime. */
  public boolean isBuiltIn() {
    return adapter.artifact.equals(RUNTIME);
  }

  /**
   * Returns whether the caller gets another object than the method returned. It has exactly this
   * type, so that a method must not be declared to return a subtype.
   */
  public boolean isWrapped() {
    return result == Result.WRAPPED;
  }

  /** Returns whether there are values to record. */
  public boolean hasValues() {
    return this != COMPLETABLE;
  }

  /** Returns all of them, in the order in which they are looked for. */
  public static List<AsyncType> inOrder() {
    return List.of(values());
  }
}
