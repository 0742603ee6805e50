package dev.spanwright.processor.read;

import dev.spanwright.processor.model.Capture;
import dev.spanwright.processor.model.DeclaredAttribute;
import dev.spanwright.processor.model.DeclaredValue;
import dev.spanwright.processor.model.ExpectedException;
import dev.spanwright.processor.model.Site;
import dev.spanwright.processor.model.WrittenName;
import java.util.stream.Collectors;

/** Puts what annotations say of a site into one text: equal texts make equal spans. */
public final class SiteText {

  private SiteText() {}

  /** Returns the text, which people can read as well. */
  public static String of(Site site) {
    WrittenName name = site.writtenName();
    return "name "
        + quoted(name == null ? "" : name.text())
        + (site.active() ? "" : ", not active")
        + (site.root() ? ", at the root" : "")
        + site.expected().stream().map(SiteText::text).collect(Collectors.joining())
        + site.attributes().stream().map(SiteText::text).collect(Collectors.joining())
        + site.captures().stream().map(SiteText::text).collect(Collectors.joining());
  }

  private static String text(ExpectedException expected) {
    return ", expecting " + expected.type();
  }

  private static String text(DeclaredAttribute attribute) {
    return ", "
        + quoted(attribute.key())
        + attribute.values().stream().map(SiteText::text).collect(Collectors.joining());
  }

  private static String text(DeclaredValue value) {
    return value.elements().stream()
        .map(element -> quoted(element.toString()))
        .collect(Collectors.joining(", ", " " + value.member() + " = {", "}"));
  }

  private static String text(Capture capture) {
    return ", "
        + quoted(capture.key())
        + (capture.path() == null ? "" : " = " + capture.path().text())
        + (capture.isResult() ? " of the result" : " of parameter " + (capture.index() + 1));
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
