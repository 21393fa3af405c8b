package org.entremise.factsheet.web;

import java.time.Instant;
import java.util.List;
import org.entremise.factsheet.Attachment;
import org.entremise.factsheet.FactSheet;
import org.entremise.factsheet.Question;
import org.entremise.factsheet.ReviewNote;
import org.entremise.factsheet.SheetDraft;
import org.entremise.factsheet.SheetState;
import org.entremise.factsheet.service.SheetDrafts.Desk;
import org.entremise.platform.language.Sentences;
import org.jspecify.annotations.Nullable;

/** A draft as its writer and reviewer see it. */
record SheetDraftJson(
    String projectId,
    String name,
    int revision,
    SheetState state,
    FactSheet sheet,
    List<Attachment> files,
    List<Question> questions,
    List<String> gaps,
    @Nullable ReviewNote note,
    @Nullable FactSheet published,
    List<String> changed,
    @Nullable Instant publishedAt,
    @Nullable Instant sentAt,
    @Nullable Instant changedAt,
    @Nullable String editedBy,
    @Nullable String refusal) {
  static SheetDraftJson of(Desk desk, Sentences sentences) {
    SheetDraft draft = desk.draft();
    return new SheetDraftJson(
        draft.projectId(),
        draft.name(),
        draft.revision(),
        draft.state(),
        draft.sheet(),
        desk.files(),
        desk.questions(),
        desk.gaps(),
        draft.note(),
        draft.published(),
        desk.changed(),
        draft.publishedAt(),
        draft.sentAt(),
        draft.changedAt(),
        draft.editedBy(),
        desk.refusal() == null ? null : sentences.say(desk.refusal()));
  }
}
