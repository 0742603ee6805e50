package dev.spanwright;

import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What integrations may record by themselves of what passes through: who a user is, cookies,
 * headers, query parameters, bodies. What an application sets on a span itself is not its business.
 *
 * <pre>{@code
 * Options.builder()
 *     .dataCollection(
 *         DataCollection.builder()
 *             .userInfo(true)
 *             .cookies(KeyRule.off())
 *             .queryParameters(KeyRule.allowList("page", "lang"))
 *             .httpBodies(HttpBody.INCOMING_REQUEST)
 *             .build())
 * }</pre>
 *
 * <p>Unless told otherwise: no user, no bodies, and of the rest all that does not look like a
 * secret. Immutable.
 */
public final class DataCollection {

  static final DataCollection DEFAULTS = builder().build();

  private final boolean userInfo;
  private final KeyRule cookies;
  private final KeyRule requestHeaders;
  private final KeyRule responseHeaders;
  private final KeyRule queryParameters;
  private final Set<HttpBody> httpBodies;
  private final RequestBodySize maxRequestBodySize;
  private final boolean complete;

  private DataCollection(Builder builder) {
    this.userInfo = builder.userInfo;
    this.cookies = builder.cookies;
    this.requestHeaders = builder.requestHeaders;
    this.responseHeaders = builder.responseHeaders;
    this.queryParameters = builder.queryParameters;
    this.httpBodies = Collections.unmodifiableSet(new TreeSet<>(builder.httpBodies));
    this.maxRequestBodySize = builder.maxRequestBodySize;
    this.complete =
        !builder.nullBody
            && cookies.isComplete()
            && requestHeaders.isComplete()
            && responseHeaders.isComplete()
            && queryParameters.isComplete();
  }

  /** Starts with the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns whether users and their addresses may be recorded; false unless set. */
  public boolean userInfo() {
    return userInfo;
  }

  /** Returns the rule for cookies; a deny list without terms unless set. */
  public KeyRule cookies() {
    return cookies;
  }

  /** Returns the rule for the headers of requests; a deny list without terms unless set. */
  public KeyRule requestHeaders() {
    return requestHeaders;
  }

  /** Returns the rule for the headers of responses; a deny list without terms unless set. */
  public KeyRule responseHeaders() {
    return responseHeaders;
  }

  /** Returns the rule for parameters in URLs; a deny list without terms unless set. */
  public KeyRule queryParameters() {
    return queryParameters;
  }

  /** Returns which bodies may be recorded; none unless set. Unmodifiable. */
  public Set<HttpBody> httpBodies() {
    return httpBodies;
  }

  /** Returns up to which size; {@link RequestBodySize#MEDIUM} unless set. */
  public RequestBodySize maxRequestBodySize() {
    return maxRequestBodySize;
  }

  /** Returns whether nothing that it was made of was null. */
  boolean isComplete() {
    return complete;
  }

  @Override
  public String toString() {
    return String.format(
        "DataCollection{userInfo=%s, cookies=%s, requestHeaders=%s, responseHeaders=%s,"
            + " queryParameters=%s, httpBodies=%s, maxRequestBodySize=%s}",
        userInfo,
        cookies,
        requestHeaders,
        responseHeaders,
        queryParameters,
        httpBodies,
        maxRequestBodySize);
  }

  /** Collects what may be recorded. For one thread. */
  public static final class Builder {
    private boolean userInfo;
    private KeyRule cookies = KeyRule.denyList();
    private KeyRule requestHeaders = KeyRule.denyList();
    private KeyRule responseHeaders = KeyRule.denyList();
    private KeyRule queryParameters = KeyRule.denyList();
    private final Set<HttpBody> httpBodies = new TreeSet<>();
    private RequestBodySize maxRequestBodySize = RequestBodySize.MEDIUM;
    private boolean nullBody;

    private Builder() {}

    /**
     * Says whether users and their addresses are recorded. Where they are not, headers that tell of
     * them show no values either, such as {@code X-Forwarded-For}.
     */
    public Builder userInfo(boolean collect) {
      userInfo = collect;
      return this;
    }

    /** Sets the rule for cookies, by their names; null means the default. */
    public Builder cookies(@Nullable KeyRule rule) {
      cookies = orDefault(rule);
      return this;
    }

    /** Sets the rule for the headers of requests, cookies apart; null means the default. */
    public Builder requestHeaders(@Nullable KeyRule rule) {
      requestHeaders = orDefault(rule);
      return this;
    }

    /** Sets the rule for the headers of responses, cookies apart; null means the default. */
    public Builder responseHeaders(@Nullable KeyRule rule) {
      responseHeaders = orDefault(rule);
      return this;
    }

    /** Sets the rule for parameters in URLs; null means the default. */
    public Builder queryParameters(@Nullable KeyRule rule) {
      queryParameters = orDefault(rule);
      return this;
    }

    /** Says which bodies are recorded, where an integration can do so; none means none. */
    public Builder httpBodies(HttpBody... bodies) {
      httpBodies.clear();
      nullBody = false;
      for (HttpBody body : bodies) {
        if (Objects.isNull(body)) {
          nullBody = true;
        } else {
          httpBodies.add(body);
        }
      }
      return this;
    }

    /** Says up to which size request bodies are recorded; null means the default. */
    public Builder maxRequestBodySize(@Nullable RequestBodySize size) {
      maxRequestBodySize = size == null ? RequestBodySize.MEDIUM : size;
      return this;
    }

    /** Returns what may be recorded. */
    public DataCollection build() {
      return new DataCollection(this);
    }

    private static KeyRule orDefault(@Nullable KeyRule rule) {
      return rule == null ? KeyRule.denyList() : rule;
    }
  }
}
