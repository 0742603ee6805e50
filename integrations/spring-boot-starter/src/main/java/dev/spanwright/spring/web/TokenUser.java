package dev.spanwright.spring.web;

import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;

/** What a token says of a user, by the names of OpenID Connect. Needs Spring Security's OAuth 2. */
final class TokenUser {

  private static final Map<String, String> CLAIMS =
      Map.of(
          "sub", RequestUser.ID,
          "preferred_username", RequestUser.NAME,
          "email", RequestUser.EMAIL);

  private TokenUser() {}

  static Map<String, Object> attributes(Principal principal) {
    Map<String, Object> attributes = new LinkedHashMap<>();
    attributes.put(RequestUser.NAME, principal.getName());
    Map<String, Object> claims = claims(principal);
    CLAIMS.forEach(
        (claim, key) -> {
          if (claims.get(claim) instanceof String text) {
            attributes.put(key, text);
          }
        });
    return attributes;
  }

  private static Map<String, Object> claims(Principal principal) {
    Object user =
        principal instanceof Authentication authentication
            ? authentication.getPrincipal()
            : principal;
    if (user instanceof ClaimAccessor token) {
      return token.getClaims();
    }
    return user instanceof OAuth2AuthenticatedPrincipal token ? token.getAttributes() : Map.of();
  }
}
