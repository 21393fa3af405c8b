package org.entremise.crash;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the service has acknowledged, and what it may have done: a request that got no answer is in
 * doubt.
 */
final class Journal {
  /** Where nobody wishes. */
  static final String NONE = "";

  /** By the two ids: the levels of which each wish may have any by now. */
  private final Map<String, Set<String>> wishes = new HashMap<>();

  private final Set<String> participants = new HashSet<>();
  private final List<Turned> turned = new ArrayList<>();
  private final Set<String> jobs = new HashSet<>();
  private final Map<Integer, Published> published = new TreeMap<>();
  private final Map<String, Integer> mailings = new HashMap<>();
  private final List<String> unexpected = new ArrayList<>();
  private int acknowledged;
  private int doubtful;

  /**
   * A command on the board that was acknowledged: one of the revisions after the first up to the
   * last is its own.
   *
   * @param request that it moved; null: it undid a step
   * @param slot where it moved it to
   */
  record Turned(int seen, int last, @Nullable String request, @Nullable String slot) {}

  /** A version that was acknowledged. */
  record Published(String scheduleId, int letters) {}

  synchronized void mayWish(String pair, String level) {
    wishes.computeIfAbsent(pair, key -> new HashSet<>(Set.of(NONE))).add(level);
  }

  synchronized void wished(String pair, String level) {
    acknowledged++;
    wishes.put(pair, new HashSet<>(Set.of(level)));
  }

  synchronized void added(String participantId) {
    acknowledged++;
    participants.add(participantId);
  }

  synchronized void turned(Turned command) {
    acknowledged++;
    turned.add(command);
  }

  synchronized void ordered(String jobId) {
    acknowledged++;
    jobs.add(jobId);
  }

  synchronized void published(int version, String scheduleId, int letters) {
    acknowledged++;
    published.put(version, new Published(scheduleId, letters));
  }

  synchronized void sent(String mailingId, int letters) {
    acknowledged++;
    mailings.put(mailingId, letters);
  }

  synchronized void doubt() {
    doubtful++;
  }

  synchronized void unexpected(String what) {
    unexpected.add(what);
  }

  /** By the two ids: any of these levels is right. */
  synchronized Map<String, Set<String>> wishes() {
    return Map.copyOf(wishes);
  }

  synchronized Set<String> participants() {
    return Set.copyOf(participants);
  }

  synchronized List<Turned> turned() {
    return List.copyOf(turned);
  }

  synchronized Set<String> jobs() {
    return Set.copyOf(jobs);
  }

  synchronized Map<Integer, Published> published() {
    return new TreeMap<>(published);
  }

  synchronized Map<String, Integer> mailings() {
    return Map.copyOf(mailings);
  }

  synchronized List<String> unexpected() {
    return List.copyOf(unexpected);
  }

  synchronized int acknowledged() {
    return acknowledged;
  }

  synchronized int doubtful() {
    return doubtful;
  }
}
