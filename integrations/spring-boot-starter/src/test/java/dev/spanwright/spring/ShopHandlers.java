package dev.spanwright.spring;

import dev.spanwright.trace.Traces;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A handler that the page shows. */
@RestController
class ShopHandlers {

  @GetMapping("/orders/{id}")
  String find(@PathVariable("id") String id) {
    Traces.setAttribute("user.id", customerOf(id));
    return "order " + id;
  }

  private static String customerOf(String order) {
    return "customer of " + order;
  }
}
