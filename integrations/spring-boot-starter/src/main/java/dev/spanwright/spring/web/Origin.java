package dev.spanwright.spring.web;

/** Which integration a span is of. */
final class Origin {

  static final String SPRING_WEBMVC = "auto.http.spring_webmvc";

  private Origin() {}
}
