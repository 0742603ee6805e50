package dev.spanwright.jdbc;

import dev.spanwright.trace.Span;
import dev.spanwright.trace.SpanBuilder;
import dev.spanwright.trace.SpanStatus;
import dev.spanwright.trace.Traces;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.StatementType;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import org.jspecify.annotations.Nullable;

/**
 * Starts a span before a query and ends it after. For one database, which it learns from the first
 * connection that it sees; of a connection that is what its own statements show.
 *
 * <p>The span is not made current: nothing below a query is traced here, and where another listener
 * fails nobody tells of the query's end.
 */
final class QuerySpans implements QueryExecutionListener {

  private static final String SPAN = QuerySpans.class.getName();

  private final JdbcTracing tracing;

  /** Two threads that race come to the same. */
  private volatile @Nullable Database database;

  QuerySpans(JdbcTracing tracing) {
    this.tracing = tracing;
  }

  @Override
  public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
    try {
      Span span = queries.isEmpty() ? null : start(execution, queries);
      if (span != null) {
        execution.addCustomValue(SPAN, span);
      }
    } catch (Throwable troubleOfOurs) {
      Mishap.tell("A query is not traced", troubleOfOurs);
    }
  }

  @Override
  public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
    try {
      Span span = execution.getCustomValue(SPAN, Span.class);
      if (span != null) {
        end(span, execution);
      }
    } catch (Throwable troubleOfOurs) {
      Mishap.tell("The end of a query is not traced", troubleOfOurs);
    }
  }

  private @Nullable Span start(ExecutionInfo execution, List<QueryInfo> queries) {
    Span current = Traces.currentSpan();
    if (current == Span.none() && !tracing.queriesOutsideSpans()) {
      return null;
    }
    if (current != Span.none() && current.traceId() == null) {
      return Traces.span("query").active(false).start(); // counts as lost, and nothing is read
    }
    Database target = database(execution);
    boolean batch = execution.isBatch() && execution.getBatchSize() > 1;
    QueryText query = text(execution, queries, target.dialect(), batch);
    SpanBuilder span =
        Traces.span(query.summary().isEmpty() ? target.system() : query.summary())
            .active(false)
            .attribute("sentry.op", "db.query")
            .attribute("sentry.origin", "auto.db.jdbc")
            .attribute("db.system.name", target.system())
            .attribute("db.namespace", target.namespace())
            .attribute("server.address", target.address())
            .attribute("server.port", (Object) target.port())
            .attribute("db.query.summary", query.summary().isEmpty() ? null : query.summary())
            .attribute("db.operation.name", query.operation())
            .attribute("db.collection.name", query.collection())
            .attribute("db.stored_procedure.name", query.procedure());
    if (tracing.queryTexts()) {
      span.attribute("db.query.text", query.text());
    }
    if (batch) {
      span.attribute("db.operation.batch.size", execution.getBatchSize());
    }
    return span.start();
  }

  private Database database(ExecutionInfo execution) {
    Database known = database;
    if (known == null) {
      known = asked(execution.getStatement());
      database = known;
    }
    return known;
  }

  /** Returns what the connection tells; what cannot be asked is not asked again. */
  private Database asked(Statement statement) {
    try {
      return tracing.database(statement.getConnection().getMetaData().getURL());
    } catch (Throwable foreign) {
      Mishap.tell("A connection does not tell its database", foreign);
      return Database.UNKNOWN;
    }
  }

  private QueryText text(
      ExecutionInfo execution, List<QueryInfo> queries, Dialect dialect, boolean batch) {
    boolean prepared = execution.getStatementType() != StatementType.STATEMENT;
    Set<QueryText> texts = new LinkedHashSet<>();
    int length = 0;
    for (QueryInfo query : queries) {
      if (length < SqlReader.MOST_CHARACTERS) {
        QueryText text =
            prepared
                ? tracing.known().read(query.getQuery(), dialect)
                : SqlReader.read(query.getQuery(), dialect);
        length += texts.add(text) ? text.text().length() : 0;
      }
    }
    return batch ? QueryText.ofBatch(texts) : texts.iterator().next();
  }

  private void end(Span span, ExecutionInfo execution) {
    try {
      Throwable thrown = execution.getThrowable();
      if (thrown == null) {
        setUpdateCount(span, execution.getResult());
      } else {
        setError(span, thrown, database(execution));
      }
    } finally {
      span.end();
    }
  }

  private static void setError(Span span, Throwable thrown, Database target) {
    span.setError(thrown);
    String code = thrown instanceof SQLException failure ? target.statusCode(failure) : null;
    if (code != null) {
      span.setAttribute("db.response.status_code", code);
      if (span.status() == SpanStatus.ERROR) {
        span.setAttribute("error.type", code);
      }
    }
  }

  /** Sets how many rows were changed, where the call itself has returned it. */
  private static void setUpdateCount(Span span, @Nullable Object result) {
    long count =
        result instanceof Integer || result instanceof Long
            ? ((Number) result).longValue()
            : result instanceof int[] counts
                ? sum(Arrays.stream(counts).asLongStream().toArray())
                : result instanceof long[] counts ? sum(counts) : -1;
    if (count >= 0) {
      span.setAttribute(JdbcTracing.UPDATE_COUNT, count);
    }
  }

  /** Returns the sum; -1 if the driver does not tell one of them. */
  private static long sum(long[] counts) {
    long sum = 0;
    for (long count : counts) {
      if (count < 0) {
        return -1;
      }
      sum += count;
    }
    return sum;
  }
}
