package org.entremise.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.entremise.exchange.ImportPlan.SheetWriting;
import org.entremise.factsheet.SheetDraft;
import org.entremise.factsheet.SheetState;
import org.entremise.kernel.Message;

/** What a table would write into sheets. */
record SheetWritings(List<SheetWriting> all) {
  static SheetWritings of(Collection<ParticipantDraft> drafts, Map<String, SheetDraft> sheets) {
    List<SheetWriting> all = new ArrayList<>();
    for (ParticipantDraft draft : drafts) {
      if (draft.isSheetChanged()) {
        String id = draft.now().participant().id();
        SheetDraft before = sheets.get(id);
        all.add(
            new SheetWriting(
                id,
                before == null ? 0 : before.revision(),
                before == null ? SheetState.WRITING : before.state(),
                draft.sheet(),
                SheetDifferences.replaces(draft.sheetBefore(), draft.sheet())));
      }
    }
    return new SheetWritings(all);
  }

  /** What of it whoever confirms has to know. */
  List<Message> notices() {
    if (all.isEmpty()) {
      return List.of();
    }
    List<Message> notices = new ArrayList<>();
    long replaced = all.stream().filter(SheetWriting::replaces).count();
    notices.add(Message.of("exchange.notice.sheets", "count", all.size(), "replaced", replaced));
    long reviewed =
        all.stream()
            .filter(one -> one.before() == SheetState.READY || one.before() == SheetState.SENT)
            .count();
    if (reviewed > 0) {
      notices.add(Message.of("exchange.notice.sheets.reviewed", "count", reviewed));
    }
    return notices;
  }
}
