package dev.spanwright.spring.web;

import java.lang.System.Logger.Level;
import java.lang.reflect.Field;
import java.util.List;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;

/**
 * Has the interceptors of each handler mapping traced. Most are no beans, and mappings hand out no
 * more than copies of their list: it is reached by its field.
 */
final class TracedInterceptors implements BeanPostProcessor {

  private static final System.Logger LOGGER = System.getLogger("dev.spanwright");

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    if (bean instanceof AbstractHandlerMapping mapping) {
      try {
        traceAll(mapping);
      } catch (ReflectiveOperationException | RuntimeException e) {
        LOGGER.log(
            Level.WARNING,
            () ->
                "Interceptors of "
                    + name
                    + " are called without spans: this version of Spring MVC keeps them otherwise: "
                    + e);
      }
    }
    return bean;
  }

  @SuppressWarnings("unchecked") // as the field is declared
  private static void traceAll(AbstractHandlerMapping mapping) throws ReflectiveOperationException {
    Field field = AbstractHandlerMapping.class.getDeclaredField("adaptedInterceptors");
    field.setAccessible(true);
    ((List<HandlerInterceptor>) field.get(mapping)).replaceAll(TracedInterceptor::of);
  }
}
