package dev.spanwright.processor.model;

/**
 * Where a method is declared.
 *
 * @param file the source file below its source root, such as {@code com/acme/Shop.java}; never a
 *     path of the machine that compiles
 * @param line the line of the method's name, from 1; 0 when the compiler does not tell
 */
public record SourceLocation(String file, int line) {}
