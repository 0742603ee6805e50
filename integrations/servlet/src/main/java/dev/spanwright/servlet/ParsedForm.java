package dev.spanwright.servlet;

import dev.spanwright.http.BodyText;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The fields of a form that a container has parsed already, for the application. */
final class ParsedForm {

  private ParsedForm() {}

  /**
   * Returns the fields by name, files replaced.
   *
   * @param parts whether the form came in parts
   */
  static Map<String, List<String>> fields(HttpServletRequest request, boolean parts)
      throws IOException, ServletException {
    Map<String, List<String>> fields = new TreeMap<>(); // servers have orders of their own
    Map<String, Integer> inQuery = namesIn(request.getQueryString());
    request
        .getParameterMap()
        .forEach(
            (name, values) -> {
              // Those of the query stand before those of the body.
              int before = Math.min(inQuery.getOrDefault(name, 0), values.length);
              if (before < values.length) {
                fields.put(
                    name, new ArrayList<>(Arrays.asList(values).subList(before, values.length)));
              }
            });
    if (parts) {
      for (Part part : request.getParts()) {
        if (part.getSubmittedFileName() != null) {
          fields.computeIfAbsent(part.getName(), any -> new ArrayList<>()).add(BodyText.FILE);
        }
      }
    }
    return fields;
  }

  private static Map<String, Integer> namesIn(@Nullable String query) {
    Map<String, Integer> names = new LinkedHashMap<>();
    for (String name : BodyText.fieldNames(query == null ? "" : query)) {
      names.merge(name, 1, Integer::sum);
    }
    return names;
  }
}
