package org.entremise.planning;

import java.util.Arrays;

/** Divides the numbers below some number into groups; each is in one. All in constant time. */
final class Partition {
  private final int[] groupOf;
  private final int[] placeOf;
  private final int[][] members;
  private final int[] sizes;

  /**
   * @param groupOf by number: its group at first
   * @param groups how many there are
   */
  Partition(int[] groupOf, int groups) {
    this.groupOf = groupOf.clone();
    this.placeOf = new int[groupOf.length];
    this.members = new int[groups][4];
    this.sizes = new int[groups];
    for (int number = 0; number < groupOf.length; number++) {
      add(number, groupOf[number]);
    }
  }

  int size(int group) {
    return sizes[group];
  }

  int groupOf(int number) {
    return groupOf[number];
  }

  /**
   * @param place from 0 to the group's size; a number keeps its place only until the next move
   */
  int member(int group, int place) {
    return members[group][place];
  }

  void move(int number, int group) {
    int left = groupOf[number];
    int last = members[left][--sizes[left]];
    members[left][placeOf[number]] = last;
    placeOf[last] = placeOf[number];
    add(number, group);
  }

  private void add(int number, int group) {
    if (sizes[group] == members[group].length) {
      members[group] = Arrays.copyOf(members[group], 2 * sizes[group]);
    }
    groupOf[number] = group;
    placeOf[number] = sizes[group];
    members[group][sizes[group]++] = number;
  }

  /** By number its group; a copy. */
  int[] groups() {
    return groupOf.clone();
  }
}
