package org.entremise.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entremise.matching.Meeting;
import org.entremise.matching.Participant;
import org.entremise.matching.Problem;

/** The difference between what people hold and another schedule, told to each of them. */
public final class Notices {
  private Notices() {}

  /**
   * A notice for everybody whose agenda differs, also for who has left the event since; in the
   * order of the participants, who left last.
   *
   * @param meetings of the problem now
   */
  public static List<Notice> of(Held held, Problem now, Collection<Meeting> meetings) {
    Agendas before = new Agendas(held.problem(), held.meetings());
    Agendas after = new Agendas(now, meetings);
    Map<String, Participant> everybody = new LinkedHashMap<>();
    now.participants().forEach(p -> everybody.put(p.id(), p));
    held.problem().participants().forEach(p -> everybody.putIfAbsent(p.id(), p));
    List<Notice> notices = new ArrayList<>();
    for (Participant participant : everybody.values()) {
      List<Appointment> had = before.of(participant.id());
      List<Appointment> has = after.of(participant.id());
      List<News> news = news(had, has);
      if (!news.isEmpty()) {
        notices.add(new Notice(participant, news, had, has));
      }
    }
    return notices;
  }

  private static List<News> news(List<Appointment> before, List<Appointment> after) {
    List<Appointment> gone = new ArrayList<>(before);
    List<Appointment> come = new ArrayList<>(after);
    List<News> news = new ArrayList<>();
    for (Appointment one : before) {
      Optional<Appointment> same = come.stream().filter(other -> isSame(one, other)).findFirst();
      same.ifPresent(
          other -> {
            gone.remove(one);
            come.remove(other);
            if (!one.isAtTheTimeOf(other)) {
              news.add(new News.Moved(one, other));
            }
          });
    }
    for (Appointment one : gone) {
      Optional<Appointment> instead = come.stream().filter(one::isAtTheTimeOf).findFirst();
      instead.ifPresent(come::remove);
      news.add(
          instead
              .<News>map(other -> new News.OtherPartner(one, other))
              .orElseGet(() -> new News.Cancelled(one)));
    }
    come.forEach(one -> news.add(new News.Added(one)));
    news.sort(Comparator.comparingInt(News::position));
    return news;
  }

  /** An id that came back for another pair is another meeting. */
  private static boolean isSame(Appointment one, Appointment other) {
    return one.request().equals(other.request()) && one.with().id().equals(other.with().id());
  }
}
