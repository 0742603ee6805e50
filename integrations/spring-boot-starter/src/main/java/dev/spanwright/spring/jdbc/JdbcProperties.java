package dev.spanwright.spring.jdbc;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is done about queries.
 *
 * @param enabled Whether queries that go through DataSources are recorded. They are unless this
 *     says otherwise.
 * @param queryTexts Whether spans have the text of the query, without its literals. They have
 *     unless this says otherwise.
 * @param queriesOutsideSpans Whether a query makes a top-level span where no span is current.
 */
@ConfigurationProperties("spanwright.jdbc")
record JdbcProperties(
    @DefaultValue("true") boolean enabled,
    @DefaultValue("true") boolean queryTexts,
    @DefaultValue("false") boolean queriesOutsideSpans) {}
