package org.entremise.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entremise.factsheet.FactSheet;
import org.entremise.people.Participant;
import org.entremise.people.Registration;
import org.entremise.people.Side;
import org.jspecify.annotations.Nullable;

/** A participant as it would be after the rows read so far. */
final class ParticipantDraft {
  private static final int FIRST_REVISION = 1;

  private final @Nullable Registration before;
  private final Map<Field, Given> given = new HashMap<>();
  private final FactSheet sheetBefore;
  private Registration now;
  private FactSheet sheet;
  private @Nullable Integer firstRow;
  private @Nullable Integer countedRow;

  /** What a row has said of a field. */
  record Given(int row, String text) {}

  private ParticipantDraft(@Nullable Registration before, Registration now, FactSheet sheetBefore) {
    this.before = before;
    this.now = now;
    this.sheetBefore = sheetBefore;
    this.sheet = sheetBefore;
  }

  static ParticipantDraft of(Registration before, FactSheet sheet) {
    Registration now =
        new Registration(before.participant(), before.revision() + 1, before.delegates());
    return new ParticipantDraft(before, now, sheet);
  }

  /** A new participant, under an id for the time being. */
  static ParticipantDraft fresh(Side side, int row) {
    Participant nobody =
        new Participant("new-" + row, side, "", null, "", Set.of(), 1, 0, null, null, null);
    Registration now = new Registration(nobody, FIRST_REVISION, List.of());
    return new ParticipantDraft(null, now, FactSheet.EMPTY);
  }

  boolean isNew() {
    return before == null;
  }

  Registration now() {
    return now;
  }

  FactSheet sheet() {
    return sheet;
  }

  FactSheet sheetBefore() {
    return sheetBefore;
  }

  boolean isSheetChanged() {
    return !sheet.equals(sheetBefore);
  }

  void become(Registration registration, FactSheet written) {
    this.now = registration;
    this.sheet = written;
  }

  /** Notes that a row is about it; the first one that was. */
  int first(int row) {
    firstRow = firstRow == null ? row : firstRow;
    return firstRow;
  }

  /** Notes that a row does something with it; the first one that does. */
  int counted(int row) {
    countedRow = countedRow == null ? row : countedRow;
    return countedRow;
  }

  /** Whether it differs from what is there. */
  boolean isChanged() {
    return before != null && !RegistrationChanges.isSame(before, now);
  }

  /** What an earlier row has said otherwise of a field; notes what this one says otherwise. */
  @Nullable Given contradicted(Field field, int row, String text) {
    Given earlier = given.putIfAbsent(field, new Given(row, text));
    return earlier == null || Names.normal(earlier.text()).equals(Names.normal(text))
        ? null
        : earlier;
  }
}
