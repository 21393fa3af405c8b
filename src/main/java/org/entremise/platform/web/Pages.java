package org.entremise.platform.web;

import static io.vertx.ext.web.handler.StaticHandler.DEFAULT_INDEX_PAGE;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.StaticHandler;

/** The built pages. Any address that is no file is the app's. */
public final class Pages {
  private static final String ROOT = "webroot";
  private static final long A_YEAR_IN_SECONDS = 31_536_000;

  private Pages() {}

  /** Serves the pages. */
  public static Router router(Vertx vertx) {
    Router router = Router.router(vertx);
    router
        .route()
        .handler(
            context -> {
              Requests.isFor(context, "page");
              context.next();
            });
    // The build names assets by their content, so they never change.
    router
        .route("/assets/*")
        .handler(
            StaticHandler.create(ROOT + "/assets")
                .setCachingEnabled(true)
                .setMaxAgeSeconds(A_YEAR_IN_SECONDS));
    router.route("/assets/*").handler(context -> context.fail(404));
    router.get("/api-docs").handler(context -> context.reroute("/api.html"));
    router
        .route()
        .handler(StaticHandler.create(ROOT).setCachingEnabled(false).setIndexPage("none"));
    router
        .route()
        .method(HttpMethod.GET)
        .handler(
            context ->
                context
                    .response()
                    .putHeader("Cache-Control", "no-cache")
                    .sendFile(ROOT + "/" + DEFAULT_INDEX_PAGE)
                    .onFailure(context::fail));
    router.route().failureHandler(Failures::answer);
    return router;
  }
}
