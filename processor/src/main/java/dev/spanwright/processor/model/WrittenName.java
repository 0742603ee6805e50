package dev.spanwright.processor.model;

/**
 * A span's name as an annotation gives it.
 *
 * @param text the name, possibly empty
 * @param place where it stands
 */
public record WrittenName(String text, Place place) {}
