package org.entremise.agenda.web;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.entremise.agenda.service.Boards.Since;
import org.entremise.agenda.web.BoardJson.MeetingJson;
import org.entremise.agenda.web.BoardJson.StateJson;
import org.entremise.board.Fact;
import org.entremise.platform.language.Sentences;

/** What was done on a board, for a page that knows what was before. */
record BoardChangeJson(
    StateJson state, boolean reread, List<MeetingJson> alterations, List<DoneJson> done) {
  /** With more, reading all of it afresh is no slower. */
  private static final int MOST = 1000;

  private static final Set<Fact.Kind> OF_MEETINGS =
      Set.of(Fact.Kind.MEETS, Fact.Kind.PINNED, Fact.Kind.ACCEPTED);

  record DoneJson(String author, String what) {}

  static BoardChangeJson of(Since since, Sentences sentences) {
    Set<String> altered = new TreeSet<>();
    boolean reread = false;
    for (var done : since.done()) {
      for (Fact fact : done.patch().facts()) {
        reread |= !OF_MEETINGS.contains(fact.kind());
        if (fact.kind() != Fact.Kind.ACCEPTED) {
          altered.add(fact.id());
        }
      }
    }
    reread |= altered.size() > MOST;
    return new BoardChangeJson(
        StateJson.of(since.seen(), sentences),
        reread,
        reread
            ? List.of()
            : altered.stream()
                .map(request -> MeetingJson.of(since.seen().position(), request))
                .toList(),
        since.done().stream()
            .map(done -> new DoneJson(done.entry().author(), sentences.say(done.entry().what())))
            .toList());
  }
}
