package dev.spanwright.http;

import org.jspecify.annotations.Nullable;

/** The address of who has made a request. */
public final class ClientAddress {

  private ClientAddress() {}

  /**
   * Returns the first that is there: the first address of {@code X-Forwarded-For}, {@code
   * X-Real-IP}, the socket's other end. Headers are what a client or a proxy says; nothing is
   * checked.
   *
   * @return null if none is there
   */
  public static @Nullable String of(
      @Nullable String forwardedFor, @Nullable String realIp, @Nullable String socket) {
    String first = text(firstElement(forwardedFor));
    if (first == null) {
      first = text(realIp);
    }
    return first == null ? text(socket) : first;
  }

  private static @Nullable String firstElement(@Nullable String list) {
    int comma = list == null ? -1 : list.indexOf(',');
    return list == null || comma < 0 ? list : list.substring(0, comma);
  }

  private static @Nullable String text(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
