package org.entremise.agenda.service;

import static org.entremise.platform.sql.Constants.text;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.entremise.agenda.Job.Kind;
import org.entremise.agenda.Job.State;
import org.entremise.agenda.store.JobStore;
import org.entremise.matching.Cost;
import org.entremise.matching.Costs;
import org.entremise.platform.metrics.Metrics;
import org.jspecify.annotations.Nullable;

/** What jobs tell of themselves in numbers. */
public final class JobMeters {
  private static final List<String> LABELS = List.of("kind", "state");

  private final Metrics metrics;

  public JobMeters(Metrics metrics, Pool pool) {
    this.metrics = metrics;
    metrics.ask(
        "entremise.jobs",
        "Jobs that wait or run, of all services on the database",
        LABELS,
        () -> open(pool));
  }

  /** Of every kind and state, also where there is none. */
  private static Future<Map<List<String>, Long>> open(Pool pool) {
    return JobStore.open(pool)
        .map(
            found -> {
              Map<List<String>, Long> all = new HashMap<>();
              for (Kind kind : Kind.values()) {
                for (State state : List.of(State.QUEUED, State.RUNNING)) {
                  all.put(List.of(text(kind), text(state)), 0L);
                }
              }
              found.forEach(
                  one -> all.put(List.of(text(one.kind()), text(one.state())), one.jobs()));
              return all;
            });
  }

  void ended(Kind kind, State state) {
    metrics.count(
        "entremise.jobs.ended",
        "Jobs that this service has ended",
        "kind",
        text(kind),
        "state",
        text(state));
  }

  /**
   * Shows the best costs that a running job has reached.
   *
   * @param place of the job among those that run, from 1 on: no id, so that there are never more
   *     numbers than places
   */
  Score score(Kind kind, int place) {
    return new Score(kind, place);
  }

  /** The best costs of one job, until it is closed. */
  final class Score implements AutoCloseable {
    private final AtomicReference<@Nullable Costs> best = new AtomicReference<>();
    private final List<Runnable> shown = new ArrayList<>();

    private Score(Kind kind, int place) {
      for (Cost cost : Cost.values()) {
        shown.add(
            metrics.show(
                "entremise.solve.cost",
                "Costs of the best schedule that a running job has found",
                () -> of(cost),
                "kind",
                text(kind),
                "place",
                String.valueOf(place),
                "cost",
                cost.key()));
      }
    }

    /** On any thread. */
    void reached(Costs costs) {
      best.set(costs);
    }

    /** NaN where nothing is found yet. */
    private double of(Cost cost) {
      @Nullable Costs costs = best.get();
      return costs == null ? Double.NaN : costs.of(cost);
    }

    @Override
    public void close() {
      shown.forEach(Runnable::run);
    }
  }
}
