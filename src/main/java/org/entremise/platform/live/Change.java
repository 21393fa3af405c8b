package org.entremise.platform.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in an event, small enough to be told to everybody who listens; whoever
 * needs more reads it.
 *
 * @param kind what happened
 * @param jobId of a job's change
 * @param progress of an improvement: what the job reached, as the API shows it
 * @param scheduleId of a schedule's change
 * @param version of a publication
 * @param participantId of what only one participant hears of, beside the organisers
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Change(
    Kind kind,
    @Nullable UUID jobId,
    @Nullable Object progress,
    @Nullable UUID scheduleId,
    @Nullable Integer version,
    @Nullable String participantId) {
  /** What can happen. */
  public enum Kind {
    JOB_CHANGED,
    JOB_IMPROVED,
    WHAT_IF_ADVANCED,
    SCHEDULE_MADE,
    SCHEDULE_PUBLISHED,
    WISHES_CHANGED,
    PARTICIPANTS_CHANGED,
    EVENT_CHANGED,
    /** The phase, or what organisers decide about wishes; participants hear of it too. */
    PHASE_CHANGED,
    LETTERS_CHANGED,
    SHEETS_CHANGED,
    /** The draft of the schedule. */
    BOARD_CHANGED,
    /** A sheet was sent, found ready or given back; its own project hears of it. */
    SHEET_REVIEWED,
    /** A participant asks for a change of its agenda, or an organiser has settled that. */
    CHANGE_ASKED,
    /** The link of one of a participant's published meetings; the participant alone hears of it. */
    VIDEO_CHANGED
  }

  public static Change jobChanged(UUID jobId) {
    return new Change(Kind.JOB_CHANGED, jobId, null, null, null, null);
  }

  public static Change jobImproved(UUID jobId, Object progress) {
    return new Change(Kind.JOB_IMPROVED, jobId, progress, null, null, null);
  }

  public static Change whatIfAdvanced(UUID jobId) {
    return new Change(Kind.WHAT_IF_ADVANCED, jobId, null, null, null, null);
  }

  public static Change scheduleMade(@Nullable UUID jobId, UUID scheduleId) {
    return new Change(Kind.SCHEDULE_MADE, jobId, null, scheduleId, null, null);
  }

  public static Change schedulePublished(UUID scheduleId, int version) {
    return new Change(Kind.SCHEDULE_PUBLISHED, null, null, scheduleId, version, null);
  }

  public static Change eventChanged() {
    return new Change(Kind.EVENT_CHANGED, null, null, null, null, null);
  }

  public static Change phaseChanged() {
    return new Change(Kind.PHASE_CHANGED, null, null, null, null, null);
  }

  public static Change wishesChanged() {
    return new Change(Kind.WISHES_CHANGED, null, null, null, null, null);
  }

  public static Change participantsChanged() {
    return new Change(Kind.PARTICIPANTS_CHANGED, null, null, null, null, null);
  }

  /** A letter was queued, sent or refused, or its link was opened. */
  public static Change lettersChanged() {
    return new Change(Kind.LETTERS_CHANGED, null, null, null, null, null);
  }

  public static Change boardChanged() {
    return new Change(Kind.BOARD_CHANGED, null, null, null, null, null);
  }

  public static Change sheetsChanged() {
    return new Change(Kind.SHEETS_CHANGED, null, null, null, null, null);
  }

  public static Change changeAsked(String participantId) {
    return new Change(Kind.CHANGE_ASKED, null, null, null, null, participantId);
  }

  public static Change videoChanged(String participantId) {
    return new Change(Kind.VIDEO_CHANGED, null, null, null, null, participantId);
  }

  public static Change sheetReviewed(String projectId) {
    return new Change(Kind.SHEET_REVIEWED, null, null, null, null, projectId);
  }
}
