package dev.spanwright.spring.jdbc;

import dev.spanwright.spring.bean.Standin;
import javax.sql.DataSource;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.jdbc.metadata.DataSourcePoolMetadataProvider;

/**
 * Shows the pool itself to those who say how much of it is in use: Spring Boot reads a field of it,
 * which what stands in for the pool does not have.
 */
final class PoolMetadata implements BeanPostProcessor {

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSourcePoolMetadataProvider
        ? Standin.of(bean, name, PoolMetadata::ofThePool, "have it asked for the pool itself")
        : bean;
  }

  private static @Nullable Object ofThePool(MethodInvocation call) throws Throwable {
    @Nullable Object[] given = call.getArguments();
    if (given.length == 1
        && given[0] instanceof DataSource asked
        && AopProxyUtils.getSingletonTarget(asked) instanceof DataSource pool) {
      given[0] = pool;
    }
    return call.proceed();
  }
}
