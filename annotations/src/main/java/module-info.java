/** What users write on their methods: {@link dev.spanwright.annotation.Trace} and its parts. */
module dev.spanwright.annotations {
  requires static org.jspecify;

  exports dev.spanwright.annotation;
}
