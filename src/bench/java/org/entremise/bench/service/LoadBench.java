package org.entremise.bench.service;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.entremise.access.Secret;
import org.entremise.bench.EventSize;
import org.entremise.bench.report.LoadReport;
import org.entremise.bench.service.Crowd.Ask;
import org.entremise.bench.service.Crowd.Rate;
import org.entremise.demo.Demonstration;
import org.entremise.platform.web.Limits;

/**
 * What a service bears: agendas read beside a server that does nothing else, wishes written beside
 * PostgreSQL alone, both while it searches for a schedule, and open pages that all hear of a
 * publication. The service, its peers and their visitors share the machine, in processes of their
 * own.
 */
public final class LoadBench implements AutoCloseable {
  private static final String EVENT = "/api/events/" + Demonstration.EVENT_ID;
  private static final String AGENDA = EVENT + "/participants/" + Demonstration.FUNDER + "/agenda";
  private static final String FOLLOWED =
      EVENT + "/participants/" + Demonstration.FUNDER + "/changes";
  private static final int PROJECTS = 17;
  private static final int PORT_LINE = 3;
  private static final int ROUNDS = 3;

  /** Keeps both cores busy for longer than any measurement takes. */
  private static final EventSize BUSY = new EventSize(200, 300, 3000, 20);

  private static final int SEARCH_SECONDS = 600;

  private final Path folder;
  private final int browsers;
  private final int seconds;
  private final Child service;
  private final Vertx vertx = Vertx.vertx();
  private final Pool pool;
  private final int databasePort;
  private final String databasePassword;
  private final Visitor organiser;
  private final int port;
  private final Crowd crowd;
  private final String session;
  private final LoadReport report;

  /**
   * Starts a service with the demonstration, published, and a large event.
   *
   * @param browsers how many ask at once
   * @param seconds of each measurement; each is made three times, in turns with its peer
   */
  public LoadBench(int browsers, int seconds, Consumer<String> lines) throws IOException {
    this.browsers = browsers;
    this.seconds = seconds;
    this.report = new LoadReport(lines);
    folder = Files.createTempDirectory("entremise-load-").toAbsolutePath();
    service = new Child("Ctrl-C", "org.entremise.Main", "serve", "--port=0", "--data=" + folder);
    String link = "(http://\\S+)/acces#(\\S+)";
    String address = service.said("Organiser +" + link);
    databasePort =
        Integer.parseInt(
            Files.readAllLines(folder.resolve("postgresql/data/postmaster.pid")).get(PORT_LINE));
    databasePassword = Files.readString(folder.resolve("postgresql/password")).strip();
    pool =
        PgBuilder.pool()
            .connectingTo(
                new PgConnectOptions()
                    .setHost("127.0.0.1")
                    .setPort(databasePort)
                    .setDatabase("postgres")
                    .setUser("postgres")
                    .setPassword(databasePassword))
            .using(vertx)
            .build();
    pool.withTransaction(sql -> LargeEvent.create(sql, BUSY)).await();
    organiser = new Visitor(address, service.said("Organiser +\\S+/acces#(\\S+)"));
    organiser.generate(EVENT, 2);
    publish();
    Visitor funder = new Visitor(address, service.said("Funder +\\S+/acces#(\\S+)"));
    session = funder.session();
    port = Integer.parseInt(address.replaceAll(".*:", ""));
    crowd = crowd();
  }

  /** Browsers of one funder. */
  private Crowd crowd() {
    return new Crowd(port, "entremise=" + session);
  }

  /** Measures everything. */
  public void run(int listeners) throws IOException, InterruptedException {
    IntFunction<Ask> agenda = n -> new Ask(HttpMethod.GET, AGENDA, null);
    IntFunction<Ask> wish = LoadBench::wish;
    Rate alone = reads(agenda);
    Rate written = writes(wish);
    String search = organiser.begin("/api/events/" + LargeEvent.ID, SEARCH_SECONDS);
    Rate readBeside = best(crowd, agenda);
    Rate writtenBeside = best(crowd, wish);
    organiser.cancel("/api/events/" + LargeEvent.ID, search);
    report.beside(
        "agenda read, searching", readBeside.aSecond(), readBeside.p99Millis(), alone.p99Millis());
    report.beside(
        "wish written, searching",
        writtenBeside.aSecond(),
        writtenBeside.p99Millis(),
        written.p99Millis());
    listen(listeners);
    rush(wish, written);
  }

