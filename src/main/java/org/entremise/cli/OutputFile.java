package org.entremise.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Message;

/** A file that a command writes; checked before the work begins, so that none is done in vain. */
final class OutputFile {
  private OutputFile() {}

  /**
   * The path, if a file can be written there.
   *
   * @throws DomainError INVALID if not
   */
  static Path checked(Path path) {
    Path folder = path.toAbsolutePath().getParent();
    if (folder == null || Files.isDirectory(path)) {
      throw refused("file.directory", path);
    }
    if (!Files.isDirectory(folder)) {
      throw refused("output.noDirectory", path);
    }
    if (!Files.isWritable(Files.exists(path) ? path : folder)) {
      throw refused("output.notWritable", path);
    }
    return path;
  }

  /**
   * A file in a folder, which is made where it does not exist; see {@link #checked(Path)}.
   *
   * @throws DomainError INVALID if it cannot be made
   */
  static Path checked(Path folder, String file) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw refused("output.noDirectory", folder.resolve(file));
    }
    return checked(folder.resolve(file));
  }

  /** As {@link #checked(Path)}; and the path is not that of the input. */
  static Path checked(Path path, Path input) {
    try {
      if (Files.exists(path) && Files.exists(input) && Files.isSameFile(path, input)) {
        throw refused("output.isInput", path);
      }
    } catch (IOException e) {
      throw refused("output.notWritable", path);
    }
    return checked(path);
  }

  static void write(Path path, String text) {
    try {
      Files.writeString(path, text);
    } catch (IOException e) {
      throw new DomainError(
          Kind.UNAVAILABLE,
          Message.of("output.failed", "file", path.toString(), "error", String.valueOf(e)));
    }
  }

  private static DomainError refused(String key, Path path) {
    return new DomainError(Kind.INVALID, Message.of(key, "file", path.toString()));
  }
}
