package dev.spanwright.propagation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which requests carry the trace on: those whose URL contains one of some texts or matches one of
 * some patterns anywhere. Never those to Sentry itself. Immutable and thread-safe.
 */
public final class PropagationTargets {

  private final @Nullable List<Object> entries;

  private final @Nullable String sentryHost;

  /**
   * Makes the rule.
   *
   * @param entries texts and {@link Pattern}s, anything else is ignored; null means every URL, an
   *     empty list none
   * @param sentryHost the host of the DSN, with its port unless that is the scheme's own; null if
   *     there is no DSN
   */
  public PropagationTargets(@Nullable List<?> entries, @Nullable String sentryHost) {
    this.entries = entries == null ? null : usable(entries);
    this.sentryHost = sentryHost == null || sentryHost.isBlank() ? null : sentryHost.strip();
  }

  private static List<Object> usable(List<?> entries) {
    List<Object> usable = new ArrayList<>();
    for (Object entry : entries) {
      if (entry instanceof String || entry instanceof Pattern) {
        usable.add(entry);
      }
    }
    return List.copyOf(usable);
  }

  /**
   * Returns whether a request to a URL carries headers. An unknown URL only does if every one does.
   */
  public boolean include(@Nullable String url) {
    if (url == null) {
      return entries == null;
    }
    return !isSentry(url)
        && (entries == null || entries.stream().anyMatch(entry -> matches(entry, url)));
  }

  /** Returns whether no entry restricts where headers go. */
  public boolean includeEveryUrl() {
    return entries == null;
  }

  /** Returns whether a URL leads to where the DSN does. */
  public boolean isSentry(String url) {
    return sentryHost != null && authority(url).equalsIgnoreCase(sentryHost);
  }

  private static boolean matches(Object entry, String url) {
    if (entry instanceof Pattern pattern) {
      try {
        return pattern.matcher(url).find();
      } catch (StackOverflowError tooDeep) { // alternatives in a loop recurse once per character
        return false;
      }
    }
    return entry instanceof String text && url.contains(text);
  }

  /** Returns host and port as a DSN has them: the port only if it is not the scheme's own. */
  private static String authority(String url) {
    int schemeEnd = url.indexOf("://");
    String rest = url.substring(schemeEnd < 0 ? 0 : schemeEnd + 3);
    String withUser = rest.split("[/?#\\\\]", 2)[0];
    String authority = withUser.substring(withUser.lastIndexOf('@') + 1);
    String scheme = url.substring(0, Math.max(0, schemeEnd)).toLowerCase(Locale.ROOT);
    String ownPort = scheme.equals("http") || scheme.equals("ws") ? ":80" : ":443";
    return authority.endsWith(ownPort)
        ? authority.substring(0, authority.length() - ownPort.length())
        : authority;
  }
}
