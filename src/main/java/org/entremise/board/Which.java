package org.entremise.board;

import java.util.List;
import org.entremise.matching.Meeting;
import org.entremise.matching.Request;

/** Which meetings. */
public sealed interface Which {
  /** Those of them that take place. */
  List<Meeting> of(Position position);

  /** Some. */
  record Some(List<String> requests) implements Which {
    public Some {
      requests = List.copyOf(requests);
    }

    @Override
    public List<Meeting> of(Position position) {
      return position.meetings().stream().filter(m -> requests.contains(m.request())).toList();
    }
  }

  /** All of a participant. */
  record OfParticipant(String participant) implements Which {
    @Override
    public List<Meeting> of(Position position) {
      return position.meetings().stream()
          .filter(
              meeting -> {
                Request request = position.request(meeting.request());
                return request.a().equals(participant) || request.b().equals(participant);
              })
          .toList();
    }
  }

  /** All in a slot. */
  record InSlot(String slot) implements Which {
    @Override
    public List<Meeting> of(Position position) {
      return position.meetings().stream().filter(m -> m.slot().equals(slot)).toList();
    }
  }

  /** All. */
  record All() implements Which {
    @Override
    public List<Meeting> of(Position position) {
      return position.meetings();
    }
  }
}
