package dev.spanwright.processor.read;

import dev.spanwright.processor.model.DeclaredAttribute;
import dev.spanwright.processor.model.NamePart;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes a span's name such as {@code charge {payment.method}} apart. */
final class NameParts {

  /** Not a route's variable, such as that of {@code GET /orders/{id}}, nor anybody else's. */
  private static final Pattern PLACEHOLDER =
      Pattern.compile("(?<![/$])\\{([A-Za-z_][\\w-]*)}|(?<![$])\\{([A-Za-z_][\\w-]*\\.[\\w.-]*)}");

  private NameParts() {}

  /** Returns the parts; none where the name has no placeholder. */
  static List<NamePart> of(String name, List<DeclaredAttribute> constants) {
    if (name.indexOf('{') < 0) {
      return List.of();
    }
    List<NamePart> parts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    boolean varies = false;
    Matcher placeholder = PLACEHOLDER.matcher(name);
    int end = 0;
    while (placeholder.find()) {
      varies = true;
      text.append(name.substring(end, placeholder.start()));
      end = placeholder.end();
      String key = placeholder.group(placeholder.group(1) == null ? 2 : 1);
      String constant = constant(key, constants);
      if (constant != null) {
        text.append(constant);
        continue;
      }
      addText(parts, text);
      parts.add(new NamePart.Placeholder(key));
    }
    text.append(name.substring(end));
    addText(parts, text);
    return varies ? parts : List.of();
  }

  /** Returns the name with what is known filled in, and the rest as placeholders. */
  static String text(List<NamePart> parts) {
    StringBuilder text = new StringBuilder();
    for (NamePart part : parts) {
      if (part instanceof NamePart.Text known) {
        text.append(known.text());
      } else {
        text.append('{').append(((NamePart.Placeholder) part).key()).append('}');
      }
    }
    return text.toString();
  }

  private static void addText(List<NamePart> parts, StringBuilder text) {
    if (text.length() > 0) {
      parts.add(new NamePart.Text(text.toString()));
      text.setLength(0);
    }
  }

  private static @Nullable String constant(String key, List<DeclaredAttribute> constants) {
    for (DeclaredAttribute attribute : constants) {
      if (attribute.key().equals(key) && attribute.isSound()) {
        List<Object> elements = attribute.values().get(0).elements();
        return elements.size() == 1 ? elements.get(0).toString() : null;
      }
    }
    return null;
  }
}
