package dev.spanwright.sample.payment;

import dev.spanwright.annotation.Untraced;
import dev.spanwright.okhttp.TracedOkHttp;
import java.io.IOException;
import okhttp3.FormBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Asks the payment service, over HTTP. */
public final class HttpPaymentGateway implements PaymentGateway {

  private static final int PAYMENT_REQUIRED = 402;

  private final OkHttpClient http = TracedOkHttp.wrap(new OkHttpClient());
  private final String service;

  /** Uses the payment service at that address. */
  public HttpPaymentGateway(String service) {
    this.service = service;
  }

  @Untraced // the sample wraps it in a TracedPaymentGateway
  @Override
  public String charge(String card, long cents) throws IOException {
    FormBody form =
        new FormBody.Builder().add("card", card).add("cents", Long.toString(cents)).build();
    Request request = new Request.Builder().url(service + "/charges").post(form).build();
    try (Response response = http.newCall(request).execute()) {
      if (response.code() == PAYMENT_REQUIRED) {
        throw new CardDeclinedException();
      }
      return response.body().string();
    }
  }
}
