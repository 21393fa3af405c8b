package org.entremise.agenda.service;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.entremise.board.Alteration;
import org.entremise.board.Fact;
import org.entremise.board.Patch;
import org.entremise.event.Event;
import org.entremise.event.TimeSlot;
import org.entremise.event.store.EventStore;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Message;
import org.entremise.people.Participant;
import org.entremise.people.store.ParticipantStore;
import org.entremise.people.store.RegistrationStore;

/** What boards alter of who is away: the event keeps it with its participants. */
final class Absences {
  private Absences() {}

  /** Writes absences that alter. */
  static Future<Void> write(SqlClient sql, UUID eventId, List<Alteration> absences) {
    Map<String, List<Alteration>> byParticipant =
        absences.stream().collect(groupingBy(a -> a.fact().participant()));
    return ParticipantStore.some(sql, eventId, byParticipant.keySet())
        .compose(
            participants -> {
              List<Future<Void>> writing = new ArrayList<>();
              byParticipant.forEach(
                  (id, altered) -> {
                    Participant participant = participants.get(id);
                    if (participant != null) {
                      writing.add(
                          RegistrationStore.setUnavailable(
                              sql, eventId, id, away(participant, altered)));
                    }
                  });
              return Future.all(writing).mapEmpty();
            });
  }

  private static Set<String> away(Participant participant, List<Alteration> altered) {
    Set<String> away = new HashSet<>(participant.unavailable());
    for (Alteration alteration : altered) {
      if (alteration.after() == null) {
        away.remove(alteration.fact().slot());
      } else {
        away.add(alteration.fact().slot());
      }
    }
    return away;
  }

  /**
   * What of a patch is possible: absences of participants who have gone, or in slots that have, are
   * left out.
   *
   * @throws DomainError (in the future) CONFLICT where an absence is not as the patch believes, as
   *     it was changed elsewhere since
   */
  static Future<Patch> check(SqlClient sql, UUID eventId, Patch patch) {
    List<Alteration> absences = patch.of(Fact.Kind.AWAY);
    if (absences.isEmpty()) {
      return Future.succeededFuture(patch);
    }
    Set<String> ids = absences.stream().map(a -> a.fact().participant()).collect(toSet());
    return Future.all(EventStore.get(sql, eventId), ParticipantStore.some(sql, eventId, ids))
        .map(
            found -> {
              Event event = found.resultAt(0);
              Map<String, Participant> participants = found.resultAt(1);
              Set<String> slots = event.slots().stream().map(TimeSlot::id).collect(toSet());
              return new Patch(
                  patch.alterations().stream()
                      .filter(
                          a ->
                              a.fact().kind() != Fact.Kind.AWAY
                                  || isPossible(a, participants, slots))
                      .toList());
            });
  }

  private static boolean isPossible(
      Alteration alteration, Map<String, Participant> participants, Set<String> slots) {
    Participant participant = participants.get(alteration.fact().participant());
    if (participant == null || !slots.contains(alteration.fact().slot())) {
      return false;
    }
    boolean away = participant.unavailable().contains(alteration.fact().slot());
    if (away != (alteration.before() != null)) {
      throw new DomainError(
          Kind.CONFLICT, Message.of("board.turned.away", "name", participant.name()));
    }
    return true;
  }
}
