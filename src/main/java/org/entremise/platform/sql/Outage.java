package org.entremise.platform.sql;

import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.io.IOException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Failures that say nothing of what was asked, but that the database cannot be asked now. */
public final class Outage {
  /** Connection exceptions (08), and a server that stops, has crashed or is starting (57P). */
  private static final Set<String> CLASSES = Set.of("08", "57P");

  /** What the client says, without a type of its own, of a connection that broke. */
  private static final List<String> BROKEN =
      List.of("Connection is not active now", "Pending requests failed to be sent");

  private Outage() {}

  /** Whether it is one. What was asked may have been done all the same. */
  public static boolean is(Throwable failure) {
    if (failure instanceof PgException refused) {
      @Nullable String state = refused.getSqlState();
      return state != null && CLASSES.stream().anyMatch(state::startsWith);
    }
    // A connection that is reset says so in the system's language.
    boolean reset = failure.getClass().equals(IOException.class);
    return reset
        || failure instanceof ClosedConnectionException
        || failure instanceof ClosedChannelException
        || failure instanceof SocketException
        || failure instanceof UnknownHostException
        || BROKEN.stream().anyMatch(String.valueOf(failure.getMessage())::startsWith);
  }
}
