package dev.spanwright.conventions.importer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.RhinoException;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/**
 * Evaluates a file of JavaScript and returns what it says, as Java maps, lists and strings.
 *
 * <p>The scripts see JavaScript's own objects only: no Java class, no file, no network.
 */
final class JavaScriptFile {
  /** One expression lists all of a thousand exports, and Rhino descends once for each of them. */
  private static final long STACK_BYTES = 256L << 20;

  private final Path file;

  JavaScriptFile(Path file) {
    this.file = file;
  }

  /** Returns what a CommonJS module exports. */
  Map<?, ?> exports() throws ImportException {
    return evaluate(read() + "\n;exports");
  }

  /** Returns what a JSON object holds. */
  Map<?, ?> json() throws ImportException {
    return evaluate("(" + read() + ")");
  }

  private String read() throws ImportException {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new ImportException(file, "cannot be read: " + e.getClass().getSimpleName());
    }
  }

  private Map<?, ?> evaluate(String script) throws ImportException {
    FutureTask<Object> evaluation = new FutureTask<>(() -> evaluateHere(script));
    new Thread(null, evaluation, "evaluate " + file.getFileName(), STACK_BYTES).start();
    Object result;
    try {
      result = evaluation.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RhinoException problem) {
        throw new ImportException(file, "line " + problem.lineNumber() + ": " + problem.details());
      }
      throw new IllegalStateException("Rhino failed on " + file.getFileName(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    if (result instanceof Map<?, ?> map) {
      return map;
    }
    throw new ImportException(file, "is no object");
  }

  private Object evaluateHere(String script) {
    try (Context context = Context.enter()) {
      context.setLanguageVersion(Context.VERSION_ES6);
      context.setInterpretedMode(true);
      ScriptableObject scope = context.initSafeStandardObjects();
      Scriptable exports = context.newObject(scope);
      ScriptableObject.putProperty(scope, "exports", exports);
      return context.evaluateString(scope, script, file.getFileName().toString(), 1, null);
    }
  }
}
