package org.entremise.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.Callable;
import org.entremise.calendar.FeedKey;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Message;
import org.entremise.platform.sql.Backup.Contents;
import org.entremise.platform.sql.CommandDatabase;
import org.entremise.platform.sql.Restore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code restore}: a backup into a new place. */
@Command(
    name = "restore",
    sortOptions = false,
    description = "Brings a backup into a data folder or a database that holds nothing yet.")
public final class RestoreCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "A backup, as `backup` writes it.")
  private Path file;

  @Mixin private WhichDatabase which;

  @Option(names = "--check", description = "Only read the file, and tell whether it is whole.")
  private boolean checkOnly;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Restore restore = new Restore(file);
    Contents contents = restore.check();
    if (checkOnly) {
      spec.commandLine().getOut().println(BackupCommand.said("backup.whole", contents, file));
      return 0;
    }
    try (CommandDatabase database = which.toFill()) {
      keep(restore.into(database.flyway(), database.connection(), contents));
    } catch (SQLException | IOException e) {
      throw new DomainError(
          Kind.UNAVAILABLE,
          Message.of(
              "backup.not-restored",
              "file",
              file.toString(),
              "cause",
              String.valueOf(e.getMessage())));
    }
    spec.commandLine().getOut().println(BackupCommand.said("backup.restored", contents, file));
    return 0;
  }

  private void keep(Map<String, byte[]> files) throws IOException {
    byte @Nullable [] key = files.get(FeedKey.FILE);
    Path target = which.data().resolve(FeedKey.FILE);
    if (key != null && !Files.exists(target)) {
      Files.createDirectories(which.data());
      try (OutputStream to = PrivateFile.create(target)) {
        to.write(key);
      }
    }
  }
}
