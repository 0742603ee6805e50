package dev.spanwright.processor.model;

import dev.spanwright.conventions.AttributeType;
import javax.lang.model.type.TypeMirror;

/**
 * A Java type whose values can be recorded.
 *
 * @param attributeType the type of the attribute it becomes
 * @param openerType the type that an opener takes it as. Always one that every class can see
 *     ({@code Enum<?>} for any enum), so that a companion can name it even where the declared type
 *     is private.
 */
public record CapturedType(AttributeType attributeType, TypeMirror openerType) {}
