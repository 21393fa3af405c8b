package org.entremise.bench;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.entremise.matching.ComfortWeights;
import org.entremise.matching.Participant;
import org.entremise.matching.Policy;
import org.entremise.matching.Problem;
import org.entremise.matching.Request;
import org.entremise.matching.Slot;
import org.jspecify.annotations.Nullable;

/**
 * Makes events that look like real ones: some projects are asked for far more often than others,
 * some people come late or leave early, there are a few limits and guarantees, and not quite enough
 * rooms for everything. The same size and seed give the same event.
 */
public final class EventGenerator {
  private static final OffsetDateTime START = OffsetDateTime.parse("2030-03-12T09:00:00+01:00");
  private static final Duration MEETING = Duration.ofMinutes(15);
  private static final Duration PAUSE = Duration.ofMinutes(30);

  /** Rooms for this part of the requests, if every room is used in every slot. */
  private static final double ROOMS = 0.96;

  private final EventSize size;
  private final Random random;
  private final List<Slot> slots = new ArrayList<>();
  private final Set<String> withMandatory = new HashSet<>();

  private EventGenerator(EventSize size, long seed) {
    this.size = size;
    this.random = new Random(seed);
  }

  /** An event of that size. */
  public static Problem event(EventSize size, long seed) {
    return new EventGenerator(size, seed).event(seed);
  }

  private Problem event(long seed) {
    addSlots();
    List<Participant> participants = new ArrayList<>();
    for (int i = 1; i <= size.funders(); i++) {
      participants.add(participant("f" + i, "funder", 0));
    }
    for (int i = 1; i <= size.projects(); i++) {
      participants.add(participant("p" + i, "project", 1));
    }
    return new Problem(
        size + ", seed " + seed,
        slots,
        participants,
        requests(),
        List.of(),
        List.of(),
        ComfortWeights.DEFAULT,
        Policy.TOTAL);
  }

  /** Two blocks with a pause between them. */
  private void addSlots() {
    int rooms = Math.max(1, (int) Math.ceil(ROOMS * size.requests() / size.slots()));
    OffsetDateTime start = START;
    for (int i = 1; i <= size.slots(); i++) {
      boolean first = i <= (size.slots() + 1) / 2;
      if (!first && i == (size.slots() + 1) / 2 + 1) {
        start = start.plus(PAUSE);
      }
      OffsetDateTime end = start.plus(MEETING);
      slots.add(new Slot("s%02d".formatted(i), rooms, first ? "before" : "after", start, end));
      start = end;
    }
  }

  private Participant participant(String id, String kind, int minMeetings) {
    @Nullable Integer maxMeetings = chance(0.1) ? Math.max(1, size.slots() * 3 / 4) : null;
    @Nullable Integer maxBreaks = chance(0.1) ? 2 : null;
    @Nullable Integer maxConsecutive = chance(0.15) ? 6 : null;
    return new Participant(
        id, kind, id, unavailable(), 1, minMeetings, maxMeetings, maxBreaks, maxConsecutive);
  }

  /** One in eight comes late or leaves early, by up to a third of the slots. */
  private Set<String> unavailable() {
    Set<String> away = new HashSet<>();
    if (chance(1 / 8.0)) {
      int length = random.nextInt(Math.max(1, slots.size() / 3)) + 1;
      int from = random.nextBoolean() ? 0 : slots.size() - length;
      slots.subList(from, from + length).forEach(slot -> away.add(slot.id()));
    }
    return away;
  }

  /** Pairs by chance, each the likelier the more both sides ask and are asked. */
  private List<Request> requests() {
    double[] appetite = shares(size.funders(), 0.2);
    double[] popularity = shares(size.projects(), 0.5);
    List<Pair> pairs = new ArrayList<>();
    for (int funder = 0; funder < size.funders(); funder++) {
      for (int project = 0; project < size.projects(); project++) {
        // Sampling without replacement as by Efraimidis and Spirakis (2006): a race in which each
        // pair arrives at a rate that is its weight.
        double arrival = -Math.log(1 - random.nextDouble());
        pairs.add(new Pair(funder, project, arrival / (appetite[funder] * popularity[project])));
      }
    }
    pairs.sort(Comparator.comparingDouble(Pair::arrival));
    List<Request> requests = new ArrayList<>();
    for (Pair pair : pairs.subList(0, size.requests())) {
      requests.add(request("r" + (requests.size() + 1), pair));
    }
    return requests;
  }

  /** What part of the requests each gets: the n-th some power of 1/n, in mixed order. */
  private double[] shares(int count, double skew) {
    List<Double> shares = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      shares.add(Math.pow(i, -skew));
    }
    Collections.shuffle(shares, random);
    return shares.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private Request request(String id, Pair pair) {
    String funder = "f" + (pair.funder() + 1);
    String project = "p" + (pair.project() + 1);
    double level = random.nextDouble();
    int weight = level < 0.25 ? 9 : level < 0.7 ? 3 : 1;
    boolean mandatory =
        chance(0.02) && !withMandatory.contains(funder) && !withMandatory.contains(project);
    if (mandatory) {
      withMandatory.addAll(List.of(funder, project));
    }
    return new Request(id, funder, project, weight, mandatory, null, List.of());
  }

  private record Pair(int funder, int project, double arrival) {}

  private boolean chance(double probability) {
    return random.nextDouble() < probability;
  }
}
