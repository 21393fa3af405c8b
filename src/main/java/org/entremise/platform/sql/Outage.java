package org.entremise.platform.sql;

import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Failures that say nothing of what was asked, but that the database cannot be asked now. */
public final class Outage {
  /** Connection exceptions (08), and a server that stops, has crashed or is starting (57P). */
  private static final Set<String> CLASSES = Set.of("08", "57P");

  private Outage() {}

  /** Whether it is one. What was asked may have been done all the same. */
  public static boolean is(Throwable failure) {
    if (failure instanceof PgException refused) {
      @Nullable String state = refused.getSqlState();
      return state != null && CLASSES.stream().anyMatch(state::startsWith);
    }
    return failure instanceof ClosedConnectionException
        || failure instanceof SocketException
        || failure instanceof UnknownHostException;
  }
}
