package org.entremise.platform.sql;

import io.vertx.core.Context;
import io.vertx.core.VertxBuilder;
import io.vertx.core.spi.tracing.SpanKind;
import io.vertx.core.spi.tracing.TagExtractor;
import io.vertx.core.spi.tracing.VertxTracer;
import io.vertx.core.tracing.TracingPolicy;
import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.entremise.platform.sql.SlowQueries.Asked;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells in the log which queries were slow: their text and their time, never their parameters. The
 * time is that of the database and the way there and back, without the wait for a connection.
 */
public final class SlowQueries implements VertxTracer<@Nullable Object, @Nullable Asked> {
  private static final Logger LOG = LoggerFactory.getLogger(SlowQueries.class);

  /** What Vert.x calls each query, whose text stands under the tag. */
  private static final String QUERY = "Query";

  private static final String TEXT = "db.query.text";

  private final long millis;

  /** A query that is under way. */
  record Asked(long since, Supplier<@Nullable String> text) {}

  private SlowQueries(long millis) {
    this.millis = millis;
  }

  /**
   * Has all queries watched.
   *
   * @param millis from which time on a query is slow; 0: none is
   */
  public static VertxBuilder watch(VertxBuilder builder, long millis) {
    return millis == 0 ? builder : builder.withTracer(options -> new SlowQueries(millis));
  }

  @Override
  public <R> @Nullable Asked sendRequest(
      Context context,
      SpanKind kind,
      TracingPolicy policy,
      R request,
      String operation,
      BiConsumer<String, String> headers,
      TagExtractor<R> tags) {
    return operation.equals(QUERY)
        ? new Asked(System.nanoTime(), () -> tags.extract(request).get(TEXT))
        : null;
  }

  @Override
  public <R> void receiveResponse(
      Context context,
      R response,
      @Nullable Asked asked,
      @Nullable Throwable failure,
      TagExtractor<R> tags) {
    if (asked == null) {
      return;
    }
    long took = Duration.ofNanos(System.nanoTime() - asked.since()).toMillis();
    if (took >= millis) {
      String text = String.valueOf(asked.text().get()).strip().replaceAll("\\s+", " ");
      // On the context of whoever asked, so that the line tells the request.
      context.runOnContext(
          now ->
              LOG.atWarn().addKeyValue("millis", took).log("a query took {} ms: {}", took, text));
    }
  }
}
