package dev.spanwright.spring.jdbc;

import dev.spanwright.jdbc.JdbcTracing;
import dev.spanwright.spring.ConditionalOnSpanwright;
import dev.spanwright.spring.SpanwrightAutoConfiguration;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.jdbc.metadata.DataSourcePoolMetadataProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Traces the queries of all beans that are DataSources, if spanwright-jdbc is there. */
@AutoConfiguration(after = SpanwrightAutoConfiguration.class)
@ConditionalOnSpanwright
@ConditionalOnClass({DataSource.class, JdbcTracing.class, QueryExecutionListener.class})
@ConditionalOnProperty(name = "spanwright.jdbc.enabled", matchIfMissing = true)
public final class JdbcTracingAutoConfiguration {

  @Bean
  static DataSourceTracing spanwrightDataSourceTracing(Environment environment) {
    JdbcProperties properties =
        Binder.get(environment).bindOrCreate("spanwright.jdbc", JdbcProperties.class);
    return new DataSourceTracing(
        JdbcTracing.builder()
            .queryTexts(properties.queryTexts())
            .queriesOutsideSpans(properties.queriesOutsideSpans())
            .build());
  }

  /** Apart, as not everybody has Spring Boot's part for pools. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(DataSourcePoolMetadataProvider.class)
  static class Metadata {

    @Bean
    static PoolMetadata spanwrightPoolMetadata() {
      return new PoolMetadata();
    }
  }
}
