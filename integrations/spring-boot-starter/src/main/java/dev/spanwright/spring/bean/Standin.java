package dev.spanwright.spring.bean;

import java.lang.System.Logger.Level;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.framework.AopConfigException;
import org.springframework.aop.framework.ProxyFactory;

/**
 * An object in a bean's place: of the bean's class, wherever somebody can know that class, so that
 * it can be injected and cast as before.
 */
public final class Standin {

  private static final System.Logger LOGGER = System.getLogger("dev.spanwright");

  private Standin() {}

  /**
   * Returns an object whose methods are the bean's, with the advice around them; the bean itself,
   * and a warning in the log, if there can be none.
   *
   * @param name of the bean
   * @param instead what the application can do so that this works, for the warning
   */
  public static Object of(Object bean, String name, MethodInterceptor advice, String instead) {
    Class<?> type = bean.getClass();
    if (!Modifier.isFinal(type.getModifiers())) {
      try {
        return proxy(bean, advice, /* byClass= */ true);
      } catch (AopConfigException | IllegalArgumentException cannotBeExtended) {
        LOGGER.log(Level.DEBUG, () -> "No class can extend " + type.getName(), cannotBeExtended);
      }
    }
    // What is a proxy already, or what its own package only can see, is known by its interfaces.
    return Proxy.isProxyClass(type) || !Modifier.isPublic(type.getModifiers())
        ? proxy(bean, advice, /* byClass= */ false)
        : untraced(bean, name, instead);
  }

  private static Object proxy(Object bean, MethodInterceptor advice, boolean byClass) {
    ProxyFactory factory = new ProxyFactory(bean);
    factory.setProxyTargetClass(byClass);
    factory.addAdvice(advice);
    return factory.getProxy(bean.getClass().getClassLoader());
  }

  private static Object untraced(Object bean, String name, String instead) {
    LOGGER.log(
        Level.WARNING,
        "The bean \"{0}\" is not traced, for no class can extend {1}: {2}",
        name,
        bean.getClass().getName(),
        instead);
    return bean;
  }
}
