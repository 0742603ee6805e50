package dev.spanwright.okhttp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.List;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.Dispatcher;
import okhttp3.EventListener;
import okhttp3.Handshake;
import okhttp3.HttpUrl;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Sees a call start, and passes every event on to the listener that the client had before. The
 * versions of OkHttp that know fewer events do not ask for the others.
 */
final class StartListener extends EventListener {

  private final CallStarts starts;
  private final EventListener other;

  StartListener(CallStarts starts, EventListener other) {
    this.starts = starts;
    this.other = other;
  }

  @Override
  public void callStart(Call call) {
    starts.started(call);
    other.callStart(call);
  }

  @Override
  public void dispatcherQueueStart(Call call, Dispatcher dispatcher) {
    other.dispatcherQueueStart(call, dispatcher);
  }

  @Override
  public void dispatcherQueueEnd(Call call, Dispatcher dispatcher) {
    other.dispatcherQueueEnd(call, dispatcher);
  }

  @Override
  public void proxySelectStart(Call call, HttpUrl url) {
    other.proxySelectStart(call, url);
  }

  @Override
  public void proxySelectEnd(Call call, HttpUrl url, List<Proxy> proxies) {
    other.proxySelectEnd(call, url, proxies);
  }

  @Override
  public void dnsStart(Call call, String domain) {
    other.dnsStart(call, domain);
  }

  @Override
  public void dnsEnd(Call call, String domain, List<InetAddress> addresses) {
    other.dnsEnd(call, domain, addresses);
  }

  @Override
  public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
    other.connectStart(call, address, proxy);
  }

  @Override
  public void secureConnectStart(Call call) {
    other.secureConnectStart(call);
  }

  @Override
  public void secureConnectEnd(Call call, @Nullable Handshake handshake) {
    other.secureConnectEnd(call, handshake);
  }

  @Override
  public void connectEnd(
      Call call, InetSocketAddress address, Proxy proxy, @Nullable Protocol protocol) {
    other.connectEnd(call, address, proxy, protocol);
  }

  @Override
  public void connectFailed(
      Call call,
      InetSocketAddress address,
      Proxy proxy,
      @Nullable Protocol protocol,
      IOException thrown) {
    other.connectFailed(call, address, proxy, protocol, thrown);
  }

  @Override
  public void connectionAcquired(Call call, Connection connection) {
    other.connectionAcquired(call, connection);
  }

  @Override
  public void connectionReleased(Call call, Connection connection) {
    other.connectionReleased(call, connection);
  }

  @Override
  public void requestHeadersStart(Call call) {
    other.requestHeadersStart(call);
  }

  @Override
  public void requestHeadersEnd(Call call, Request request) {
    other.requestHeadersEnd(call, request);
  }

  @Override
  public void requestBodyStart(Call call) {
    other.requestBodyStart(call);
  }

  @Override
  public void requestBodyEnd(Call call, long bytes) {
    other.requestBodyEnd(call, bytes);
  }

  @Override
  public void requestFailed(Call call, IOException thrown) {
    other.requestFailed(call, thrown);
  }

  @Override
  public void responseHeadersStart(Call call) {
    other.responseHeadersStart(call);
  }

  @Override
  public void responseHeadersEnd(Call call, Response response) {
    other.responseHeadersEnd(call, response);
  }

  @Override
  public void responseBodyStart(Call call) {
    other.responseBodyStart(call);
  }

  @Override
  public void responseBodyEnd(Call call, long bytes) {
    other.responseBodyEnd(call, bytes);
  }

  @Override
  public void responseFailed(Call call, IOException thrown) {
    other.responseFailed(call, thrown);
  }

  @Override
  public void callEnd(Call call) {
    starts.forget(call);
    other.callEnd(call);
  }

  @Override
  public void callFailed(Call call, IOException thrown) {
    starts.forget(call);
    other.callFailed(call, thrown);
  }

  @Override
  public void canceled(Call call) {
    other.canceled(call);
  }

  @Override
  public void satisfactionFailure(Call call, Response response) {
    other.satisfactionFailure(call, response);
  }

  @Override
  public void cacheHit(Call call, Response response) {
    other.cacheHit(call, response);
  }

  @Override
  public void cacheMiss(Call call) {
    other.cacheMiss(call);
  }

  @Override
  public void cacheConditionalHit(Call call, Response response) {
    other.cacheConditionalHit(call, response);
  }

  @Override
  public void retryDecision(Call call, IOException thrown, boolean retry) {
    other.retryDecision(call, thrown, retry);
  }

  @Override
  public void followUpDecision(Call call, Response response, @Nullable Request request) {
    other.followUpDecision(call, response, request);
  }
}
