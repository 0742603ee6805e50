package dev.spanwright.processor.model;

/**
 * A method as the class file names it.
 *
 * @param owner the declaring class's binary name, such as {@code com.acme.Shop$Till}
 * @param name the method's name
 * @param descriptor the method's descriptor (JVMS §4.3.3), such as {@code (Ljava/lang/String;)V}
 */
public record MethodRef(String owner, String name, String descriptor) {

  /** Returns whether this is a constructor. */
  public boolean isConstructor() {
    return name.equals("<init>");
  }

  /** Returns {@code owner.name(descriptor)}: one text for one method of one compilation. */
  @Override
  public String toString() {
    return owner + "." + name + descriptor;
  }
}
