package dev.spanwright.spring.web;

import jakarta.servlet.Filter;
import org.springframework.aop.scope.ScopedProxyUtils;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.web.servlet.FilterRegistration;

/**
 * Adds a registration for each filter that is just a bean, so that it can be traced: a bean itself
 * cannot be wrapped, as others may want it by its class.
 */
final class PlainFilters implements BeanFactoryPostProcessor {

  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
    if (beans instanceof BeanDefinitionRegistry definitions) {
      for (String name : beans.getBeanNamesForType(Filter.class, true, false)) {
        if (!ScopedProxyUtils.isScopedTarget(name) && !isRegistered(name, beans)) {
          definitions.registerBeanDefinition(
              PlainFilterRegistration.class.getName() + "." + name,
              new RootBeanDefinition(
                  PlainFilterRegistration.class,
                  () -> new PlainFilterRegistration(name, beans.getBean(name, Filter.class))));
        }
      }
    }
  }

  /** Returns whether an annotation says how Spring Boot is to register it. */
  private static boolean isRegistered(String name, ConfigurableListableBeanFactory beans) {
    return beans.findAnnotationOnBean(name, FilterRegistration.class, false) != null;
  }
}
