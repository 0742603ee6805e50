package dev.spanwright.processor.model;

import javax.lang.model.type.TypeMirror;

/**
 * An exception that is no failure of a traced method.
 *
 * @param type the exception's class
 * @param place where it is named
 */
public record ExpectedException(TypeMirror type, Place place) {}
