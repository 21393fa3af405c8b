package org.entremise.platform.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.core.instrument.config.MeterFilter;
import io.vertx.core.VertxBuilder;
import io.vertx.core.VertxOptions;
import io.vertx.micrometer.Label;
import io.vertx.micrometer.MetricsDomain;
import io.vertx.micrometer.MicrometerMetricsFactory;
import io.vertx.micrometer.MicrometerMetricsOptions;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** What the service runs on: the Java machine, and the connections and pools of Vert.x. */
final class Machine implements AutoCloseable {
  private static final Set<MetricsDomain> WATCHED =
      EnumSet.of(MetricsDomain.HTTP_SERVER, MetricsDomain.NAMED_POOLS);

  /** Of all that Vert.x tells. Requests are counted by operation instead of by path. */
  private static final Set<String> KEPT =
      Set.of(
          "vertx.http.server.active.connections",
          "vertx.pool.in.use",
          "vertx.pool.queue.pending",
          "vertx.pool.queue.time");

  private final MeterRegistry registry;
  private final JvmGcMetrics collections;

  private Machine(MeterRegistry registry, JvmGcMetrics collections) {
    this.registry = registry;
    this.collections = collections;
  }

  static Machine watch(MeterRegistry registry) {
    registry.config().meterFilter(MeterFilter.deny(Machine::isPassedOver));
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    new FileDescriptorMetrics().bindTo(registry);
    JvmGcMetrics collections = new JvmGcMetrics();
    collections.bindTo(registry);
    return new Machine(registry, collections);
  }

  private static boolean isPassedOver(Meter.Id id) {
    return id.getName().startsWith("vertx.") && !KEPT.contains(id.getName());
  }

  VertxBuilder watch(VertxBuilder builder) {
    MicrometerMetricsOptions options =
        new MicrometerMetricsOptions()
            .setEnabled(true)
            // Several services in one process must not share what they count.
            .setRegistryName(UUID.randomUUID().toString())
            .setLabels(EnumSet.of(Label.LOCAL, Label.POOL_TYPE, Label.POOL_NAME));
    EnumSet.complementOf(EnumSet.copyOf(WATCHED)).forEach(options::addDisabledMetricsCategory);
    return builder
        .with(new VertxOptions().setMetricsOptions(options))
        .withMetrics(new MicrometerMetricsFactory(registry));
  }

  @Override
  public void close() {
    collections.close();
  }
}
