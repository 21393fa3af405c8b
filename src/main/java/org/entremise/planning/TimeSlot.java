package org.entremise.planning;

/** A slot of the problem as a planning value. Two are the same only if they are the same object. */
final class TimeSlot {
  private final String id;
  private final int index;
  private final int block;

  /**
   * @param index position in chronological order, from 0
   * @param block number of its block, from 0
   */
  TimeSlot(String id, int index, int block) {
    this.id = id;
    this.index = index;
    this.block = block;
  }

  String id() {
    return id;
  }

  int index() {
    return index;
  }

  int block() {
    return block;
  }

  @Override
  public String toString() {
    return id;
  }
}
