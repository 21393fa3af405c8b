package org.entremise.access.store;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;

/** Who asked for a link lately, as hashes. */
public final class LinkRequestStore {
  private LinkRequestStore() {}

  /** Notes a request; how many there were within the last hour, this one included. */
  public static Future<Integer> note(SqlClient sql, byte[] who) {
    return sql.query("delete from link_request where at < now() - interval '1 hour'")
        .execute()
        .compose(
            done ->
                sql.preparedQuery("insert into link_request (who) values ($1)")
                    .execute(Tuple.of(Buffer.buffer(who))))
        .compose(
            done ->
                sql.preparedQuery("select count(*)::int from link_request where who = $1")
                    .execute(Tuple.of(Buffer.buffer(who))))
        .map(rows -> rows.iterator().next().getInteger(0));
  }
}
