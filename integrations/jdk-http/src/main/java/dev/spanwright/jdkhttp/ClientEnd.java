package dev.spanwright.jdkhttp;

import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.net.http.HttpClient;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The methods of a client that JDK 21 has added, by which it ends. */
final class ClientEnd {

  private static final @Nullable MethodHandle CLOSE = find("close", void.class);
  private static final @Nullable MethodHandle SHUTDOWN = find("shutdown", void.class);
  private static final @Nullable MethodHandle SHUTDOWN_NOW = find("shutdownNow", void.class);
  private static final @Nullable MethodHandle AWAIT_TERMINATION =
      find("awaitTermination", boolean.class, Duration.class);
  private static final @Nullable MethodHandle IS_TERMINATED = find("isTerminated", boolean.class);

  private ClientEnd() {}

  private static @Nullable MethodHandle find(String name, Class<?> result, Class<?>... taken) {
    try {
      return MethodHandles.publicLookup()
          .findVirtual(HttpClient.class, name, methodType(result, taken));
    } catch (NoSuchMethodException | IllegalAccessException e) {
      return null; // a JDK before 21: nobody calls it
    }
  }

  static void close(HttpClient client) {
    call(CLOSE, client);
  }

  static void shutdown(HttpClient client) {
    call(SHUTDOWN, client);
  }

  static void shutdownNow(HttpClient client) {
    call(SHUTDOWN_NOW, client);
  }

  static boolean awaitTermination(HttpClient client, Duration most) throws InterruptedException {
    try {
      return AWAIT_TERMINATION != null && (boolean) AWAIT_TERMINATION.invokeExact(client, most);
    } catch (InterruptedException | RuntimeException | Error thrown) {
      throw thrown;
    } catch (Throwable undeclared) {
      throw new IllegalStateException(undeclared);
    }
  }

  static boolean isTerminated(HttpClient client) {
    try {
      return IS_TERMINATED != null && (boolean) IS_TERMINATED.invokeExact(client);
    } catch (RuntimeException | Error thrown) {
      throw thrown;
    } catch (Throwable undeclared) {
      throw new IllegalStateException(undeclared);
    }
  }

  private static void call(@Nullable MethodHandle method, HttpClient client) {
    try {
      if (method != null) {
        method.invokeExact(client);
      }
    } catch (RuntimeException | Error thrown) {
      throw thrown;
    } catch (Throwable undeclared) {
      throw new IllegalStateException(undeclared);
    }
  }
}
