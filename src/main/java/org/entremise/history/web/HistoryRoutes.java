package org.entremise.history.web;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import org.entremise.history.HistoryEntry;
import org.entremise.history.service.Histories;
import org.entremise.platform.language.Sentences;
import org.entremise.platform.web.Api;
import org.entremise.platform.web.Call;
import org.entremise.platform.web.Reply;

/** What was done in an event. */
public final class HistoryRoutes {
  private final Histories histories;

  public HistoryRoutes(Histories histories) {
    this.histories = histories;
  }

  private record EntryJson(long id, Instant at, String author, String what) {
    static EntryJson of(HistoryEntry entry, Sentences sentences) {
      return new EntryJson(entry.id(), entry.at(), entry.author(), sentences.say(entry.what()));
    }
  }

  private record PageJson(List<EntryJson> entries, boolean more) {}

  public void mount(Api api) {
    api.on("listHistory", this::page);
  }

  private Future<Reply> page(Call call) {
    return histories
        .page(call.eventId(), call.number("before", Long.MAX_VALUE))
        .map(
            page ->
                Reply.ok(
                    new PageJson(
                        page.entries().stream()
                            .map(entry -> EntryJson.of(entry, call.sentences()))
                            .toList(),
                        page.more())));
  }
}
