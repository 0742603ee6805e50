package dev.spanwright.processor.weave;

import dev.spanwright.processor.link.CompilationLink;
import dev.spanwright.processor.weave.ClassFiles.ClassFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Filer;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/** Weaves the class files of one compilation, each as soon as javac has written it. */
public final class ClassFileWeaving {

  private final CompilationLink link;
  private final Elements elements;
  private final Map<String, ClassFiles.Before> before = new HashMap<>();

  /** Held here: the processor, which told it, may be gone before class files are written. */
  private @Nullable ClassFiles classFiles;

  /** Weaves what the processor plans in the link. */
  public ClassFileWeaving(CompilationLink link, Elements elements) {
    this.link = link;
    this.elements = elements;
  }

  /** Takes over from the processor; to be called while it is still alive. */
  public void processingEnds() {
    Filer filer = link.filer();
    classFiles = filer == null ? null : new ClassFiles(filer);
  }

  /** Looks at what is there before javac writes the class file of a type. */
  public void beforeWriting(TypeElement type, @Nullable JavaFileObject source) {
    String binaryName = elements.getBinaryName(type).toString();
    if (classFiles != null && !link.plan(binaryName).isEmpty()) {
      before.put(binaryName, classFiles.lookBefore(name(type, binaryName), source));
    }
  }

  /**
   * Weaves the class file of a type, if anything in it is to be woven.
   *
   * @param type the type whose class file javac was to write
   * @return null, or why the class is not woven; a class file that was written is then deleted, for
   *     it would run untraced
   */
  public @Nullable String weave(TypeElement type) {
    String binaryName = elements.getBinaryName(type).toString();
    List<PlannedMethod> plan = new ArrayList<>();
    for (String method : link.plan(binaryName)) {
      plan.add(PlannedMethod.parse(method));
    }
    if (plan.isEmpty()) {
      return null;
    }
    ClassFiles.Before lookedAt = before.remove(binaryName);
    if (classFiles == null || lookedAt == null) {
      return "javac did not say where it writes class files";
    }
    ClassFile classFile = null;
    try {
      classFile = classFiles.findWritten(lookedAt);
      if (classFile == null) {
        return "javac has written no class file, or where it cannot be found; an error of its own"
            + " would say why";
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
    if (classFile == null) {
      return "";
    }
    try {
      classFile.delete();
      return "; its class file, which would run untraced, is deleted";
    } catch (IOException e) {
      return "; its class file, which would run untraced, could not be deleted: " + e;
    }
  }
}
