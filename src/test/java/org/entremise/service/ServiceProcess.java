package org.entremise.service;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The service as a process of its own, which can be killed. */
public final class ServiceProcess implements AutoCloseable {
  private static final Pattern LINK =
      Pattern.compile("(Organiser|Funder|Project) +(\\S+)/acces#(\\S+).*");
  private static final long LONGEST_STOP_SECONDS = 60;

  private final Process process;
  private final Map<String, String> secrets = new HashMap<>();
  private String address = "";

  private ServiceProcess(Process process) {
    this.process = process;
  }

  /** Starts a service on a free port and waits until it answers. */
  static ServiceProcess start(Path data) throws IOException {
    return start(data, 0, Map.of());
  }

  /** Starts a service on a port, with settings from its environment, and waits until it answers. */
  static ServiceProcess start(Path data, int port, Map<String, String> environment)
      throws IOException {
    return start(data, port, environment, Redirect.INHERIT);
  }

  /**
   * As {@link #start(Path, int, Map)}.
   *
   * @param log where it writes what it has to say of its work
   */
  public static ServiceProcess start(
      Path data, int port, Map<String, String> environment, Redirect log) throws IOException {
    Process process =
        command(environment, "serve", "--port=" + port, "--data=" + data, "--solver-threads=1")
            .redirectError(log)
            .start();
    ServiceProcess service = new ServiceProcess(process);
    service.readLinks(process.inputReader(StandardCharsets.UTF_8));
    return service;
  }

  /** A run of the command line with the classes under test. */
  static ProcessBuilder command(Map<String, String> environment, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Duser.language=en", "-cp", System.getProperty("java.class.path")));
    command.add("org.entremise.Main");
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("ENTREMISE_"));
    builder.environment().putAll(environment);
    return builder;
  }

  /** A browser that has opened the organiser's link. */
  public Browser organiser() {
    return new Browser(address).open(requireNonNull(secrets.get("Organiser")));
  }

  /** As {@code kill -9} does it. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** As Ctrl-C does it. */
  void stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("the service does not stop");
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  private void readLinks(BufferedReader output) throws IOException {
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      Matcher link = LINK.matcher(line.strip().replace('\u00A0', ' ').strip());
      if (link.matches()) {
        address = link.group(2);
        secrets.put(link.group(1), link.group(3));
      }
      if (line.startsWith("Ctrl-C")) {
        return;
      }
    }
    throw new AssertionError("the service did not start");
  }
}
