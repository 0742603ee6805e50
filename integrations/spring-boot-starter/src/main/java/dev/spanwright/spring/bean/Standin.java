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
    ProxyFactory factory = new ProxyFactory(bean);
    factory.addAdvice(advice);
    boolean byClass = !Proxy.isProxyClass(type) && !Modifier.isFinal(type.getModifiers());
    try {
      factory.setProxyTargetClass(byClass);
      return byClass || Proxy.isProxyClass(type)
          ? factory.getProxy(type.getClassLoader())
          : untraced(bean, name, instead);
    } catch (AopConfigException | IllegalArgumentException noSubclass) {
      return Modifier.isPublic(type.getModifiers())
          ? untraced(bean, name, instead)
          : byInterfaces(bean, advice);
    }
  }

  /** What only its own package can see, others know by its interfaces. */
  private static Object byInterfaces(Object bean, MethodInterceptor advice) {
    ProxyFactory factory = new ProxyFactory(bean);
    factory.addAdvice(advice);
    return factory.getProxy(bean.getClass().getClassLoader());
  }

  private static Object untraced(Object bean, String name, String instead) {
    LOGGER.log(
        Level.WARNING,
        "The bean \"{0}\" is not traced, for {1} is a final class: {2}",
        name,
        bean.getClass().getName(),
        instead);
    return bean;
  }
}
