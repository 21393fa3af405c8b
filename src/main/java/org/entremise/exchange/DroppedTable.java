package org.entremise.exchange;

import java.util.UUID;
import org.entremise.platform.table.Table;

/** A sheet of a file that somebody has dropped, with what they have decided about it since. */
public record DroppedTable(UUID id, String fileName, Table table, Choices choices) {}
