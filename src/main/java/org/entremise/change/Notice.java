package org.entremise.change;

import java.util.List;
import org.entremise.matching.Participant;

/**
 * What one participant must be told. Whoever keeps everything has no notice.
 *
 * @param news at least one thing, in the order of the day
 */
public record Notice(Participant participant, List<News> news) {
  public Notice {
    news = List.copyOf(news);
  }
}
