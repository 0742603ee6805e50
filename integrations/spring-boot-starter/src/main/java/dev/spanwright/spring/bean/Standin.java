package dev.spanwright.spring.bean;

import java.lang.System.Logger.Level;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.framework.AopConfigException;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.util.ClassUtils;

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
    try {
      if (canBeExtended(ClassUtils.getUserClass(type))) {
        return proxy(bean, advice, /* byClass= */ true);
      }
      if (isKnownByItsInterfaces(type)) {
        return proxy(bean, advice, /* byClass= */ false);
      }
    } catch (AopConfigException | IllegalArgumentException | LinkageError cannotBeReplaced) {
      LOGGER.log(Level.DEBUG, () -> "Nothing stands in for " + type.getName(), cannotBeReplaced);
    }
    return untraced(bean, name, instead);
  }

  /** Says whether nobody can ask for a bean of that class, and get something else. */
  private static boolean isKnownByItsInterfaces(Class<?> type) {
    return Proxy.isProxyClass(type)
        || type.isHidden()
        || type.isAnonymousClass()
        || type.isLocalClass()
        || Modifier.isPrivate(type.getModifiers());
  }

  /** A final method would run on the object that stands in, which has nothing of its own. */
  private static boolean canBeExtended(Class<?> type) {
    if (Modifier.isFinal(type.getModifiers())) {
      return false;
    }
    for (Class<?> declaring = type;
        declaring != null && declaring != Object.class;
        declaring = declaring.getSuperclass()) {
      for (Method method : declaring.getDeclaredMethods()) {
        if (Modifier.isFinal(method.getModifiers()) && isCalledOnObjects(method)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isCalledOnObjects(Method method) {
    return !method.isSynthetic()
        && (method.getModifiers() & (Modifier.STATIC | Modifier.PRIVATE)) == 0;
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
        "The bean \"{0}\" stays as it is, for {1} or one of its methods is final:"
            + " unless what it leads to is traced, {2}",
        name,
        bean.getClass().getName(),
        instead);
    return bean;
  }
}
