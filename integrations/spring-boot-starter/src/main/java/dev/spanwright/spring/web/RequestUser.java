package dev.spanwright.spring.web;

import dev.spanwright.Spanwright;
import dev.spanwright.trace.Traces;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Map;
import org.springframework.util.ClassUtils;

/** Tells all spans of a request who has sent it, if that may be recorded. */
final class RequestUser {

  static final String ID = "user.id";
  static final String NAME = "user.name";
  static final String EMAIL = "user.email";

  private final boolean tokens =
      ClassUtils.isPresent(
          "org.springframework.security.oauth2.core.ClaimAccessor",
          RequestUser.class.getClassLoader());

  void tell(HttpServletRequest request) {
    if (!Spanwright.running().dataCollection().userInfo()) {
      return;
    }
    Principal principal = request.getUserPrincipal();
    if (principal != null) {
      Traces.setAttributes(attributes(principal));
    }
  }

  private Map<String, ?> attributes(Principal principal) {
    return tokens ? TokenUser.attributes(principal) : Map.of(NAME, principal.getName());
  }
}
