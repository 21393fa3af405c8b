package org.entremise.platform.log;

import static java.util.Objects.requireNonNull;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.helpers.NOPMDCAdapter;

/** How the service writes its log. */
public enum LogFormat {
  /** Lines for people. */
  TEXT,
  /** Each entry an object on a line of its own, for programs that collect them. */
  JSON;

  /** Under which the id of a request stands in the log. */
  private static final String REQUEST = "request";

  /** From now on the log looks like this, and tells of which request it speaks. */
  public void use() {
    LoggerContext logback = (LoggerContext) LoggerFactory.getILoggerFactory();
    logback.setMDCAdapter(new WithRequest());
    if (this == JSON) {
      Logger root = logback.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
      var console = (ConsoleAppender<ILoggingEvent>) requireNonNull(root.getAppender("stderr"));
      console.stop();
      console.setEncoder(json(logback));
      console.start();
    }
  }

  private static JsonEncoder json(LoggerContext logback) {
    JsonEncoder json = new JsonEncoder();
    json.setContext(logback);
    json.setWithSequenceNumber(false);
    json.setWithNanoseconds(false);
    json.setWithContext(false);
    json.setWithMarkers(false);
    json.setWithMessage(false);
    json.setWithArguments(false);
    json.setWithFormattedMessage(true);
    json.start();
    return json;
  }

  /** What is known of each line: the request, which Vert.x keeps and not the thread. */
  private static final class WithRequest extends NOPMDCAdapter {
    @Override
    public Map<String, String> getCopyOfContextMap() {
      @Nullable String id = RequestId.current();
      return id == null ? Map.of() : Map.of(REQUEST, id);
    }
  }
}
