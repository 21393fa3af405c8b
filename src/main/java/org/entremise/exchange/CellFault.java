package org.entremise.exchange;

import java.util.List;
import org.entremise.kernel.Message;

/**
 * Something in a table that cannot be taken as it is.
 *
 * @param address of the cell; empty where the whole row is meant
 * @param field the key of what the column gives; empty where it is no column's
 * @param column what the cell's column is called; empty as {@code address}
 * @param value what stands there
 * @param message what is wrong and what to do about it
 * @param suggestions what may have been meant, to stand there instead
 * @param meanings of which one has to be chosen for this text wherever the column has it, the
 *     likeliest first, see {@link Choices#meanings}
 * @param question whether the row may also be right as it is, see {@link Choices#added}
 */
public record CellFault(
    String address,
    String field,
    String column,
    String value,
    Message message,
    List<String> suggestions,
    List<Message> meanings,
    boolean question) {
  public CellFault {
    suggestions = List.copyOf(suggestions);
    meanings = List.copyOf(meanings);
  }
}
