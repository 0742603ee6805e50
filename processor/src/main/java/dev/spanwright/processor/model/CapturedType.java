package dev.spanwright.processor.model;

import dev.spanwright.conventions.AttributeType;
import javax.lang.model.type.TypeMirror;

/**
 * A Java type whose values can be recorded.
 *
 * @param attributeType the type of the attribute it becomes
 * @param openerType the type that an opener takes it as. Always one that the companion can name:
 *     {@code Enum<?>} for any enum, so that it may be private; the declared type where a part of it
 *     is recorded.
 */
public record CapturedType(AttributeType attributeType, TypeMirror openerType) {}
