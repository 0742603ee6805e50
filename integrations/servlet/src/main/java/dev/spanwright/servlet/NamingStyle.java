package dev.spanwright.servlet;

/** What the spans of requests are named after. */
public enum NamingStyle {
  /** The method and the template that the URL matches: {@code GET /orders/{id}}. */
  URL,
  /** The code that serves the request: {@code com.example.OrderServlet}. */
  ENDPOINT
}
