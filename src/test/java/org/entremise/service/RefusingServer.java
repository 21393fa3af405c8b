package org.entremise.service;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;

/**
 * A mail server that knows nobody at example.org, or one that takes a letter and never says so:
 * what GreenMail does not do.
 */
final class RefusingServer implements AutoCloseable {
  private final ServerSocket server;
  private final boolean silent;
  private final CountDownLatch refused = new CountDownLatch(1);
  private final CountDownLatch heard = new CountDownLatch(1);

  /** Refuses each address at example.org. */
  RefusingServer(int port) throws IOException {
    this(port, false);
  }

  private RefusingServer(int port, boolean silent) throws IOException {
    this.server = new ServerSocket(port, 5, InetAddress.getLoopbackAddress());
    this.silent = silent;
    Thread thread = new Thread(this::listen, "refusing mail server");
    thread.setDaemon(true);
    thread.start();
  }

  /** Takes a letter to its last line and then says nothing. */
  static RefusingServer thatFallsSilent(int port) throws IOException {
    return new RefusingServer(port, true);
  }

  /** Waits until a whole letter has come. */
  void awaitLetter() throws InterruptedException {
    heard.await();
  }

  /** Waits until somebody was refused. */
  void awaitRefusal() throws InterruptedException {
    refused.await();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  private void listen() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        Thread thread = new Thread(() -> talk(client), "refusing mail server's client");
        thread.setDaemon(true);
        thread.start();
      } catch (IOException e) {
        if (!server.isClosed()) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private void talk(Socket client) {
    try (client) {
      BufferedReader in =
          new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII));
      OutputStream out = client.getOutputStream();
      say(out, "220 here");
      boolean data = false;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (data) {
          if (line.equals(".")) {
            heard.countDown();
            data = false;
            if (!silent) {
              say(out, "250 taken");
            }
          }
          continue;
        }
        String command = line.toUpperCase(Locale.ROOT);
        data = command.equals("DATA");
        say(out, answer(command));
      }
    } catch (IOException e) {
      // The client has gone; so be it.
    }
  }

  private String answer(String command) {
    if (command.startsWith("RCPT") && command.contains("@EXAMPLE.ORG") && !silent) {
      refused.countDown();
      return "550 5.1.1 nobody here";
    }
    return command.equals("DATA") ? "354 go on" : "250 fine";
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(US_ASCII));
    out.flush();
  }
}
