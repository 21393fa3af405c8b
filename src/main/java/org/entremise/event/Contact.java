package org.entremise.event;

import java.util.regex.Pattern;
import org.entremise.kernel.Excerpt;
import org.entremise.kernel.Faults;
import org.entremise.kernel.Message;

/**
 * Whom participants may write to or call. What is not given is empty; a contact of which nothing is
 * given is none.
 */
public record Contact(String name, String email, String phone) {
  private static final int LONGEST = 200;
  private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"(),;:]+@[^\\s@]+\\.[^\\s@.]+");
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ().\\-/]{3,30}");

  public Contact {
    name = name.strip();
    email = email.strip();
    phone = phone.strip();
  }

  boolean saysNothing() {
    return name.isEmpty() && email.isEmpty() && phone.isEmpty();
  }

  void check(Faults faults) {
    if (name.length() > LONGEST || name.chars().anyMatch(Character::isISOControl)) {
      faults.add("$.contact.name", Message.of("event.contact.name", "most", LONGEST));
    }
    if (!email.isEmpty() && (email.length() > LONGEST || !EMAIL.matcher(email).matches())) {
      faults.add("$.contact.email", Message.of("event.contact.email", "email", Excerpt.of(email)));
    }
    if (!phone.isEmpty() && !PHONE.matcher(phone).matches()) {
      faults.add("$.contact.phone", Message.of("event.contact.phone", "phone", Excerpt.of(phone)));
    }
  }
}
