package org.entremise.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.entremise.FirstStart;
import org.entremise.FirstStart.Link;
import org.entremise.Service;
import org.entremise.Settings;
import org.entremise.Supervision;
import org.entremise.access.IdentityProvider;
import org.entremise.kernel.Message;
import org.entremise.mail.MailServer;
import org.entremise.platform.language.Sentences;
import org.entremise.platform.log.LogFormat;
import org.entremise.platform.metrics.MetricsPort;
import org.entremise.platform.web.Edge;
import org.entremise.platform.web.Limits;
import org.entremise.platform.web.Tls;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code serve}: the service, until it is told to stop. */
@Command(
    name = "serve",
    sortOptions = false,
    description = "Starts the service and prints its address with sign-in links.",
    footer = {
      "",
      "ENTREMISE_DATABASE_URL (postgresql://user:password@host:port/database) uses an external"
          + " PostgreSQL, version 15 or later, instead of the embedded one.",
      "ENTREMISE_SMTP_URL (smtp://user:password@host:port, or smtps://…) sends letters, from the address in"
          + " ENTREMISE_MAIL_FROM; it needs the public URL.",
      "ENTREMISE_OIDC_ISSUER, ENTREMISE_OIDC_CLIENT_ID and ENTREMISE_OIDC_CLIENT_SECRET let organisers"
          + " sign in by OpenID Connect, under the name in ENTREMISE_OIDC_NAME; it needs the public URL.",
      "Ctrl-C stops everything cleanly."
    })
