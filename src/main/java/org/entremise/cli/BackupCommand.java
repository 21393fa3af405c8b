package org.entremise.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.entremise.calendar.FeedKey;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Message;
import org.entremise.platform.language.Sentences;
import org.entremise.platform.sql.Backup;
import org.entremise.platform.sql.Backup.Contents;
import org.entremise.platform.sql.CommandDatabase;
import org.entremise.platform.sql.Restore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code backup}: everything that a service keeps, in one file. */
@Command(
    name = "backup",
    sortOptions = false,
    description = {
      "Writes everything that a service keeps into one file; the service may go on meanwhile.",
      "The file holds personal data and secrets: keep it as you keep the service."
    })
public final class BackupCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "To be written, such as entremise.sql.gz.")
  private Path file;

  @Mixin private WhichDatabase which;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Path target = OutputFile.checked(file).toAbsolutePath();
    Path unfinished = target.resolveSibling(target.getFileName() + ".part");
    Contents written;
    try (CommandDatabase database = which.existing();
        OutputStream to = PrivateFile.create(unfinished)) {
      written = Backup.write(database.connection(), files(), to);
    } catch (IOException | SQLException e) {
      throw failed(e);
    }
    Contents read = new Restore(unfinished).check();
    if (!read.equals(written)) {
      throw failed(new IOException(unfinished + " does not read as it was written"));
    }
    try {
      Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw failed(e);
    }
    spec.commandLine().getOut().println(said("backup.written", read, target));
    return 0;
  }

  private Map<String, byte[]> files() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    Path key = which.data().resolve(FeedKey.FILE);
    if (Files.exists(key)) {
      files.put(FeedKey.FILE, Files.readAllBytes(key));
    }
    return files;
  }

  static String said(String key, Contents contents, Path file) {
    return Sentences.in(Locale.getDefault())
        .say(
            Message.of(
                key,
                "file",
                file.toString(),
                "tables",
                contents.tables(),
                "rows",
                contents.rows(),
                "taken",
                contents.taken().toString()));
  }

  private DomainError failed(Exception e) {
    return new DomainError(
        Kind.UNAVAILABLE,
        Message.of(
            "backup.failed", "file", file.toString(), "cause", String.valueOf(e.getMessage())));
  }
}
