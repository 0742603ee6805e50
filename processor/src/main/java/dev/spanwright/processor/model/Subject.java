package dev.spanwright.processor.model;

/**
 * What a finding is about, in words that stay the same when lines move: a baseline refers to it.
 *
 * @param text a method such as {@code acme.Shop.buy}, or a class for code outside methods
 */
public record Subject(String text) {}
