package org.entremise.matching.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Message;

/** The bytes of a file, unless it is too large: then nothing of it is kept. */
final class FileBytes {
  /** What a file may hold at most. */
  static final int MOST = 64 << 20;

  private FileBytes() {}

  static byte[] of(Path path) {
    if (Files.isDirectory(path)) {
      throw invalid("file.directory", path.toString());
    }
    try {
      if (Files.size(path) > MOST) {
        throw tooLarge(path.toString());
      }
      try (InputStream stream = Files.newInputStream(path)) {
        return of(path.toString(), stream);
      }
    } catch (NoSuchFileException e) {
      throw invalid("file.missing", path.toString());
    } catch (IOException e) {
      throw invalid("file.unreadable", path.toString());
    }
  }

  static byte[] of(String name, InputStream stream) {
    try {
      byte[] bytes = stream.readNBytes(MOST + 1);
      checkSize(name, bytes);
      return bytes;
    } catch (IOException e) {
      throw invalid("file.unreadable", name);
    }
  }

  static void checkSize(String name, byte[] bytes) {
    if (bytes.length > MOST) {
      throw tooLarge(name);
    }
  }

  private static DomainError invalid(String key, String name) {
    return new DomainError(Kind.INVALID, Message.of(key, "file", name));
  }

  private static DomainError tooLarge(String name) {
    return new DomainError(
        Kind.TOO_LARGE, Message.of("file.tooLarge", "file", name, "limit", MOST >> 20));
  }
}
