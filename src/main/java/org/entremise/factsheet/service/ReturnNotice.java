package org.entremise.factsheet.service;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import java.util.UUID;
import org.entremise.factsheet.Question;
import org.entremise.factsheet.ReviewNote;

/** What tells a project that its sheet came back. */
@FunctionalInterface
public interface ReturnNotice {
  /**
   * Queues it in the transaction in which the sheet is given back.
   *
   * @param questions that the note may name
   */
  Future<Void> queue(
      SqlClient sql, UUID eventId, String projectId, ReviewNote note, List<Question> questions);
}
