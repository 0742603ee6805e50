package dev.spanwright.processor.watch;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.spanwright.conventions.AttributeType;
import dev.spanwright.processor.check.Findings;
import dev.spanwright.processor.check.TypeWords;
import dev.spanwright.processor.model.AttributeUse;
import dev.spanwright.processor.model.AttributeUse.Origin;
import dev.spanwright.processor.model.AttributeUse.Value;
import dev.spanwright.processor.model.CapturedType;
import dev.spanwright.processor.model.Place;
import dev.spanwright.processor.read.CapturedTypes;
import dev.spanwright.processor.report.Inspection;
import java.util.List;
import java.util.function.Supplier;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Name;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Checks calls that set attributes under constant keys, and that name spans. */
final class AttributeCalls {

  private final Trees trees;
  private final Supplier<Inspection> inspection;
  private final Constants constants;
  private final AttributeKeys attributeKeys;
  private final CapturedTypes capturedTypes;

  AttributeCalls(Trees trees, JavacTask task, Supplier<Inspection> inspection) {
    this.trees = trees;
    this.inspection = inspection;
    this.constants = new Constants(trees);
    this.attributeKeys = new AttributeKeys(trees, constants);
    this.capturedTypes = new CapturedTypes(task.getElements(), task.getTypes());
  }

  /** Looks at a call. */
  void look(TreePath path, MethodInvocationTree call) {
    Name name = ParsedFile.simpleName(call.getMethodSelect());
    if (name != null
        && TracingCalls.mayBeNamed(name)
        && !call.getArguments().isEmpty()
        && trees.getElement(path) instanceof ExecutableElement method) {
      TracingCalls.Kind kind = TracingCalls.kindOf(method);
      if (kind != null) {
        Findings findings = new Findings(CodeSubjects.of(path, trees));
        check(kind, path, call.getArguments(), findings);
        inspection.get().reporter().report(findings.all());
      }
    }
  }

  private void check(
      TracingCalls.Kind kind,
      TreePath call,
      List<? extends ExpressionTree> arguments,
      Findings findings) {
    TreePath first = new TreePath(call, arguments.get(0));
    TreePath second = arguments.size() > 1 ? new TreePath(call, arguments.get(1)) : null;
    switch (kind) {
      case SETS -> checkSet(first, second, findings);
      case REMOVES -> checkSet(first, null, findings);
      case SETS_ALL -> checkMap(first, findings);
      case STARTS, NAMES -> {
        String spanName = constants.textOf(first);
        if (spanName != null) {
          inspection.get().checks().checkSpanName(spanName, new Place.InCode(first), findings);
        }
      }
    }
  }

  private void checkSet(TreePath key, @Nullable TreePath valuePath, Findings findings) {
    AttributeKeys.Key known = attributeKeys.of(key);
    if (known == null) {
      return;
    }
    Value value = valuePath == null ? null : value(valuePath);
    if (value != null && known.type() != null) {
      value = new Value(known.type(), List.of(), known.described(), new Place.InCode(key));
    }
    inspection
        .get()
        .checks()
        .check(new AttributeUse(Origin.CALL, known.text(), new Place.InCode(key), value), findings);
  }

  /** Looks into {@code Map.of(key, value, …)}; other maps do not show their keys. */
  private void checkMap(TreePath map, Findings findings) {
    boolean isMapOf =
        map.getLeaf() instanceof MethodInvocationTree call
            && call.getMethodSelect() instanceof MemberSelectTree select
            && select.getIdentifier().contentEquals("of");
    if (!isMapOf) {
      return;
    }
    MethodInvocationTree call = (MethodInvocationTree) map.getLeaf();
    List<? extends ExpressionTree> entries = call.getArguments();
    for (int i = 0; i + 1 < entries.size(); i += 2) {
      TreePath key = new TreePath(map, entries.get(i));
      String text = constants.textOf(key);
      if (text != null) {
        inspection
            .get()
            .checks()
            .check(
                new AttributeUse(
                    Origin.CALL,
                    text,
                    new Place.InCode(key),
                    value(new TreePath(map, entries.get(i + 1)))),
                findings);
      }
    }
  }

  private @Nullable Value value(TreePath argument) {
    TypeMirror declared = trees.getTypeMirror(argument);
    CapturedType captured = declared == null ? null : capturedTypes.of(declared);
    if (declared == null || captured == null) {
      return null; // what it becomes is only known when it runs
    }
    AttributeType type = captured.attributeType();
    Object constant = constants.valueOf(argument);
    List<Object> elements = constant == null ? List.of() : List.of(normalized(constant));
    String described =
        constant == null ? "this value has type " + declared : "this value is " + TypeWords.a(type);
    return new Value(type, elements, described, new Place.InCode(argument));
  }

  private static Object normalized(Object constant) {
    if (constant instanceof Float || constant instanceof Double) {
      return ((Number) constant).doubleValue();
    }
    return constant instanceof Number number
        ? (Object) number.longValue()
        : constant instanceof Character ? constant.toString() : constant;
  }
}
