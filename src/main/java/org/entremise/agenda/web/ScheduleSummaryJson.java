package org.entremise.agenda.web;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entremise.agenda.ScheduleSummary;
import org.entremise.matching.Certificate;
import org.entremise.matching.ComfortParts;
import org.entremise.matching.Cost;
import org.entremise.matching.Costs;
import org.entremise.matching.Policy;
import org.entremise.matching.Proof;
import org.jspecify.annotations.Nullable;

/** A schedule without its meetings. */
record ScheduleSummaryJson(
    UUID id,
    @Nullable Integer version,
    Instant createdAt,
    @Nullable Instant publishedAt,
    String author,
    String status,
    Costs costs,
    Policy policy,
    List<Integer> missing,
    Parts parts,
    int scheduled,
    int requests,
    @Nullable Integer mostServed,
    @Nullable Map<String, ProofJson> proofs) {
  record Parts(long unfairness, long breaks, long idleSlots, long moved) {
    static Parts of(ComfortParts parts) {
      return new Parts(parts.unfairness(), parts.breaks(), parts.idleSlots(), parts.moved());
    }
  }

  record ProofJson(long bound, Proof.Method method, boolean proven) {
    static ProofJson of(Certificate certificate, Cost cost, Costs reached) {
      Proof proof = certificate.of(cost);
      return new ProofJson(proof.bound(), proof.method(), certificate.proves(cost, reached));
    }
  }

  static ScheduleSummaryJson of(ScheduleSummary schedule) {
    ComfortParts parts = schedule.parts();
    return new ScheduleSummaryJson(
        schedule.id(),
        schedule.version(),
        schedule.createdAt(),
        schedule.publishedAt(),
        schedule.author(),
        schedule.status().name(),
        schedule.costs(),
        schedule.policy(),
        schedule.missing(),
        Parts.of(parts),
        parts.scheduled(),
        parts.requests(),
        schedule.mostServed(),
        schedule.certificate() == null ? null : proofs(schedule.certificate(), schedule.costs()));
  }

  static Map<String, ProofJson> proofs(Certificate certificate, Costs reached) {
    return Arrays.stream(Cost.values())
        .collect(toMap(Cost::key, cost -> ProofJson.of(certificate, cost, reached)));
  }
}
