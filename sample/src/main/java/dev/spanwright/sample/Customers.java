package dev.spanwright.sample;

import dev.spanwright.sample.order.Order;
import dev.spanwright.sample.payment.PaymentServer;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import tools.jackson.databind.json.JsonMapper;

/** Places orders, over HTTP as everybody else would. */
final class Customers {

  private static final MediaType JSON = MediaType.get("application/json");
  private static final String CARD = "4242 4242 4242 4242";

  private final OkHttpClient http = new OkHttpClient();
  private final JsonMapper json = new JsonMapper();
  private final String shop;

  Customers(String shop) {
    this.shop = shop;
  }

  /** Places all orders and returns how many were answered with which status. */
  Map<Integer, Integer> placeOrders() throws IOException {
    Map<Integer, Integer> answers = new TreeMap<>();
    for (Map.Entry<String, Order> order : orders().entrySet()) {
      answers.merge(place(order.getKey(), order.getValue()), 1, Integer::sum);
    }
    return answers;
  }

  private static Map<String, Order> orders() {
    Map<String, Order> orders = new LinkedHashMap<>();
    orders.put("1001", new Order("978-0141439600", 1, CARD));
    orders.put("1002", new Order("978-0199535675", 1, CARD));
    orders.put("1003", new Order("978-0199535675", 1, CARD)); // that was the last copy
    orders.put("1004", new Order("978-0140449136", 2, CARD));
    orders.put("1005", new Order("978-0140449136", 3, PaymentServer.EMPTY_CARD));
    orders.put("1006", new Order("978-0141439600", 12, CARD));
    return orders;
  }

  private int place(String orderId, Order order) throws IOException {
    RequestBody body = RequestBody.create(json.writeValueAsBytes(order), JSON);
    Request request = new Request.Builder().url(shop + "/orders/" + orderId).put(body).build();
    try (Response response = http.newCall(request).execute()) {
      return response.code();
    }
  }
}
