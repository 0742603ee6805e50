package dev.spanwright.spring.web;

import jakarta.servlet.Filter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;

/** Registers a filter that is just a bean, as Spring Boot would do by itself. */
final class PlainFilterRegistration extends FilterRegistrationBean<Filter> {

  PlainFilterRegistration(String beanName, Filter filter) {
    super(filter);
    setName(beanName);
    setOrder(order(filter));
  }

  private static int order(Filter filter) {
    Integer order = Orders.INSTANCE.findOrder(filter);
    return order == null ? Ordered.LOWEST_PRECEDENCE : order;
  }

  /** Makes a protected method callable. */
  private static final class Orders extends AnnotationAwareOrderComparator {

    static final Orders INSTANCE = new Orders();

    @Override
    protected Integer findOrder(Object bean) {
      return super.findOrder(bean);
    }
  }
}
