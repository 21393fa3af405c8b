package org.entremise.mail.service;

import io.vertx.ext.mail.SMTPException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.entremise.kernel.Excerpt;

/** How an attempt to hand a letter to the mail server ended badly. */
record Delivery(Kind kind, String answer) {
  /** What follows from it. */
  enum Kind {
    /** The server will never take it. */
    REFUSED,
    /** It was not taken; later it may be. */
    LATER,
    /** The connection broke when the server may have had it already. */
    UNSURE
  }

  /** The server does not trust us: that is nothing against the letter (RFC 4954). */
  private static final Set<Integer> SIGN_IN_FAILED = Set.of(530, 534, 535, 538);

  static Delivery of(Throwable failure) {
    String answer = answer(failure);
    if (failure instanceof SMTPException smtp) {
      boolean ours = SIGN_IN_FAILED.contains(smtp.getReplyCode());
      return new Delivery(smtp.isPermanent() && !ours ? Kind.REFUSED : Kind.LATER, answer);
    }
    boolean before =
        failure instanceof ConnectException
            || failure instanceof UnknownHostException
            || failure instanceof SSLException
            // What the client itself objects to, before all of the letter is said: it fails by a
            // bare text.
            || !(failure instanceof Exception);
    return new Delivery(before ? Kind.LATER : Kind.UNSURE, answer);
  }

  private static String answer(Throwable failure) {
    if (failure instanceof SMTPException smtp && !smtp.getReplyMessages().isEmpty()) {
      return Excerpt.of(String.join(" ", smtp.getReplyMessages()), 300);
    }
    return Excerpt.of(String.valueOf(failure.getMessage()), 300);
  }
}
