package org.entremise.crash;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * One round: an event, people who work on it, a death at a random moment, and a look at what is
 * left.
 */
final class Round {
  private static final int EARLIEST_MILLIS = 300;
  static final int LATEST_MILLIS = 5_000;
  private static final int LONGEST_PUBLICATION_MILLIS = 100;
  private static final int LONGEST_ABSENCE_MILLIS = 3_000;

  /** What is killed. */
  enum Victim {
    SERVICE,
    POSTGRESQL;

    /** Both in turns, so that few rounds have both. */
    static Victim of(long seed) {
      return seed % 2 == 0 ? SERVICE : POSTGRESQL;
    }
  }

  private final Ground ground;
  private final long seed;
  private final Victim victim;
  private final int latestMillis;
  private final Journal journal = new Journal();

  /**
   * @param latestMillis when the death comes at the latest, unless it waits for a publication
   */
  Round(Ground ground, long seed, int latestMillis) {
    this.ground = ground;
    this.latestMillis = latestMillis;
    this.seed = seed;
    this.victim = Victim.of(seed);
  }

  /**
   * What came of it.
   *
   * @param line of the report
   * @param findings none where nothing is lost
   */
  record Outcome(String line, List<String> findings) {}

  Outcome run() throws Exception {
    // Random itself begins much the same for seeds that are near each other.
    Random random = new Random(new SplittableRandom(seed).nextLong());
    Scene scene = new Scene(ground.organiser(), "r" + seed);
    Crowd crowd = new Crowd(ground.organiser(), scene, journal, victim == Victim.POSTGRESQL);
    crowd.start(random);
    int after = EARLIEST_MILLIS + random.nextInt(latestMillis - EARLIEST_MILLIS);
    Waiting.pause(after);
    boolean atPublication = random.nextBoolean();
    if (atPublication) {
      crowd.awaitPublication();
      Waiting.pause(random.nextInt(LONGEST_PUBLICATION_MILLIS));
    }
    Duration back = victim == Victim.SERVICE ? killService(crowd) : killPostgres(crowd, random);
    List<String> findings = new ArrayList<>(journal.unexpected());
    if (back.compareTo(Ground.BOUND) > 0) {
      findings.add("a write works only after " + seconds(back.toMillis()));
    }
    Inspection inspection = new Inspection(ground, scene, journal, victim);
    findings.addAll(inspection.findings());
    String line =
        "seed %d: %s killed after %s%s, a write works %s after its start; %d acknowledged, %d in doubt; %s"
            .formatted(
                seed,
                victim == Victim.SERVICE ? "service" : "PostgreSQL",
                seconds(after),
                atPublication ? " at a publication" : "",
                seconds(back.toMillis()),
                journal.acknowledged(),
                journal.doubtful(),
                inspection.counts());
    return new Outcome(line, findings);
  }

  private Duration killService(Crowd crowd) throws Exception {
    ground.killService();
    crowd.stop();
    ground.startService();
    return untilWritten(System.nanoTime());
  }

  /** The service lives on, and people press on. */
  private Duration killPostgres(Crowd crowd, Random random) throws Exception {
    ground.killPostgres();
    Waiting.pause(random.nextInt(LONGEST_ABSENCE_MILLIS));
    ground.startPostgres();
    long start = System.nanoTime();
    Duration back = untilWritten(start);
    crowd.stop();
    return back;
  }

  private Duration untilWritten(long start) {
    Waiting.until(Ground.BOUND.plusSeconds(15), () -> isReady() && isWritten());
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private boolean isReady() {
    try {
      return ground.organiser().get("/health/ready").status() == 204;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  private boolean isWritten() {
    try {
      return ground.organiser().post("/api/events", Scene.order("after " + seed)).status() == 200;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  private static String seconds(long millis) {
    return String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
  }
}
