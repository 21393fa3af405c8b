package org.entremise.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.openapi.contract.OpenAPIContract;
import io.vertx.openapi.contract.Operation;
import io.vertx.openapi.validation.ResponseValidator;
import io.vertx.openapi.validation.ValidatableResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entremise.platform.web.Call;
import org.entremise.platform.web.Contract;
import org.jspecify.annotations.Nullable;

/**
 * What a browser does: keeps cookies, speaks JSON. Each good answer is checked against the
 * contract.
 */
public final class Browser {
  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Vertx VERTX = Vertx.vertx();
  private static final OpenAPIContract CONTRACT = Contract.load(VERTX).await();
  private static final ResponseValidator VALIDATOR = ResponseValidator.create(VERTX, CONTRACT);

  private final String base;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
  private String language = "fr";
  private String userAgent = "Java";

  Browser(String base) {
    this.base = base;
  }

  /** An answer; its JSON is a missing node where it has no body. */
  public record Answer(int status, String text, HttpResponse<String> response) {
    public JsonNode json() {
      try {
        return text.isEmpty() ? JsonNodeFactory.instance.missingNode() : JSON.readTree(text);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** The answer, if its status is the expected one. */
    public Answer expect(int expected) {
      assertThat(status).as(text).isEqualTo(expected);
      return this;
    }
  }

  /** Opens a personal link. */
  public Browser open(String secret) {
    post("/api/session", JsonNodeFactory.instance.objectNode().put("secret", secret).toString())
        .expect(200);
    return this;
  }

  public Browser speaking(String acceptLanguage) {
    language = acceptLanguage;
    return this;
  }

  /** From now on says that it is this browser. */
  public Browser calling(String name) {
    userAgent = name;
    return this;
  }

  /** The scheme, host and port that it talks to. */
  public String origin() {
    return base;
  }

  /** The secret of its session. */
  public String cookie() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(Browser::isSession)
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  /**
   * Is sent to an address by a page of another site: the session's cookie stays behind, as it is
   * {@code SameSite=Strict}.
   */
  public HttpResponse<String> isSentTo(String path) {
    URI address = URI.create(base + path);
    String along =
        cookies.getCookieStore().getCookies().stream()
            .filter(cookie -> !isSession(cookie) && path.startsWith(cookie.getPath()))
            .map(cookie -> cookie.getName() + "=" + cookie.getValue())
            .collect(Collectors.joining("; "));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(TIMEOUT)
            .header("Accept-Language", language)
            .header("Sec-Fetch-Site", "cross-site")
            .header("User-Agent", userAgent);
    if (!along.isEmpty()) {
      request.header("Cookie", along);
    }
    try {
      HttpResponse<String> response =
          HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
      cookies.put(address, response.headers().map());
      return response;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static boolean isSession(HttpCookie cookie) {
    return cookie.getName().equals(Call.SESSION_COOKIE);
  }

  public Answer get(String path) {
    return send("GET", path, null);
  }

  public Answer post(String path, String json) {
    return send("POST", path, json);
  }

  public Answer post(String path) {
    return send("POST", path, null);
  }

  public Answer put(String path, String json) {
    return send("PUT", path, json);
  }

  public Answer delete(String path) {
    return send("DELETE", path, null);
  }

  /** Gets a file. */
  public HttpResponse<byte[]> download(String path) {
    return receive(file(path).build(), BodyHandlers.ofByteArray());
  }

  /** Gets a file, unless it is still the kept one. */
  public HttpResponse<byte[]> download(String path, String keptTag) {
    return receive(file(path).header("If-None-Match", keptTag).build(), BodyHandlers.ofByteArray());
  }

  /** Gets the same file so many times at once. */
  public List<HttpResponse<String>> downloads(String path, int times) {
    return Stream.generate(() -> client.sendAsync(file(path).build(), BodyHandlers.ofString()))
        .limit(times)
        .toList()
        .stream()
        .map(CompletableFuture::join)
        .toList();
  }

  private HttpRequest.Builder file(String path) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .timeout(TIMEOUT)
        .header("Accept-Language", language);
  }

  private <T> HttpResponse<T> receive(HttpRequest request, BodyHandler<T> handler) {
    try {
      return client.send(request, handler);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Follows a stream of changes; to be closed. */
  public LiveStream follow(String path) {
    HttpRequest request = HttpRequest.newBuilder(URI.create(base + path)).build();
    try {
      HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.headers().firstValue("Content-Type")).contains("text/event-stream");
      return new LiveStream(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public Answer patch(String path, String json) {
    return send("PATCH", path, json);
  }

  /** Posts a file. */
  public Answer upload(String path, byte[] file) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .timeout(TIMEOUT)
            .header("Accept-Language", language)
            .header("Content-Type", "application/octet-stream")
            .POST(BodyPublishers.ofByteArray(file));
    return answer(request, "POST", path);
  }

  /** Sends a request and checks what a good answer looks like. */
  public Answer send(String method, String path, @Nullable String json) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .timeout(TIMEOUT)
            .header("Accept-Language", language)
            .header("User-Agent", userAgent)
            .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
    if (json != null) {
      request.header("Content-Type", "application/json");
    }
    return answer(request, method, path);
  }

  /** Sends anything as anything; a good answer has to fit the contract all the same. */
  public Answer sendAs(String method, String path, String type, @Nullable String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .timeout(TIMEOUT)
            .header("Accept-Language", language)
            .header("Content-Type", type)
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    return answer(request, method, path);
  }

  private Answer answer(HttpRequest.Builder request, String method, String path) {
    try {
      HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
      Answer answer = new Answer(response.statusCode(), response.body(), response);
      checkAgainstContract(method, path, answer);
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void checkAgainstContract(String method, String path, Answer answer) {
    @Nullable Operation operation = CONTRACT.findOperation(path, HttpMethod.valueOf(method));
    if (operation == null || answer.status() >= 300) {
      return;
    }
    var type = answer.response().headers().firstValue("Content-Type");
    ValidatableResponse response =
        type.isPresent()
            ? ValidatableResponse.create(answer.status(), Buffer.buffer(answer.text()), type.get())
            : ValidatableResponse.create(answer.status());
    VALIDATOR.validate(response, operation.getOperationId()).await();
  }
}
