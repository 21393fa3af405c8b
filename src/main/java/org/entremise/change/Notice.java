package org.entremise.change;

import java.util.List;
import org.entremise.matching.Participant;

/**
 * What one participant must be told. Whoever keeps everything has no notice.
 *
 * @param news at least one thing, in the order of the day
 * @param before what the participant held, in the order of the day
 * @param after what the participant holds then, in the order of the day
 */
public record Notice(
    Participant participant, List<News> news, List<Appointment> before, List<Appointment> after) {
  public Notice {
    news = List.copyOf(news);
    before = List.copyOf(before);
    after = List.copyOf(after);
  }
}
