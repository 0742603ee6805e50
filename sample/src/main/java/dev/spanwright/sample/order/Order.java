package dev.spanwright.sample.order;

/** What a customer wants: some copies of one book, paid by card. */
public record Order(String isbn, int copies, String card) {}
