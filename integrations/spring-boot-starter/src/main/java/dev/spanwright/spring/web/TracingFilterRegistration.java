package dev.spanwright.spring.web;

import dev.spanwright.servlet.TracedFilter;
import dev.spanwright.servlet.TracingFilter;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.boot.web.servlet.AbstractFilterRegistrationBean;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.core.Ordered;

/** Puts the filter in front of all others, and has these traced if that is wanted. */
final class TracingFilterRegistration extends FilterRegistrationBean<TracingFilter> {

  private final Supplier<Collection<AbstractFilterRegistrationBean<?>>> others;

  /** Takes the others only when all of them are known. */
  TracingFilterRegistration(
      TracingFilter filter, Supplier<Collection<AbstractFilterRegistrationBean<?>>> others) {
    super(filter);
    this.others = others;
    setName("spanwrightTracingFilter");
    setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC);
    setOrder(Ordered.HIGHEST_PRECEDENCE);
  }

  @Override
  protected FilterRegistration.Dynamic addRegistration(String description, ServletContext context) {
    trace(List.copyOf(others.get())); // the first to be registered: the others come after this
    return super.addRegistration(description, context);
  }

  private static void trace(List<AbstractFilterRegistrationBean<?>> registrations) {
    for (AbstractFilterRegistrationBean<?> registration : registrations) {
      if (registration instanceof PlainFilterRegistration plain) {
        plain.setEnabled(registrations.stream().noneMatch(other -> registers(other, plain)));
      }
    }
    for (AbstractFilterRegistrationBean<?> registration : registrations) {
      if (registration instanceof FilterRegistrationBean<?> changeable) {
        trace(changeable);
      }
    }
  }

  private static boolean registers(
      AbstractFilterRegistrationBean<?> other, PlainFilterRegistration plain) {
    if (other instanceof FilterRegistrationBean<?> known) {
      return known != plain && known.getFilter() == plain.getFilter();
    }
    return other.getFilterName().equals(plain.getFilterName()); // goes to the bean of that name
  }

  @SuppressWarnings("unchecked") // any filter will do for registering it
  private static void trace(FilterRegistrationBean<?> registration) {
    Filter filter = registration.getFilter();
    if (filter != null && !(filter instanceof TracingFilter || filter instanceof TracedFilter)) {
      // Both depend on the class of the filter unless they are set.
      registration.setName(registration.getFilterName());
      registration.setDispatcherTypes(registration.determineDispatcherTypes());
      ((FilterRegistrationBean<Filter>) registration).setFilter(new TracedFilter(filter));
    }
  }
}
