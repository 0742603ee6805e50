package dev.spanwright.spring.web;

import dev.spanwright.servlet.RequestSpan;
import dev.spanwright.trace.Traces;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** An application with handlers of all kinds. */
@Configuration(proxyBeanMethods = false)
@Import({Shop.Orders.class, Shop.Failures.class, Shop.Async.class, Shop.Pages.class})
class Shop {

  @Bean
  RouterFunction<ServerResponse> users() {
    return RouterFunctions.route()
        .path(
            "/api",
            api ->
                api.path(
                    "/users",
                    users ->
                        users.GET(
                            "/{user_id}",
                            request -> ServerResponse.ok().body(request.pathVariable("user_id")))))
        .build();
  }

  @RestController
  @RequestMapping("/orders")
  static class Orders {

    @GetMapping("/{id}")
    String find(@PathVariable("id") String id) {
      Traces.run("work", () -> {});
      return "order " + id;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    void place() {}

    @GetMapping("/named")
    String named(HttpServletRequest request) {
      RequestSpan.of(request).name("foobar");
      return "named";
    }
  }

  @Controller
  static class Pages {

    @GetMapping("/forward/{to}")
    String forward(@PathVariable("to") String to) {
      return "forward:/orders/" + to;
    }
  }

  @ResponseStatus(HttpStatus.GONE)
  static class GoneException extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  @ResponseStatus(HttpStatus.INSUFFICIENT_STORAGE)
  static class FullException extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  static class GatewayException extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  static class UnfitException extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  @RestController
  @RequestMapping("/failures")
  static class Failures {

    @GetMapping("/gone")
    String gone() {
      throw new GoneException();
    }

    @GetMapping("/full")
    String full() {
      throw new FullException();
    }

    @GetMapping("/conflict")
    String conflict() {
      throw new ResponseStatusException(HttpStatus.CONFLICT);
    }

    @GetMapping("/unavailable")
    String unavailable() {
      throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
    }

    @GetMapping("/gateway")
    String gateway() {
      throw new GatewayException();
    }

    @GetMapping("/unfit")
    String unfit() {
      throw new UnfitException();
    }

    @GetMapping("/returned")
    ResponseEntity<String> returned() {
      return ResponseEntity.internalServerError().body("returned");
    }

    @GetMapping("/unhandled")
    String unhandled() {
      throw new IllegalStateException("unhandled");
    }

    @GetMapping("/number/{number}")
    String number(@PathVariable("number") int number) {
      return "" + number;
    }

    @ExceptionHandler(GatewayException.class)
    ProblemDetail gateway(GatewayException e) {
      return ProblemDetail.forStatus(HttpStatus.BAD_GATEWAY);
    }

    @ExceptionHandler(UnfitException.class)
    ResponseEntity<String> unfit(UnfitException e) {
      return ResponseEntity.unprocessableEntity().body("unfit");
    }
  }

  /** Whose handlers say on which thread they are, and on which one their span says they are. */
  @RestController
  @RequestMapping("/async")
  static class Async {

    @GetMapping("/callable/{id}")
    Callable<String> callable(HttpServletRequest request) {
      return () -> threads(request);
    }

    @GetMapping("/deferred/{id}")
    DeferredResult<String> deferred() {
      DeferredResult<String> result = new DeferredResult<>();
      new Thread(() -> result.setResult("deferred")).start();
      return result;
    }

    @GetMapping("/streamed/{id}")
    StreamingResponseBody streamed(HttpServletRequest request) {
      return body -> body.write(threads(request).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/failed/{id}")
    Callable<String> failed() {
      return () -> {
        throw new GatewayException();
      };
    }

    @GetMapping("/thread")
    String thread(HttpServletRequest request) {
      return threads(request);
    }

    @SuppressWarnings("deprecation") // the other name for it is newer than JDK 17
    private static String threads(HttpServletRequest request) {
      Thread thread = Thread.currentThread();
      return thread.getId()
          + " "
          + thread.getName()
          + ", "
          + RequestSpan.of(request).span().attributes().get("thread.id")
          + " "
          + RequestSpan.of(request).span().attributes().get("thread.name");
    }
  }
}
