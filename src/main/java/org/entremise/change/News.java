package org.entremise.change;

import org.entremise.kernel.Message;

/** One thing in a participant's agenda that is not as it was. */
public sealed interface News {
  /** It, in words such as “10:15 with P7: now at 11:00”. */
  Message message();

  /** Where in the day it is told. */
  int position();

  /** A meeting no longer takes place. */
  record Cancelled(Appointment before) implements News {
    @Override
    public Message message() {
      return about("news.cancelled", before);
    }

    @Override
    public int position() {
      return before.number();
    }
  }

  /** A meeting is in another slot, or its slot at another time. */
  record Moved(Appointment before, Appointment after) implements News {
    @Override
    public Message message() {
      return Message.of(
          "news.moved",
          "time",
          before.at().name(),
          "with",
          before.with().name(),
          "times",
          after.at().message());
    }

    @Override
    public int position() {
      return before.number();
    }
  }

  /** A meeting that was not there. */
  record Added(Appointment after) implements News {
    @Override
    public Message message() {
      return about("news.added", after);
    }

    @Override
    public int position() {
      return after.number();
    }
  }

  /** One meeting in the place of another. */
  record OtherPartner(Appointment before, Appointment after) implements News {
    @Override
    public Message message() {
      return Message.of(
          "news.otherPartner",
          "time",
          before.at().name(),
          "before",
          before.with().name(),
          "after",
          after.with().name());
    }

    @Override
    public int position() {
      return before.number();
    }
  }

  private static Message about(String key, Appointment appointment) {
    return Message.of(key, "time", appointment.at().name(), "with", appointment.with().name());
  }
}
