package org.entremise.platform.sql;

import io.vertx.pgclient.PgException;

/** What PostgreSQL says by its SQLSTATE codes (PostgreSQL documentation, appendix A). */
public final class SqlStates {
  private static final String UNIQUE_VIOLATION = "23505";

  private SqlStates() {}

  /** Whether something failed because what must be there once was there already. */
  public static boolean isUniqueViolation(Throwable failure) {
    return failure instanceof PgException e && UNIQUE_VIOLATION.equals(e.getSqlState());
  }
}
