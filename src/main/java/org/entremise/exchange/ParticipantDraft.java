package org.entremise.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entremise.people.Participant;
import org.entremise.people.Registration;
import org.entremise.people.Side;
import org.jspecify.annotations.Nullable;

/** A participant as it would be after the rows read so far. */
final class ParticipantDraft {
  private static final int FIRST_REVISION = 1;

  private final @Nullable Registration before;
  private final Map<Field, Given> given = new HashMap<>();
  private Registration now;

  /** What a row has said of a field. */
  private record Given(int row, String text) {}

  private ParticipantDraft(@Nullable Registration before, Registration now) {
    this.before = before;
    this.now = now;
  }

  static ParticipantDraft of(Registration before) {
    return new ParticipantDraft(
        before, new Registration(before.participant(), before.revision() + 1, before.delegates()));
  }

  /** A new participant, under an id for the time being. */
  static ParticipantDraft fresh(Side side, int row) {
    Participant nobody =
        new Participant("new-" + row, side, "", null, "", Set.of(), 1, 0, null, null, null);
    return new ParticipantDraft(null, new Registration(nobody, FIRST_REVISION, List.of()));
  }

  boolean isNew() {
    return before == null;
  }

  Registration now() {
    return now;
  }

  void become(Registration registration) {
    this.now = registration;
  }

  /** Whether it differs from what is there. */
  boolean isChanged() {
    return before != null && !RegistrationChanges.isSame(before, now);
  }

  /** The row that has said something else of a field; notes what this one says otherwise. */
  @Nullable Integer contradicted(Field field, int row, String text) {
    Given earlier = given.putIfAbsent(field, new Given(row, Names.normal(text)));
    return earlier == null || earlier.text().equals(Names.normal(text)) ? null : earlier.row();
  }
}
