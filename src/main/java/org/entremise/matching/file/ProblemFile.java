package org.entremise.matching.file;

import java.io.InputStream;
import java.nio.file.Path;
import org.entremise.matching.Problem;

/**
 * Files of the format {@code entremise-problem/1}; {@code docs/problem-format.md} describes it.
 *
 * <p>Each {@code read} throws {@link org.entremise.kernel.DomainError}: INVALID with a fault for
 * each thing that is wrong (at most 20, and how many more), or TOO_LARGE beyond 64 MiB. Its message
 * has the argument {@code file}.
 */
public final class ProblemFile {
  private ProblemFile() {}

  /** Reads a file. */
  public static Problem read(Path path) {
    return parse(path.toString(), FileBytes.of(path));
  }

  /**
   * Reads what somebody sends; does not close the stream.
   *
   * @param name what to call it in errors
   */
  public static Problem read(String name, InputStream stream) {
    return parse(name, FileBytes.of(name, stream));
  }

  /**
   * Reads what somebody sent.
   *
   * @param name what to call it in errors
   */
  public static Problem read(String name, byte[] bytes) {
    FileBytes.checkSize(name, bytes);
    return parse(name, bytes);
  }

  /**
   * The file's text: fields with their defaults left out, a line for each slot, participant and
   * request. Reading it gives an equal problem, if the problem is sound.
   */
  public static String write(Problem problem) {
    return JsonLines.of(ProblemJson.write(problem));
  }

  /**
   * What a problem asks, whatever people hold already and an organiser has fixed: the text of the
   * same problem without {@code previous}, what its moves cost, {@code pins}, and the words for the
   * weights of requests. Equal texts ask the same.
   *
   * @param text what {@link #write} has written; not checked again
   */
  public static String asked(String text) {
    return ProblemJson.asked(JsonLines.read(text));
  }

  private static Problem parse(String name, byte[] bytes) {
    return Format.PROBLEM.read(name, bytes, ProblemJson::read);
  }
}
