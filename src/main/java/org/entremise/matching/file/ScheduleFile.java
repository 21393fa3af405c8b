package org.entremise.matching.file;

import java.io.InputStream;
import java.nio.file.Path;
import org.entremise.matching.Schedule;

/**
 * Files of the format {@code entremise-schedule/1}; {@code docs/problem-format.md} describes it.
 * Whether the requests and slots that a schedule names exist, only its problem can tell: {@link
 * org.entremise.matching.Verifier} checks that.
 *
 * <p>Each {@code read} throws {@link org.entremise.kernel.DomainError}: INVALID with a fault for
 * each thing that is wrong (at most 20, and how many more), or TOO_LARGE beyond 64 MiB. Its message
 * has the argument {@code file}.
 */
public final class ScheduleFile {
  private ScheduleFile() {}

  /** Reads a file. */
  public static Schedule read(Path path) {
    return parse(path.toString(), FileBytes.of(path));
  }

  /**
   * Reads what somebody sends; does not close the stream.
   *
   * @param name what to call it in errors
   */
  public static Schedule read(String name, InputStream stream) {
    return parse(name, FileBytes.of(name, stream));
  }

  /**
   * Reads what somebody sent.
   *
   * @param name what to call it in errors
   */
  public static Schedule read(String name, byte[] bytes) {
    FileBytes.checkSize(name, bytes);
    return parse(name, bytes);
  }

  /** The file's text, a line for each meeting. Reading it gives an equal schedule. */
  public static String write(Schedule schedule) {
    return JsonLines.of(ScheduleJson.write(schedule));
  }

  private static Schedule parse(String name, byte[] bytes) {
    return Format.SCHEDULE.read(name, bytes, (document, faults) -> ScheduleJson.read(document));
  }
}
