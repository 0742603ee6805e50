package dev.spanwright.servlet;

import dev.spanwright.DataCollection;
import dev.spanwright.HttpBody;
import dev.spanwright.KeyRule;
import dev.spanwright.Options;
import dev.spanwright.trace.Context;
import dev.spanwright.trace.Traces;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.concurrent.Executor;

/** What docs/integrations/servlet.md shows. */
final class ShopExample {

  private ShopExample() {}

  /** Named in META-INF/services/jakarta.servlet.ServletContainerInitializer. */
  public static final class ShopStartup implements ServletContainerInitializer {

    @Override
    public void onStartup(Set<Class<?>> classes, ServletContext shop) {
      TracingFilter.builder().build().register(shop);
      shop.addServlet("orders", new OrderServlet()).addMapping("/orders/*");
    }
  }

  /** Serves nothing. */
  static final class OrderServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    void find(HttpServletRequest request) {
      RequestSpan.of(request).route("/orders/{id}").endpoint("com.example.Orders.find");
    }

    void serve(HttpServletRequest request, Executor pool) {
      AsyncContext async = request.startAsync();
      pool.execute(
          Context.wrap(
              () -> {
                Traces.run("render", () -> render(async.getResponse()));
                async.complete();
              }));
    }

    private void render(ServletResponse response) {
      response.setContentType("text/plain");
    }
  }

  static Options options() {
    return Options.builder()
        .dataCollection(
            DataCollection.builder()
                .userInfo(true)
                .cookies(KeyRule.off())
                .queryParameters(KeyRule.allowList("page", "lang"))
                .requestHeaders(KeyRule.denyList("x-customer"))
                .httpBodies(HttpBody.INCOMING_REQUEST)
                .build())
        .build();
  }
}
