package org.entremise.bench.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.entremise.FirstStart;
import org.entremise.FirstStart.Link;
import org.entremise.Service;
import org.entremise.Settings;
import org.entremise.bench.EventSize;
import org.entremise.bench.report.ServiceReport;
import org.entremise.bench.report.ServiceReport.Measured;
import org.entremise.bench.service.Visitor.Answers;
import org.entremise.demo.Demonstration;

/**
 * A service of its own with two events, the demonstration and a large one: how long what the pages
 * read takes in each, and then the pages themselves.
 */
public final class ServiceBench implements AutoCloseable {
  /**
   * Something that pages read.
   *
   * @param path below an event, with {@code %s} for a funder, {@code %p} for a project, {@code %r}
   *     for a meeting's request
   */
  private record Read(String name, String path) {
    String of(String event, String funder, String project, String request) {
      return event + path.replace("%s", funder).replace("%p", project).replace("%r", request);
    }
  }

  private static final List<Read> READS =
      List.of(
          new Read("overview", ""),
          new Read("participants", "/participants"),
          new Read("wishes", "/wishes"),
          new Read("warnings", "/warnings"),
          new Read("invitations", "/invitations"),
          new Read("fact sheets", "/sheets"),
          new Read("board", "/board"),
          new Read("where a meeting could go", "/board/requests/%r/options"),
          new Read("history", "/history"),
          new Read("problem file", "/problem"),
          new Read("one participant", "/participants/%s"),
          new Read("its catalogue", "/participants/%s/catalogue"),
          new Read("a search", "/participants/%s/projects?q=coperation&count=24"),
          new Read("its agenda", "/participants/%s/agenda"),
          new Read("a fact sheet", "/participants/%p/sheet"));

  /** Of the search that fills a board. */
  private static final int SECONDS = 5;

  private final Path data;
  private final Service service;
  private final String organiser;

  /** Starts the service and fills it. */
  public ServiceBench(EventSize size) {
    try {
      data = Files.createTempDirectory("entremise-bench-").toAbsolutePath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    service = Service.start(new Settings("127.0.0.1", 0, null, data, null, 1, 1, null, true));
    organiser =
        FirstStart.prepare(service.pool(), true, false).await().stream()
            .filter(link -> link.role().equals("organiser"))
            .map(Link::secret)
            .findFirst()
            .orElseThrow()
            .text();
    service.pool().withTransaction(sql -> LargeEvent.create(sql, size)).await();
    service.pool().query("analyze").execute().await();
  }

  /** The address of the service. */
  public String address() {
    return "http://127.0.0.1:" + service.port();
  }

  /** The link that opens both events for their organiser. */
  public String organiserLink() {
    return address() + "/acces#" + organiser;
  }

  /** Reads everything so many times in each of the two events, in turns. */
  public void answers(int times, Consumer<String> lines) {
    Visitor visitor = new Visitor(address(), organiser);
    ServiceReport report = new ServiceReport(lines);
    String demo = "/api/events/" + Demonstration.EVENT_ID;
    String many = "/api/events/" + LargeEvent.ID;
    String ofDemo = generate(visitor, demo);
    String ofMany = generate(visitor, many);
    for (Read read : READS) {
      String path = read.of(demo, Demonstration.FUNDER, Demonstration.PROJECT, ofDemo);
      Answers small = visitor.read(path, times);
      Answers large = visitor.read(read.of(many, "f1", "p1", ofMany), times);
      report.add(read.name(), measured(small), measured(large), large.slowestMillis());
    }
    Answers small = visitor.move(demo, times);
    Answers large = visitor.move(many, times);
    report.add("a move on the board", measured(small), measured(large), large.slowestMillis());
  }

  /** Fills a board; the request of a meeting on it. */
  private static String generate(Visitor visitor, String event) {
    visitor.generate(event, SECONDS);
    return visitor.get(event + "/board").at("/meetings/0/request").asText();
  }

  /** Stops the service and removes all that it kept. */
  @Override
  public void close() {
    service.close();
    delete(data);
  }

  /** Removes a folder with everything in it. */
  static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Measured measured(Answers answers) {
    return new Measured(answers.bytes(), answers.medianMillis());
  }
}
