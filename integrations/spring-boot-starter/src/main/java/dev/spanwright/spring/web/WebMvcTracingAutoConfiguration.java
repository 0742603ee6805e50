package dev.spanwright.spring.web;

import dev.spanwright.spring.ConditionalOnSpanwright;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.AsyncSupportConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.MappedInterceptor;

/** Tells the spans of requests what Spring MVC knows of them. */
@AutoConfiguration(after = ServletTracingAutoConfiguration.class)
@ConditionalOnSpanwright
@ConditionalOnClass(DispatcherServlet.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public final class WebMvcTracingAutoConfiguration {

  /** A mapped one, which every handler mapping finds by itself and calls before others. */
  @Bean(autowireCandidate = false)
  MappedInterceptor spanwrightHandlerTracing() {
    return new MappedInterceptor(null, new HandlerTracing(new RequestUser()));
  }

  /** None that the application means when it asks for its own. */
  @Bean(autowireCandidate = false)
  HandlerExceptionResolver spanwrightHandledExceptions() {
    return new HandledExceptions();
  }

  @Bean
  WebMvcConfigurer spanwrightHandlerThreads() {
    return new WebMvcConfigurer() {
      @Override
      public void configureAsyncSupport(AsyncSupportConfigurer asyncSupport) {
        asyncSupport.registerCallableInterceptors(new HandlerThread());
      }
    };
  }
}
