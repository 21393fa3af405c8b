package org.entremise.agenda.service;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.entremise.board.Alteration;

/** Keeps what participants asked for in step with what the board grants them. */
@FunctionalInterface
public interface Grants {
  /**
   * Settles what is granted now, and opens again what is so no longer and nobody was told of.
   *
   * @param altered facts of the kind {@link org.entremise.board.Fact.Kind#GRANTED}, at least one
   * @param author the organiser who altered them
   * @return ids of the participants who had asked
   * @throws org.entremise.kernel.DomainError (in the future) CONFLICT where something that is
   *     granted now was settled otherwise already
   */
  Future<Set<String>> write(SqlClient sql, UUID eventId, List<Alteration> altered, String author);
}
