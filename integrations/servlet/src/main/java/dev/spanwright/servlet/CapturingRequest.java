package dev.spanwright.servlet;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Collection;
import java.util.Enumeration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lets an application read a body as it does without, and tells the capture what it reads. */
final class CapturingRequest extends HttpServletRequestWrapper {

  private final BodyCapture capture;
  private @Nullable ServletInputStream stream;
  private @Nullable BufferedReader reader;

  CapturingRequest(HttpServletRequest request, BodyCapture capture) {
    super(request);
    this.capture = capture;
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    ServletInputStream wrapped = super.getInputStream(); // which refuses it if there is a reader
    ServletInputStream known = stream;
    if (known == null) {
      known = new CapturingInputStream(wrapped, capture);
      stream = known;
    }
    return known;
  }

  @Override
  public BufferedReader getReader() throws IOException {
    BufferedReader wrapped = super.getReader(); // which refuses it if there is a stream
    BufferedReader known = reader;
    if (known == null) {
      capture.readsCharacters(getCharacterEncoding());
      known = new BufferedReader(new CapturingReader(wrapped, capture));
      reader = known;
    }
    return known;
  }

  @Override
  public @Nullable String getParameter(String name) {
    capture.parsedBy(container());
    return super.getParameter(name);
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    capture.parsedBy(container());
    return super.getParameterMap();
  }

  @Override
  public Enumeration<String> getParameterNames() {
    capture.parsedBy(container());
    return super.getParameterNames();
  }

  @Override
  public String @Nullable [] getParameterValues(String name) {
    capture.parsedBy(container());
    return super.getParameterValues(name);
  }

  @Override
  public Collection<Part> getParts() throws IOException, ServletException {
    Collection<Part> parts = super.getParts();
    capture.parsedBy(container());
    return parts;
  }

  @Override
  public @Nullable Part getPart(String name) throws IOException, ServletException {
    Part part = super.getPart(name);
    capture.parsedBy(container());
    return part;
  }

  private HttpServletRequest container() {
    return (HttpServletRequest) getRequest();
  }
}
