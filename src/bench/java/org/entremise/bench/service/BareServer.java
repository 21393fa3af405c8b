package org.entremise.bench.service;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Answers every request with the same bytes and does nothing else: what HTTP alone costs. */
final class BareServer {
  private BareServer() {}

  /** Runs until it is killed; the argument is the file with the bytes. */
  public static void main(String[] args) throws IOException {
    Buffer bytes = Buffer.buffer(Files.readAllBytes(Path.of(args[0])));
    int port =
        Vertx.vertx()
            .createHttpServer(new HttpServerOptions().setCompressionSupported(true))
            .requestHandler(
                request ->
                    request
                        .response()
                        .putHeader("Content-Type", "application/json")
                        .putHeader("Cache-Control", "no-store")
                        .end(bytes))
            .listen(0, "127.0.0.1")
            .await()
            .actualPort();
    new PrintStream(System.out, true, StandardCharsets.UTF_8).println("ready on " + port);
  }
}
