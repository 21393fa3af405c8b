package org.entremise.exchange.service;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entremise.exchange.EventContents;
import org.entremise.exchange.EventState;
import org.entremise.factsheet.FactSheet;
import org.entremise.factsheet.Question;
import org.entremise.factsheet.SheetState;
import org.entremise.mail.LetterTemplate;
import org.entremise.people.Registration;
import org.entremise.people.Side;
import org.entremise.people.service.Entry;
import org.entremise.wish.Wish;
import org.jspecify.annotations.Nullable;

/**
 * All that was entered into an event, as JSON. Schedules have files of their own.
 *
 * @param sheets what funders read, by project
 * @param drafts what is being written, by project
 */
record EventFile(
    String name,
    String description,
    String timeZone,
    List<SlotLine> slots,
    List<ParticipantLine> participants,
    List<Wish> wishes,
    Map<String, FactSheet> sheets,
    Map<String, DraftLine> drafts,
    List<Question> questions,
    List<LetterTemplate> letters) {
  record DraftLine(SheetState state, FactSheet sheet) {}

  record SlotLine(String id, Instant start, Instant end, String block, @Nullable Integer rooms) {}

  record ParticipantLine(String id, Side side, Entry entry) {
    static ParticipantLine of(Registration one) {
      return new ParticipantLine(one.participant().id(), one.participant().side(), Entry.of(one));
    }
  }

  static EventFile of(EventContents contents) {
    EventState state = contents.state();
    Map<String, FactSheet> sheets = new TreeMap<>();
    Map<String, DraftLine> drafts = new TreeMap<>();
    state
        .sheets()
        .forEach(
            (project, draft) -> {
              drafts.put(project, new DraftLine(draft.state(), draft.sheet()));
              if (draft.published() != null) {
                sheets.put(project, draft.published());
              }
            });
    return new EventFile(
        state.event().name(),
        state.event().description(),
        state.event().zone().getId(),
        state.event().slots().stream()
            .map(s -> new SlotLine(s.id(), s.start(), s.end(), s.block(), s.rooms()))
            .toList(),
        state.registrations().stream().map(ParticipantLine::of).toList(),
        state.wishes(),
        sheets,
        drafts,
        contents.questions(),
        contents.letters());
  }
}
