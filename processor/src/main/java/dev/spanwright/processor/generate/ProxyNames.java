package dev.spanwright.processor.generate;

import java.util.ArrayDeque;
import java.util.Deque;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Names proxies: {@code TracedGateway}, and {@code TracedShop_Gateway} for a nested type. */
final class ProxyNames {

  private ProxyNames() {}

  static String of(TypeElement type) {
    Deque<String> names = new ArrayDeque<>();
    for (Element inside = type;
        inside instanceof TypeElement;
        inside = inside.getEnclosingElement()) {
      names.addFirst(inside.getSimpleName().toString());
    }
    return "Traced" + String.join("_", names);
  }
}
