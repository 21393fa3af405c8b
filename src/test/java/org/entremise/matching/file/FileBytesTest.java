package org.entremise.matching.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Arrays;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.platform.language.Sentences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileBytesTest {
  private final Path folder;

  FileBytesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void read_missingFile_isRefused() {
    expect("file.missing", Kind.INVALID, () -> ProblemFile.read(folder.resolve("none.json")));
  }

  @Test
  void read_directory_isRefused() {
    expect("file.directory", Kind.INVALID, () -> ScheduleFile.read(folder));
  }

  @Test
  void read_fileOver64MiB_isRefusedUnread() throws IOException {
    Path file = folder.resolve("large.json");
    try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength(200L << 20);
    }

    expect("file.tooLarge", Kind.TOO_LARGE, () -> ProblemFile.read(file));
  }

  @Test
  void read_bytesOver64MiB_areRefused() {
    byte[] bytes = new byte[FileBytes.MOST + 1];

    expect("file.tooLarge", Kind.TOO_LARGE, () -> ProblemFile.read("sent", bytes));
  }

  @Test
  void read_endlessStream_isRefused() {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return ' ';
          }

          @Override
          public int read(byte[] into, int offset, int length) {
            Arrays.fill(into, offset, offset + length, (byte) ' ');
            return length;
          }
        };

    expect("file.tooLarge", Kind.TOO_LARGE, () -> ProblemFile.read("sent", endless));
  }

  @Test
  void read_closedStream_isRefused() throws IOException {
    InputStream closed = InputStream.nullInputStream();
    closed.close();

    expect("file.unreadable", Kind.INVALID, () -> ScheduleFile.read("sent", closed));
  }

  @Test
  void read_exactly64MiBOfBlanks_isRead() {
    byte[] bytes = new byte[FileBytes.MOST];
    Arrays.fill(bytes, (byte) ' ');

    DomainError error =
        catchThrowableOfType(
            DomainError.class, () -> ProblemFile.read("sent", new ByteArrayInputStream(bytes)));

    assertThat(error.faults())
        .extracting(fault -> fault.message().key())
        .containsExactly("json.empty");
  }

  private static void expect(String key, Kind kind, ThrowingCallable read) {
    DomainError error = catchThrowableOfType(DomainError.class, read);
    assertThat(error.message().key()).isEqualTo(key);
    assertThat(error.kind()).isEqualTo(kind);
    assertThat(Sentences.FRENCH.say(error.message())).isNotEmpty();
    assertThat(Sentences.ENGLISH.say(error.message())).isNotEmpty();
  }
}
