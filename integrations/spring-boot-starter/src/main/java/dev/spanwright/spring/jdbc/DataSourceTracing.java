package dev.spanwright.spring.jdbc;

import dev.spanwright.jdbc.JdbcTracing;
import dev.spanwright.spring.bean.Standin;
import javax.sql.DataSource;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.util.ClassUtils;

/** Lets beans that are DataSources hand out connections whose queries are traced. */
final class DataSourceTracing implements BeanPostProcessor {

  private static final boolean SPRING_JDBC =
      ClassUtils.isPresent(
          "org.springframework.jdbc.datasource.lookup.AbstractRoutingDataSource",
          DataSourceTracing.class.getClassLoader());

  private final JdbcTracing tracing;

  DataSourceTracing(JdbcTracing tracing) {
    this.tracing = tracing;
  }

  /** Comes after a bean's properties have been bound to it, and after other processors' work. */
  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    if (!(bean instanceof DataSource dataSource)) {
      return bean;
    }
    DataSource asked = SPRING_JDBC ? RoutedDataSource.ifRouted(dataSource) : dataSource;
    DataSource traced = tracing.wrap(asked);
    return traced == asked
        ? bean
        : Standin.of(bean, name, new Instead(traced), "wrap it with JdbcTracing where it is made");
  }

  /** Asks the traced DataSource for what it does otherwise, and the bean for the rest. */
  private record Instead(DataSource traced) implements MethodInterceptor {

    @Override
    public @Nullable Object invoke(MethodInvocation call) throws Throwable {
      return switch (call.getMethod().getName()) {
        case "getConnection", "isWrapperFor", "unwrap" -> ask(call);
        default -> call.proceed();
      };
    }

    private @Nullable Object ask(MethodInvocation call) throws Throwable {
      @Nullable Object[] given = call.getArguments();
      Class<?>[] taken = call.getMethod().getParameterTypes();
      if (taken.length == 0) {
        return traced.getConnection();
      }
      if (taken.length == 2 && taken[0] == String.class && taken[1] == String.class) {
        return traced.getConnection((String) given[0], (String) given[1]);
      }
      if (taken.length == 1
          && given[0] instanceof Class<?> type
          && type.isInstance(traced)
          && !type.isInstance(call.getThis())) { // what the bean is, it says itself
        return call.getMethod().getName().equals("unwrap") ? (Object) traced : (Object) true;
      }
      return call.proceed();
    }
  }
}
