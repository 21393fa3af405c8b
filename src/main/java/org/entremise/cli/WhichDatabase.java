package org.entremise.cli;

import java.nio.file.Path;
import org.entremise.platform.sql.CommandDatabase;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which service's database a command works on: an external one, or that of a data folder. */
final class WhichDatabase {
  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      defaultValue = "${env:ENTREMISE_DATA:-data}",
      description = {
        "The service's data folder (ENTREMISE_DATA, default data).",
        "ENTREMISE_DATABASE_URL names an external database instead of the folder's."
      })
  private Path data = Path.of("");

  private final @Nullable String url = System.getenv("ENTREMISE_DATABASE_URL");

  Path data() {
    return data.toAbsolutePath();
  }

  /** One that is there, for reading. */
  CommandDatabase existing() {
    return url == null ? CommandDatabase.existing(data()) : CommandDatabase.external(url);
  }

  /** One to fill, made where there is none. */
  CommandDatabase toFill() {
    return url == null ? CommandDatabase.own(data()) : CommandDatabase.external(url);
  }
}
