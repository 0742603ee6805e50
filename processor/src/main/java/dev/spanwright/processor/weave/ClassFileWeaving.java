package dev.spanwright.processor.weave;

import dev.spanwright.processor.link.CompilationLink;
import dev.spanwright.processor.weave.ClassFiles.ClassFile;
import java.io.IOException;
import java.util.List;
import javax.annotation.processing.Filer;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/** Weaves the class files of one compilation, each as soon as javac has written it. */
public final class ClassFileWeaving {

  private final CompilationLink link;
  private final Elements elements;

  /** Weaves what the processor plans in the link. */
  public ClassFileWeaving(CompilationLink link, Elements elements) {
    this.link = link;
    this.elements = elements;
  }

  /**
   * Weaves the class file of a type, if anything in it is to be woven.
   *
   * @param type the type whose class file was just written
   * @param source the file it was compiled from, or null
   * @return null, or why the class could not be woven; its class file is then deleted, for it would
   *     run untraced
   */
  public @Nullable String weave(TypeElement type, @Nullable JavaFileObject source) {
    String binaryName = elements.getBinaryName(type).toString();
    List<PlannedMethod> plan = link.plan(binaryName).stream().map(PlannedMethod::parse).toList();
    Filer filer = link.filer();
    if (plan.isEmpty() || filer == null) {
      return null;
    }
    ClassFiles classFiles = new ClassFiles(filer);
    ClassFile classFile = null;
    try {
      classFile = classFiles.find(name(type, binaryName), source);
      if (classFile == null) {
        return "javac has written its class file where it cannot be found";
      }
      classFiles.write(classFile, ClassWeaver.weave(classFile.read(), plan));
      return null;
    } catch (IOException | RuntimeException e) {
      return reason(e) + deleted(classFile);
    }
  }

  private ClassFiles.Name name(TypeElement type, String binaryName) {
    String packageName = elements.getPackageOf(type).getQualifiedName().toString();
    String module = elements.getModuleOf(type).getQualifiedName().toString();
    String simple =
        packageName.isEmpty() ? binaryName : binaryName.substring(packageName.length() + 1);
    return new ClassFiles.Name(module, packageName, simple);
  }

  private static String reason(Exception cause) {
    String message = cause.getMessage();
    return cause instanceof WeavingException && message != null ? message : cause.toString();
  }

  private static String deleted(@Nullable ClassFile classFile) {
    try {
      if (classFile != null) {
        classFile.delete();
      }
      return "";
    } catch (IOException e) {
      return "; and its class file, which would run untraced, could not be deleted: " + e;
    }
  }
}
