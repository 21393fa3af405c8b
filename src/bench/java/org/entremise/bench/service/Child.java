package org.entremise.bench.service;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Java program of this project in a process of its own. */
final class Child implements AutoCloseable {
  private static final Pattern HEAP = Pattern.compile("heap\\s+total \\d+K, used (\\d+)K");
  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

  private final Process process;
  private final List<String> said = new ArrayList<>();

  /**
   * Starts it and waits until it says that it is ready.
   *
   * @param ready how the line begins by which it says so
   */
  Child(String ready, String... command) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-Xmx1g", "-Duser.language=en"));
    line.addAll(List.of("-cp", System.getProperty("java.class.path")));
    line.addAll(List.of(command));
    process = new ProcessBuilder(line).redirectError(Redirect.INHERIT).start();
    BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
    for (String read = output.readLine(); read != null; read = output.readLine()) {
      said.add(read);
      if (read.startsWith(ready)) {
        return;
      }
    }
    throw new IllegalStateException(command[0] + " did not start: " + said);
  }

  /** The first group of the first line that fits. */
  String said(String pattern) {
    for (String line : said) {
      Matcher found = Pattern.compile(pattern).matcher(line);
      if (found.find()) {
        return found.group(1);
      }
    }
    throw new IllegalStateException("nothing like " + pattern + " in " + said);
  }

  /** What lives in its heap, in KiB, once the garbage is collected. */
  long heap() throws IOException, InterruptedException {
    jcmd("GC.run");
    return number(HEAP, jcmd("GC.heap_info"));
  }

  /** What it holds of the machine's memory, in KiB. */
  long resident() throws IOException {
    return number(RESIDENT, Files.readString(Path.of("/proc", "" + process.pid(), "status")));
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }

  private String jcmd(String what) throws IOException, InterruptedException {
    Path program = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    Process asked = new ProcessBuilder(program.toString(), "" + process.pid(), what).start();
    String answer = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    asked.waitFor();
    return answer;
  }

  private static long number(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    if (!found.find()) {
      throw new IllegalStateException("no number in " + text);
    }
    return Long.parseLong(found.group(1));
  }
}
