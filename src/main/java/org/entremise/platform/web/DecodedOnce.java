package org.entremise.platform.web;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.internal.http.HttpServerRequestInternal;
import io.vertx.core.internal.http.HttpServerRequestWrapper;
import io.vertx.ext.web.RoutingContext;
import io.vertx.openapi.contract.Operation;
import io.vertx.openapi.validation.RequestUtils;
import io.vertx.openapi.validation.ValidatableRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A request as the check against the contract takes it. The library decodes the values of a query
 * that are decoded already, and so refuses every {@code %} and takes {@code +} for a space; it gets
 * them encoded once more.
 */
final class DecodedOnce extends HttpServerRequestWrapper {
  private DecodedOnce(HttpServerRequestInternal request) {
    super(request);
  }

  /** What the contract is to check of a request whose body is read. */
  static Future<ValidatableRequest> extract(RoutingContext context, Operation operation) {
    return RequestUtils.extract(
        new DecodedOnce((HttpServerRequestInternal) context.request()),
        operation,
        () -> Future.succeededFuture(context.body().buffer()));
  }

  @Override
  public MultiMap params() {
    MultiMap encoded = MultiMap.caseInsensitiveMultiMap();
    super.params()
        .forEach(
            (name, value) -> encoded.add(name, URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return encoded;
  }
}
