package org.entremise.kernel;

import java.util.List;

/**
 * A request that cannot be done, for a reason that its sender can understand. Its kind becomes an
 * HTTP status or an exit code in one place each; its message and faults become sentences in the
 * reader's language.
 */
public final class DomainError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why it cannot be done. */
  public enum Kind {
    /** What was given is wrong; the faults say where. */
    INVALID,
    /** More was given than is accepted. */
    TOO_LARGE,
    /** Nobody is signed in, or the link is no longer valid. */
    UNAUTHENTICATED,
    /** Whoever is signed in may not do this. */
    FORBIDDEN,
    /** There is no such thing, or not for this reader. */
    NOT_FOUND,
    /** It no longer fits the state of things. */
    CONFLICT,
    /** Somebody asks too often. */
    TOO_MANY,
    /** A part that is needed does not answer. */
    UNAVAILABLE
  }

  private final Kind kind;
  private final transient Message message;
  private final transient List<Fault> faults;

  public DomainError(Kind kind, Message message, List<Fault> faults) {
    super(message.key() + " " + message.arguments());
    this.kind = kind;
    this.message = message;
    this.faults = List.copyOf(faults);
  }

  public DomainError(Kind kind, Message message) {
    this(kind, message, List.of());
  }

  public Kind kind() {
    return kind;
  }

  /** What cannot be done, and what to do instead. */
  public Message message() {
    return message;
  }

  /** The single things that are wrong; empty where the message says it all. */
  public List<Fault> faults() {
    return faults;
  }
}
