package org.entremise.platform.web;

import io.vertx.core.Future;

/** Knows who calls by the secret of a session. */
@FunctionalInterface
public interface Callers {
  /**
   * The caller of a session; {@link Caller#NOBODY} where the secret opens none.
   *
   * @param sessionSecret the value of the session's cookie
   */
  Future<Caller> identify(String sessionSecret);
}
