package dev.spanwright.acceptance.service;

import dev.spanwright.Options;
import dev.spanwright.Spanwright;
import dev.spanwright.okhttp.TracedOkHttp;
import dev.spanwright.servlet.RequestSpan;
import dev.spanwright.servlet.TracingFilter;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Ours: a servlet in Tomcat that calls the next service with OkHttp. */
public final class ShopService {

  private ShopService() {}

  /** Starts with what the environment says. */
  public static void main(String[] args) {
    Lifetime.live(
        () -> {
          Spanwright.start(Options.builder().build());
          Servlets servlets =
              Servlets.start(
                  application -> {
                    TracingFilter.builder().build().register(application);
                    application.addServlet("checkout", new Checkout()).addMapping("/checkout");
                  });
          return new Lifetime.Listening(
              servlets.port(),
              () -> {
                servlets.close();
                Spanwright.running().close();
              });
        });
  }

  /** Asks the service at the URL {@code next}; and may then think of another name for itself. */
  private static final class Checkout extends HttpServlet {
    private static final long serialVersionUID = 1;

    /** A machine may have more to do than to run tests. */
    private static final OkHttpClient CLIENT =
        TracedOkHttp.wrap(new OkHttpClient.Builder().readTimeout(Duration.ofSeconds(60)).build());

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      String url = request.getParameter("next");
      String next;
      try (Response answer = CLIENT.newCall(new Request.Builder().url(url).build()).execute()) {
        next = Objects.requireNonNull(answer.body()).string();
      }
      String newName = request.getParameter("rename");
      if (newName != null) {
        RequestSpan.of(request).name(newName);
      }
      response.setContentType("text/plain;charset=utf-8");
      response
          .getWriter()
          .write(Heard.by("shop", request::getHeader) + Heard.ownTrace("shop") + next);
    }
  }
}
