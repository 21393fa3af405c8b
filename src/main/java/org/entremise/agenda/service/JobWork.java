package org.entremise.agenda.service;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;

/**
 * What one attempt at a job does; a {@link JobRun} sees to everything that all kinds of jobs have
 * in common. Only {@link #run} and {@link #stop} may be called beside the run's Vert.x context.
 */
interface JobWork {
  /** Does it; blocks for as long as that takes, on a worker's thread. */
  Result run();

  /** Makes {@link #run} return soon, with what there is; at any time, also before it begins. */
  void stop();

  /** Keeps what is new since the last call, and tells of it. Done when nothing is being written. */
  Future<Void> tell();

  /** What came of it. */
  interface Result {
    /** Keeps it; in the transaction that ends the job. */
    Future<Void> keep(SqlClient sql);

    /** Tells of it, once it is there for everybody. */
    void tell();
  }
}