  /** More at once than a service takes; and what it bears afterwards. */
  private void rush(IntFunction<Ask> wish, Rate before) {
    int many = Limits.USUAL.requests() * 2;
    Crowd.Rush rush;
    try (Crowd others = crowd()) {
      rush = others.rush(many, wish);
    }
    Rate after = best(crowd, wish);
    report.line(
        String.format(
            Locale.ROOT,
            "%d wishes at once: all written after %.1f s, %d answers said to come again, %d requests"
                + " were lost; %.2f times as many a second afterwards as before",
            many,
            rush.seconds(),
            rush.turnedAway(),
            rush.lost(),
            after.aSecond() / before.aSecond()));
  }

  /** In turns, so that what else the machine does hits both; the best of each counts. */
  private Rate reads(IntFunction<Ask> agenda) throws IOException {
    Path bytes = Files.write(folder.resolve("agenda.json"), organiser.bytes(AGENDA));
    try (Child bare = new Child("ready", BareServer.class.getName(), bytes.toString());
        Crowd there = new Crowd(Integer.parseInt(bare.said("ready on (\\d+)")), "entremise=none")) {
      Rate own = crowd.run(browsers, seconds, agenda);
      Rate other = there.run(browsers, seconds, agenda);
      for (int i = 0; i < ROUNDS; i++) {
        own = better(own, crowd.run(browsers, seconds, agenda));
        other = better(other, there.run(browsers, seconds, agenda));
      }
      report.rate("agenda read", own.aSecond(), own.medianMillis(), own.p99Millis(), own.refused());
      report.rate(
          "the same bytes, bare Vert.x",
          other.aSecond(),
          other.medianMillis(),
          other.p99Millis(),
          other.refused());
      report.ratio("agenda read / bare", own.aSecond() / other.aSecond());
      return own;
    }
  }

  private Rate writes(IntFunction<Ask> wish) throws IOException, InterruptedException {
    String hash = HexFormat.of().formatHex(new Secret(session).hash());
    PgBench peer =
        new PgBench(
            folder, Demonstration.EVENT_ID.toString(), hash, databasePort, databasePassword);
    Rate own = crowd.run(browsers, seconds, wish);
    Optional<Double> other = peer.run(browsers, seconds);
    for (int i = 0; i < ROUNDS; i++) {
      own = better(own, crowd.run(browsers, seconds, wish));
      Optional<Double> again = peer.run(browsers, seconds);
      other = other.map(rate -> Math.max(rate, again.orElse(rate)));
    }
    report.rate("wish written", own.aSecond(), own.medianMillis(), own.p99Millis(), own.refused());
    if (other.isEmpty()) {
      report.line("pgbench is not installed: wishes are compared with nothing");
    } else {
      report.rate("its statements, pgbench", other.get(), Double.NaN, Double.NaN, 0);
      report.ratio("wish written / pgbench", own.aSecond() / other.get());
    }
    return own;
  }

  private Rate best(Crowd of, IntFunction<Ask> ask) {
    Rate best = of.run(browsers, seconds, ask);
    for (int i = 1; i < ROUNDS; i++) {
      best = better(best, of.run(browsers, seconds, ask));
    }
    return best;
  }

  private void listen(int count) throws IOException, InterruptedException {
    long heapBefore = service.heap();
    long residentBefore = service.resident();
    try (Crowd pages = crowd()) {
      Crowd.Listeners listeners = pages.new Listeners(FOLLOWED, count, "schedule-published");
      long heap = service.heap() - heapBefore;
      long resident = service.resident() - residentBefore;
      organiser.takeOff(EVENT);
      long begin = System.nanoTime();
      publish();
      double told = (listeners.last() - begin) / 1e9;
      report.line(
          String.format(
              Locale.ROOT,
              "%d open pages: all know of a publication %.2f s after it was asked for; %.1f KiB of heap"
                  + " and %.1f KiB of memory for each",
              count,
              told,
              heap / (double) count,
              resident / (double) count));
    }
  }

  /** And opens the wishes again, which that has closed. */
  private void publish() {
    organiser.publish(EVENT);
    organiser.enter(EVENT, "wishes");
  }

  private static Rate better(Rate one, Rate other) {
    return one.aSecond() >= other.aSecond() ? one : other;
  }

  /** Each pair in turns, so that hardly two write the same wish at once. */
  private static Ask wish(int number) {
    String funder = Demonstration.FUNDER;
    String project = String.format(Locale.ROOT, "p%02d", 1 + number % PROJECTS);
    String level = number / PROJECTS % 2 == 0 ? "want" : "could";
    return new Ask(
        HttpMethod.PUT,
        EVENT + "/participants/" + funder + "/wishes/" + project,
        "{\"level\": \"" + level + "\"}");
  }

  /** Stops everything and removes what it kept. */
  @Override
  public void close() throws IOException {
    crowd.close();
    pool.close().await();
    vertx.close().await();
    service.close();
    ServiceBench.delete(folder);
  }
}
