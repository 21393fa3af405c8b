package org.entremise.agenda.web;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.entremise.agenda.DoneCommand;
import org.entremise.agenda.DoneCommand.State;
import org.entremise.agenda.ScheduleVersion;
import org.entremise.agenda.service.Boards.Published;
import org.entremise.agenda.service.Boards.Seen;
import org.entremise.agenda.web.ScheduleJson.SolvedSlot;
import org.entremise.agenda.web.ScheduleSummaryJson.Parts;
import org.entremise.board.Broken;
import org.entremise.board.Fact;
import org.entremise.board.Pair;
import org.entremise.board.Position;
import org.entremise.matching.ComfortParts;
import org.entremise.matching.Costs;
import org.entremise.matching.NamedRequest;
import org.entremise.matching.Participant;
import org.entremise.matching.Policy;
import org.entremise.matching.Request;
import org.entremise.matching.Slot;
import org.entremise.matching.Violation;
import org.entremise.platform.language.Sentences;
import org.jspecify.annotations.Nullable;

/** A board, as its page shows it. */
record BoardJson(
    StateJson state,
    List<SolvedSlot> slots,
    List<ParticipantJson> participants,
    List<RequestJson> requests,
    List<MeetingJson> meetings,
    List<PairJson> impossible) {
  record ParticipantJson(
      String id,
      @Nullable String side,
      String name,
      List<String> unavailable,
      int seats,
      int minMeetings,
      @Nullable Integer maxMeetings) {
    static ParticipantJson of(Participant p) {
      return new ParticipantJson(
          p.id(),
          p.kind(),
          p.name(),
          p.unavailable().stream().sorted().toList(),
          p.seats(),
          p.minMeetings(),
          p.maxMeetings());
    }
  }

  record RequestJson(
      String id,
      String funderId,
      String projectId,
      @Nullable String level,
      int weight,
      boolean added) {}

  record MeetingJson(String request, @Nullable String slotId, boolean pinned) {
    static MeetingJson of(Position position, String request) {
      return new MeetingJson(
          request,
          position.board().slotOf(request),
          position.board().holds(Fact.Kind.PINNED, request));
    }
  }

  record PairJson(String funderId, String projectId) {}

  record ViolationJson(
      String key,
      String text,
      @Nullable String participantId,
      @Nullable String slotId,
      @Nullable String requestId,
      @Nullable String acceptedBy) {
    static ViolationJson of(Violation violation, Position position, Sentences sentences) {
      @Nullable Participant participant = violation.participant();
      @Nullable Slot slot = violation.slot();
      @Nullable NamedRequest request = violation.request();
      return new ViolationJson(
          violation.key(),
          sentences.say(Broken.message(violation, position)),
          participant == null ? null : participant.id(),
          slot == null ? null : slot.id(),
          request == null ? null : request.id(),
          position.board().value(Fact.Kind.ACCEPTED, violation.key()));
    }
  }

  record StepJson(int step, Instant at, String author, String what, boolean undone) {
    static StepJson of(DoneCommand done, Sentences sentences) {
      return new StepJson(
          done.revision(),
          done.entry().at(),
          done.entry().author(),
          sentences.say(done.entry().what()),
          done.state() == State.UNDONE);
    }
  }

  record PublishedJson(UUID scheduleId, int version, Instant at, int told, List<String> broken) {
    static PublishedJson of(Published published, Sentences sentences) {
      ScheduleVersion version = published.version();
      return new PublishedJson(
          version.id(),
          requireNonNull(version.version()),
          requireNonNull(version.publishedAt()),
          published.told(),
          published.broken().stream().map(sentences::say).toList());
    }
  }

  record WaitingJson(UUID scheduleId, Instant at, int scheduled, int requests) {
    static WaitingJson of(ScheduleVersion waiting) {
      return new WaitingJson(
          waiting.id(),
          waiting.createdAt(),
          waiting.summary().parts().scheduled(),
          waiting.summary().parts().requests());
    }
  }

  record StateJson(
      int revision,
      Costs costs,
      Policy policy,
      Parts parts,
      int scheduled,
      int requests,
      List<ViolationJson> violations,
      @Nullable StepJson undo,
      @Nullable StepJson redo,
      int lost,
      @Nullable PublishedJson published,
      @Nullable WaitingJson waiting) {
    static StateJson of(Seen seen, Sentences sentences) {
      Position position = seen.position();
      ComfortParts parts = position.verdict().parts();
      return new StateJson(
          seen.revision(),
          position.verdict().costs(),
          position.problem().policy(),
          Parts.of(parts),
          parts.scheduled(),
          parts.requests(),
          position.broken().stream()
              .map(violation -> ViolationJson.of(violation, position, sentences))
              .toList(),
          seen.undo().map(done -> StepJson.of(done, sentences)).orElse(null),
          seen.redo().map(done -> StepJson.of(done, sentences)).orElse(null),
          seen.lost(),
          seen.published().map(p -> PublishedJson.of(p, sentences)).orElse(null),
          seen.waiting().map(WaitingJson::of).orElse(null));
    }
  }

  static BoardJson of(Seen seen, Sentences sentences) {
    Position position = seen.position();
    return new BoardJson(
        StateJson.of(seen, sentences),
        position.problem().slots().stream().map(SolvedSlot::of).toList(),
        position.problem().participants().stream().map(ParticipantJson::of).toList(),
        position.problem().requests().stream()
            .sorted(Comparator.comparingInt(Request::weight).reversed())
            .map(request -> request(position, request))
            .toList(),
        position.meetings().stream()
            .map(meeting -> MeetingJson.of(position, meeting.request()))
            .toList(),
        position.board().all(Fact.Kind.IMPOSSIBLE).stream()
            .map(Pair::of)
            .map(pair -> new PairJson(pair.funder(), pair.project()))
            .toList());
  }

  private static RequestJson request(Position position, Request request) {
    return new RequestJson(
        request.id(),
        request.a(),
        request.b(),
        request.level(),
        request.weight(),
        position.board().holds(Fact.Kind.ADDED, request.id()));
  }
}