public final class ServeCommand implements Callable<Integer> {
  private static final int LARGEST_PORT = 65_535;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "${env:ENTREMISE_PORT:-8080}",
      description = "Port to listen on; 0 takes a free one (ENTREMISE_PORT, default 8080).")
  private int port;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "${env:ENTREMISE_HOST:-127.0.0.1}",
      description = "Address to listen on (ENTREMISE_HOST, default 127.0.0.1).")
  private String host = "";

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      defaultValue = "${env:ENTREMISE_DATA:-data}",
      description = "Folder of all that survives a restart (ENTREMISE_DATA, default data).")
  private Path data = Path.of("");

  @Option(
      names = "--organiser-link",
      description =
          "Prints a link for the first organiser, to be opened once, also where they have a passkey"
              + " or a password: the way back in for whoever has lost both.")
  private boolean organiserLink;

  @Option(names = "--no-demo", description = "The first start creates no demonstration event.")
  private boolean noDemo;

  @Option(
      names = "--public-url",
      paramLabel = "URL",
      defaultValue = "${env:ENTREMISE_PUBLIC_URL}",
      description =
          "Where people reach the service, such as https://meet.example.org"
              + " (ENTREMISE_PUBLIC_URL, default this machine).")
  private @Nullable URI publicUrl;

  @Option(
      names = "--tls-certificate",
      paramLabel = "FILE",
      defaultValue = "${env:ENTREMISE_TLS_CERTIFICATE}",
      description =
          "Certificates in PEM format, to speak HTTPS without a proxy (ENTREMISE_TLS_CERTIFICATE).")
  private @Nullable Path tlsCertificate;

  @Option(
      names = "--tls-key",
      paramLabel = "FILE",
      defaultValue = "${env:ENTREMISE_TLS_KEY}",
      description = "The private key of the first of them (ENTREMISE_TLS_KEY).")
  private @Nullable Path tlsKey;

  @Option(
      names = "--trusted-proxies",
      paramLabel = "ADDRESSES",
      defaultValue = "${env:ENTREMISE_TRUSTED_PROXIES:-" + Edge.LOOPBACK + "}",
      description =
          "Proxies whose X-Forwarded-For, -Proto and -Host are believed, with commas between:"
              + " addresses or networks such as 10.0.0.0/8 (ENTREMISE_TRUSTED_PROXIES, default"
              + " this machine).")
  private String trustedProxies = "";

  @Option(
      names = "--solver-jobs",
      paramLabel = "N",
      defaultValue = "${env:ENTREMISE_SOLVER_JOBS:-1}",
      description = "Events that may be solved at once (ENTREMISE_SOLVER_JOBS, default 1).")
  private int solverJobs;

  @Option(
      names = "--solver-threads",
      paramLabel = "N",
      defaultValue = "${env:ENTREMISE_SOLVER_THREADS:-0}",
      description =
          "Threads of each solve (ENTREMISE_SOLVER_THREADS, default 0: one for each core).")
  private int solverThreads;

  @Option(
      names = "--metrics-port",
      paramLabel = "N",
      defaultValue = "${env:ENTREMISE_METRICS_PORT}",
      description =
          "Port at which Prometheus reads /metrics; 0 takes a free one (ENTREMISE_METRICS_PORT,"
              + " default none).")
  private @Nullable Integer metricsPort;

  @Option(
      names = "--metrics-host",
      paramLabel = "ADDRESS",
      defaultValue = "${env:ENTREMISE_METRICS_HOST:-127.0.0.1}",
      description = "Address of that port (ENTREMISE_METRICS_HOST, default 127.0.0.1).")
  private String metricsHost = "";

  @Option(
      names = "--log-format",
      paramLabel = "text|json",
      defaultValue = "${env:ENTREMISE_LOG_FORMAT:-text}",
      description =
          "How the log is written, on standard error: for people, or an object a line"
              + " (ENTREMISE_LOG_FORMAT, default text).")
  private LogFormat logFormat = LogFormat.TEXT;

  @Option(
      names = "--slow-query",
      paramLabel = "MS",
      defaultValue = "${env:ENTREMISE_SLOW_QUERY_MS:-500}",
      description =
          "Queries that take longer are logged; 0: none (ENTREMISE_SLOW_QUERY_MS, default 500).")
  private int slowQuery;

  @Option(
      names = "--slow-request",
      paramLabel = "MS",
      defaultValue = "${env:ENTREMISE_SLOW_REQUEST_MS:-2000}",
      description =
          "Requests that take longer are logged; 0: none (ENTREMISE_SLOW_REQUEST_MS, default"
              + " 2000).")
  private int slowRequest;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    logFormat.use();
    Settings settings = settings();
    CountDownLatch stopped = new CountDownLatch(1);
    Service service = Service.start(settings);
    List<Link> links;
    try {
      links = FirstStart.prepare(service.pool(), settings.demo(), organiserLink).await();
    } catch (RuntimeException e) {
      service.close();
      throw e;
    }
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  service.close();
                  stopped.countDown();
                },
                "stop"));
    print(service, links);
    stopped.await();
    return 0;
  }

  private Settings settings() {
    check("--port", port, 0, LARGEST_PORT);
    check("--solver-jobs", solverJobs, 1, Integer.MAX_VALUE);
    check("--solver-threads", solverThreads, 0, Integer.MAX_VALUE);
    return new Settings(
        host,
        port,
        publicUrl,
        data.toAbsolutePath(),
        System.getenv("ENTREMISE_DATABASE_URL"),
        solverJobs,
        solverThreads == 0 ? Runtime.getRuntime().availableProcessors() : solverThreads,
        mail(),
        IdentityProvider.in(System.getenv()),
        !noDemo,
        trustedProxies,
        tls(),
        supervision(),
        Limits.USUAL);
  }

  private Supervision supervision() {
    check("--slow-query", slowQuery, 0, Integer.MAX_VALUE);
    check("--slow-request", slowRequest, 0, Integer.MAX_VALUE);
    return new Supervision(metrics(), slowQuery, slowRequest);
  }

  private @Nullable MetricsPort metrics() {
    if (metricsPort == null) {
      return null;
    }
    check("--metrics-port", metricsPort, 0, LARGEST_PORT);
    return new MetricsPort(metricsHost, metricsPort);
  }

  private @Nullable Tls tls() {
    if (tlsCertificate == null && tlsKey == null) {
      return null;
    }
    if (tlsCertificate == null || tlsKey == null) {
      throw new ParameterException(
          spec.commandLine(), "--tls-certificate and --tls-key belong together: give both");
    }
    return new Tls(tlsCertificate.toAbsolutePath(), tlsKey.toAbsolutePath());
  }

  private static @Nullable MailServer mail() {
    @Nullable String url = System.getenv("ENTREMISE_SMTP_URL");
    return url == null ? null : MailServer.parse(url, System.getenv("ENTREMISE_MAIL_FROM"));
  }

  private void check(String option, int value, int least, int most) {
    if (value < least || value > most) {
      throw new ParameterException(
          spec.commandLine(), "%s must be %d to %d, not %d".formatted(option, least, most, value));
    }
  }

  private void print(Service service, List<Link> links) {
    Sentences sentences = Sentences.in(Locale.getDefault());
    String address =
        publicUrl == null
            ? (tlsKey == null ? "http" : "https") + "://localhost:" + service.port()
            : publicUrl.toString().replaceAll("/$", "");
    PrintWriter out = spec.commandLine().getOut();
    out.println(sentences.say(Message.of("serve.ready", "address", address)));
    if (links.stream().noneMatch(link -> link.role().equals("organiser"))) {
      out.println(sentences.say(Message.of("serve.sign-in", "link", address + "/connexion")));
    }
    for (Link link : links) {
      out.println(
          sentences.say(
              Message.of(
                  "serve.link." + link.role(),
                  "name",
                  link.name(),
                  "link",
                  address + "/acces#" + link.secret().text())));
    }
    out.println(sentences.say(Message.of("serve.stop")));
    out.flush();
  }
}
