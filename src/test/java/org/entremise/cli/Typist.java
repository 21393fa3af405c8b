package org.entremise.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import org.entremise.Main;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Types commands, in English, and keeps what they print. */
final class Typist implements BeforeEachCallback, AfterEachCallback {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final Locale before = Locale.getDefault();

  @Override
  public void beforeEach(ExtensionContext context) {
    Locale.setDefault(Locale.ENGLISH);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Locale.setDefault(before);
  }

  /** Runs a command; its exit code. */
  int run(String... args) {
    return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
  }

  /** What the commands so far have printed on standard output. */
  String out() {
    return out.toString();
  }

  /** What the commands so far have printed on standard error. */
  String err() {
    return err.toString();
  }
}
