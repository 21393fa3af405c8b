package org.entremise.platform.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.VertxBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the service counts and measures of itself. Labels come from short fixed lists: never an id,
 * an address or a name. {@code docs/operations.md} lists everything that there is.
 */
public final class Metrics implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Metrics.class);

  /** A supervisor asks every few seconds, and gives up after ten. */
  private static final long PATIENCE_SECONDS = 2;

  private final MeterRegistry registry;
  private final @Nullable PrometheusMeterRegistry prometheus;
  private final List<Supplier<Future<Void>>> asked = new CopyOnWriteArrayList<>();
  private @Nullable Machine machine;

  private Metrics(MeterRegistry registry, @Nullable PrometheusMeterRegistry prometheus) {
    this.registry = registry;
    this.prometheus = prometheus;
  }

  /** Of which nobody will ever ask: nothing is kept. */
  public static Metrics off() {
    return new Metrics(new CompositeMeterRegistry(), null);
  }

  /** To be read by Prometheus. */
  public static Metrics on() {
    var registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    return new Metrics(registry, registry);
  }

  /** Has Vert.x and the Java machine tell of themselves, too. */
  public VertxBuilder watch(VertxBuilder builder) {
    if (prometheus == null) {
      return builder;
    }
    machine = Machine.watch(prometheus);
    return machine.watch(builder);
  }

  /**
   * Counts one more.
   *
   * @param labels names and values in turns
   */
  public void count(String name, String what, String... labels) {
    Counter.builder(name).description(what).tags(labels).register(registry).increment();
  }

  /** Notes how long something took; labels as in {@link #count}. */
  public void time(String name, String what, Duration time, String... labels) {
    Timer.builder(name).description(what).tags(labels).register(registry).record(time);
  }

  /**
   * Shows a number as it is whenever somebody looks; labels as in {@link #count}.
   *
   * @return what ends that
   */
  public Runnable show(String name, String what, Supplier<Number> number, String... labels) {
    Gauge gauge = Gauge.builder(name, number).description(what).tags(labels).register(registry);
    return () -> registry.remove(gauge);
  }

  /**
   * Shows what is found out whenever somebody looks. Where that fails there is nothing to see.
   *
   * @param labels the names, whose values are what the answer's numbers are found by
   */
  public void ask(
      String name,
      String what,
      List<String> labels,
      Supplier<Future<Map<List<String>, Long>>> question) {
    MultiGauge gauge = MultiGauge.builder(name).description(what).register(registry);
    asked.add(
        () ->
            question
                .get()
                .timeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .otherwise(
                    e -> {
                      LOG.warn("{} cannot be told: {}", name, e.getMessage());
                      return Map.of();
                    })
                .onSuccess(found -> gauge.register(rows(labels, found), true))
                .mapEmpty());
  }

  private static Iterable<Row<?>> rows(List<String> labels, Map<List<String>, Long> found) {
    return found.entrySet().stream()
        .map(one -> Row.of(tags(labels, one.getKey()), one.getValue()))
        .collect(Collectors.toList());
  }

  private static Tags tags(List<String> labels, List<String> values) {
    Tags tags = Tags.empty();
    for (int i = 0; i < labels.size(); i++) {
      tags = tags.and(labels.get(i), values.get(i));
    }
    return tags;
  }

  /** Everything as it is now, in the text format of Prometheus. */
  Future<String> text() {
    if (prometheus == null) {
      return Future.succeededFuture("");
    }
    return Future.all(asked.stream().map(Supplier::get).toList())
        .map(answered -> prometheus.scrape());
  }

  @Override
  public void close() {
    if (machine != null) {
      machine.close();
    }
    registry.close();
  }
}
