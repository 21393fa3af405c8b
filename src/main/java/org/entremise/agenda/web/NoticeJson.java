package org.entremise.agenda.web;

import java.util.List;
import org.entremise.change.News;
import org.entremise.change.Notice;
import org.entremise.platform.language.Sentences;
import org.jspecify.annotations.Nullable;

/** What one participant must be told. */
public record NoticeJson(
    String participantId, @Nullable String side, String name, List<String> news) {
  public static NoticeJson of(Notice notice, Sentences sentences) {
    return new NoticeJson(
        notice.participant().id(),
        notice.participant().kind(),
        notice.participant().name(),
        notice.news().stream().map(News::message).map(sentences::say).toList());
  }
}
