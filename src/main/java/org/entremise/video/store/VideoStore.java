package org.entremise.video.store;

import static org.entremise.platform.sql.Constants.constant;
import static org.entremise.platform.sql.Constants.text;

import com.fasterxml.jackson.core.type.TypeReference;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.entremise.platform.json.Json;
import org.entremise.video.RoomKey;
import org.entremise.video.RoomOwner;
import org.entremise.video.Video;
import org.entremise.video.VideoMode;
import org.entremise.video.VideoPlan;

/** Events' video, and who is still to be written to about a changed link. */
public final class VideoStore {
  private VideoStore() {}

  /**
   * What was decided. Where nothing was, nothing takes place online; the key is then a fresh one.
   */
  public static Future<Video> get(SqlClient sql, UUID eventId) {
    return sql.preparedQuery(
            "select version, mode, per, address, links, room_key from video where event_id = $1")
        .execute(Tuple.of(eventId))
        .map(
            rows ->
                rows.stream()
                    .findFirst()
                    .map(VideoStore::video)
                    .orElseGet(() -> new Video(VideoPlan.NONE, RoomKey.random(), 0)));
  }

  /** Saves what was decided; to be called in a transaction that has locked the event. */
  public static Future<Void> put(SqlClient sql, UUID eventId, Video video) {
    VideoPlan plan = video.plan();
    return sql.preparedQuery(
            """
            insert into video (event_id, version, mode, per, address, links, room_key)
            values ($1, $2, $3, $4, $5, $6, $7)
            on conflict (event_id) do update
            set version = $2, mode = $3, per = $4, address = $5, links = $6
            """)
        .execute(
            Tuple.of(eventId, video.version(), text(plan.mode()), text(plan.owner()))
                .addString(plan.address())
                .addValue(new JsonObject(Json.write(plan.links())))
                .addString(video.key().text()))
        .mapEmpty();
  }

  /**
   * Notes participants of whose published meetings the links have changed; those who are gone are
   * passed over.
   */
  public static Future<Void> noteChanged(
      SqlClient sql, UUID eventId, Collection<String> participants) {
    return sql.preparedQuery(
            """
            insert into video_change (event_id, participant_id)
            select event_id, id from participant where event_id = $1 and id = any($2)
            on conflict (event_id, participant_id) do update set changed_at = now()
            """)
        .execute(Tuple.of(eventId, (Object) participants.toArray(String[]::new)))
        .mapEmpty();
  }

  /** Whose links have changed since they were last written to about it. */
  public static Future<List<String>> unannounced(SqlClient sql, UUID eventId) {
    return sql.preparedQuery(
            "select participant_id from video_change where event_id = $1 order by participant_id")
        .execute(Tuple.of(eventId))
        .map(rows -> rows.stream().map(row -> row.getString("participant_id")).toList());
  }

  /**
   * Notes that participants are written to about it; to be called in the transaction that queues
   * the letters.
   */
  public static Future<Void> announced(
      SqlClient sql, UUID eventId, Collection<String> participants) {
    return sql.preparedQuery(
            "delete from video_change where event_id = $1 and participant_id = any($2)")
        .execute(Tuple.of(eventId, (Object) participants.toArray(String[]::new)))
        .mapEmpty();
  }

  private static Video video(Row row) {
    return new Video(
        new VideoPlan(
            constant(VideoMode.class, row.getString("mode")),
            constant(RoomOwner.class, row.getString("per")),
            row.getString("address"),
            Json.read(row.getJsonObject("links").encode(), new TypeReference<>() {})),
        new RoomKey(row.getString("room_key")),
        row.getInteger("version"));
  }
}
