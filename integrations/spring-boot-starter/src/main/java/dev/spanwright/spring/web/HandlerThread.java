package dev.spanwright.spring.web;

import dev.spanwright.servlet.RequestSpan;
import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.Callable;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.async.CallableProcessingInterceptor;

/** Tells the span of a request the thread that a handler continues on. */
final class HandlerThread implements CallableProcessingInterceptor {

  @Override
  public <T> void preProcess(NativeWebRequest request, Callable<T> task) {
    Guard.run(
        "The thread of a request",
        () -> {
          HttpServletRequest http = request.getNativeRequest(HttpServletRequest.class);
          if (http != null) {
            RequestSpan.of(http).handledHere();
          }
        });
  }
}
