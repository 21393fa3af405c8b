package org.entremise.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import io.vertx.openapi.validation.SchemaValidationException;
import io.vertx.openapi.validation.ValidatorException;
import java.util.List;
import java.util.Map;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.Message;
import org.entremise.platform.json.Json;
import org.entremise.platform.language.Sentences;
import org.entremise.platform.sql.Outage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where an error becomes an HTTP answer: RFC 9457, in the caller's language. */
final class Failures {
  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  /** Set in the context of a request that may bring a file. */
  private static final long MEBIBYTE = 1024 * 1024;

  /**
   * When to ask again: what is unavailable because others use it may be free soon; attempts are
   * counted over an hour.
   */
  private static final Map<Integer, String> RETRY_SECONDS = Map.of(429, "600", 503, "10");

  static final String BODY_LIMIT = "body-limit";

  private Failures() {}

  private record Fault(String path, String detail) {}

  /**
   * What RFC 9457 asks for.
   *
   * @param requestId by which the log tells more; null: there is no more to tell
   */
  private record ProblemDetails(
      String type,
      String title,
      int status,
      String detail,
      List<Fault> faults,
      @JsonInclude(Include.NON_NULL) @Nullable String requestId) {}

  /** Answers what is no readable HTTP request, or has a line or headers that are too long. */
  static void unreadable(HttpServerRequest request) {
    @Nullable Throwable cause = request.decoderResult().cause();
    int status =
        cause instanceof TooLongHttpLineException
            ? 414
            : cause instanceof TooLongHttpHeaderException ? 431 : 400;
    Message message = Message.of(status == 400 ? "web.bad-request" : "web.too-long");
    Sentences sentences = Call.sentences(request);
    send(request.response(), sentences, details(sentences, status, message, List.of()))
        .onComplete(sent -> request.connection().close());
  }

  static void answer(RoutingContext context) {
    if (context.response().headWritten()) {
      context.response().reset();
      return;
    }
    ProblemDetails details = details(context);
    @Nullable String later = RETRY_SECONDS.get(details.status());
    if (later != null) {
      context.response().putHeader("Retry-After", later);
    }
    send(context.response(), Call.sentences(context), details);
  }

  private static Future<Void> send(
      HttpServerResponse response, Sentences sentences, ProblemDetails details) {
    return response
        .setStatusCode(details.status())
        .putHeader("Content-Type", "application/problem+json")
        .putHeader("Cache-Control", "no-store")
        .putHeader("Content-Language", sentences.locale().getLanguage())
        .end(Buffer.buffer(Json.write(details)));
  }

  private static ProblemDetails details(RoutingContext context) {
    Sentences sentences = Call.sentences(context);
    @Nullable Throwable failure = context.failure();
    if (failure instanceof DomainError error) {
      var faults =
          error.faults().stream()
              .map(fault -> new Fault(fault.path(), sentences.say(fault.message())))
              .toList();
      return details(sentences, status(error.kind()), error.message(), faults);
    }
    if (failure != null && failure.getCause() instanceof ValidatorException unfit) {
      return unfit(sentences, unfit);
    }
    if (failure instanceof ValidatorException unfit) {
      return unfit(sentences, unfit);
    }
    if (failure != null && Outage.is(failure)) {
      LOG.warn("{} has no database: {}", context.request().method(), failure.getMessage());
      return details(sentences, 503, outage(context), List.of());
    }
    int status = context.statusCode() < 400 ? 500 : context.statusCode();
    if (status >= 500) {
      LOG.error("{} failed", Requests.operation(context), failure);
      return unexpected(context, status);
    }
    Message message = status == 413 ? tooLarge(context) : Message.of(key(status));
    return details(sentences, status, message, List.of());
  }

  /** Who meets it can quote by what it is found in the log. */
  private static ProblemDetails unexpected(RoutingContext context, int status) {
    String id = context.get(Edge.REQUEST_ID, "");
    return details(
        Call.sentences(context), status, Message.of("web.unexpected", "id", id), List.of(), id);
  }

  /** Where the connection breaks, nobody knows whether what was to be changed is. */
  private static Message outage(RoutingContext context) {
    boolean reads = context.request().method().equals(HttpMethod.GET);
    return Message.of(reads ? "web.database" : "web.database.changing");
  }

  private static Message tooLarge(RoutingContext context) {
    long most = context.get(BODY_LIMIT, 0L);
    return most < MEBIBYTE
        ? Message.of("web.too-large")
        : Message.of("web.file-too-large", "most", most / MEBIBYTE);
  }

  private static ProblemDetails unfit(Sentences sentences, ValidatorException unfit) {
    String path = "";
    if (unfit instanceof SchemaValidationException schema) {
      var errors = schema.getOutputUnit().getErrors();
      path =
          errors == null || errors.isEmpty()
              ? ""
              : errors.get(errors.size() - 1).getInstanceLocation();
    }
    // The library's reason is English and precise; the sentence before it is the reader's.
    Message message = Message.of("web.unfit", "reason", String.valueOf(unfit.getMessage()));
    return details(
        sentences, 400, message, List.of(new Fault(path, String.valueOf(unfit.getMessage()))));
  }

  private static ProblemDetails details(
      Sentences sentences, int status, Message message, List<Fault> faults) {
    return details(sentences, status, message, faults, null);
  }

  private static ProblemDetails details(
      Sentences sentences,
      int status,
      Message message,
      List<Fault> faults,
      @Nullable String requestId) {
    return new ProblemDetails(
        "urn:entremise:" + message.key(),
        sentences.say(Message.of("web.status." + status(status))),
        status,
        sentences.say(message),
        faults,
        requestId);
  }

  private static int status(DomainError.Kind kind) {
    return switch (kind) {
      case INVALID -> 400;
      case TOO_LARGE -> 413;
      case UNAUTHENTICATED -> 401;
      case FORBIDDEN -> 403;
      case NOT_FOUND -> 404;
      case CONFLICT -> 409;
      case TOO_MANY -> 429;
      case UNAVAILABLE -> 503;
    };
  }

  /** The statuses that have a title of their own; any other shares its class's. */
  private static int status(int status) {
    return switch (status) {
      case 400, 401, 403, 404, 405, 409, 413, 414, 415, 429, 431, 503 -> status;
      default -> status < 500 ? 400 : 500;
    };
  }

  private static String key(int status) {
    return switch (status(status)) {
      case 404 -> "web.not-found";
      case 405 -> "web.method-not-allowed";
      case 415 -> "web.media-type";
      case 400 -> "web.bad-request";
      default -> throw new IllegalArgumentException(String.valueOf(status));
    };
  }
}
