package org.entremise.agenda.store;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entremise.agenda.WhatIfProgress;
import org.jspecify.annotations.Nullable;

/** How far what-ifs are, and what came of them. */
public final class WhatIfStore {
  private WhatIfStore() {}

  /**
   * One, whole.
   *
   * @param problem the text of the problem file that it is about
   * @param progress null before anything is answered
   * @param result as {@code whatif.file} writes it; null before the end
   */
  public record Kept(String problem, @Nullable WhatIfProgress progress, @Nullable String result) {}

  /** Keeps how far it is, if it is still the owner's. */
  public static Future<Void> advance(
      SqlClient sql, UUID jobId, UUID owner, WhatIfProgress progress) {
    return sql.preparedQuery(
            """
            insert into what_if (job_id, answered, asked)
            select id, $3, $4 from job where id = $1 and owner = $2
            on conflict (job_id) do update
            set answered = excluded.answered, asked = excluded.asked
            """)
        .execute(Tuple.of(jobId, owner, progress.answered(), progress.asked()))
        .mapEmpty();
  }

  /**
   * Keeps what came of it.
   *
   * @param result as {@code whatif.file} writes it
   */
  public static Future<Void> keep(
      SqlClient sql, UUID jobId, WhatIfProgress progress, String result) {
    return sql.preparedQuery(
            """
            insert into what_if (job_id, answered, asked, result) values ($1, $2, $3, $4)
            on conflict (job_id) do update
            set answered = excluded.answered, asked = excluded.asked, result = excluded.result
            """)
        .execute(Tuple.of(jobId, progress.answered(), progress.asked(), new JsonObject(result)))
        .mapEmpty();
  }

  /** How far each of these jobs is, of those that have answered something. */
  public static Future<Map<UUID, WhatIfProgress>> progress(SqlClient sql, Collection<UUID> jobIds) {
    return sql.preparedQuery("select job_id, answered, asked from what_if where job_id = any($1)")
        .execute(Tuple.of((Object) jobIds.toArray(UUID[]::new)))
        .map(
            rows ->
                rows.stream()
                    .collect(
                        Collectors.toMap(
                            row -> row.getUUID("job_id"),
                            row ->
                                new WhatIfProgress(
                                    row.getInteger("answered"), row.getInteger("asked")))));
  }

  /** What is kept of a job that is there. */
  public static Future<Kept> get(SqlClient sql, UUID jobId) {
    return sql.preparedQuery(
            """
            select j.problem, w.answered, w.asked, w.result
            from job j left join what_if w on w.job_id = j.id where j.id = $1
            """)
        .execute(Tuple.of(jobId))
        .map(rows -> kept(rows.iterator().next()));
  }

  private static Kept kept(Row row) {
    @Nullable Integer answered = row.getInteger("answered");
    @Nullable JsonObject result = row.getJsonObject("result");
    return new Kept(
        row.getString("problem"),
        answered == null ? null : new WhatIfProgress(answered, row.getInteger("asked")),
        result == null ? null : result.encode());
  }
}
