package dev.spanwright.benchmarks.pipeline;

/** An application that does nothing. */
public final class Hello {

  private Hello() {}

  /** Says hello. */
  public static void main(String[] args) {
    System.out.println("hello");
  }
}
