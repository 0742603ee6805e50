package dev.spanwright.sample.order;

/** A book on the shelf. */
public record Book(String isbn, String title, long cents, int copies) {}
