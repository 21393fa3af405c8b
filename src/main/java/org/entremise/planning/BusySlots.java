package org.entremise.planning;

import java.util.Arrays;
import java.util.List;

/**
 * The slots in which somebody is busy, as bits, so that runs of them are counted in a few steps.
 * Each block begins a new word; one of more than 64 slots goes on in the next.
 */
final class BusySlots {
  private final Layout layout;
  private final long[] words;

  private int breaks;
  private int idleSlots;
  private int consecutiveExcess;

  BusySlots(Layout layout) {
    this.layout = layout;
    this.words = new long[layout.first.length];
  }

  /** Makes a free slot busy, or a busy one free. */
  void flip(TimeSlot slot) {
    int word = layout.word[slot.index()];
    words[word] ^= 1L << (slot.index() - layout.first[word]);
  }

  void clear() {
    Arrays.fill(words, 0);
  }

  /**
   * Counts what the three methods below tell.
   *
   * @param longest busy slots in a row that are not too many
   */
  void count(int longest) {
    breaks = 0;
    idleSlots = 0;
    consecutiveExcess = 0;
    int run = 0;
    int end = 0;
    for (int word = 0; word < words.length; word++) {
      if (layout.startsBlock[word]) {
        end = Integer.MAX_VALUE;
      }
      long left = words[word];
      while (left != 0) {
        int start = Long.numberOfTrailingZeros(left);
        int length = Long.numberOfTrailingZeros(~(left >>> start));
        left &= start + length == Long.SIZE ? 0 : -1L << (start + length);
        start += layout.first[word];
        if (start > end) {
          breaks++;
          idleSlots += start - end;
        }
        int before = start == end ? run : 0;
        run = before + length;
        consecutiveExcess += Math.max(0, run - longest) - Math.max(0, before - longest);
        end = start + length;
      }
    }
  }

  /** Runs of free slots between two busy ones of one block. */
  int breaks() {
    return breaks;
  }

  /** The total length of those runs, in slots. */
  int idleSlots() {
    return idleSlots;
  }

  /** Busy slots beyond the longest run that is allowed. */
  int consecutiveExcess() {
    return consecutiveExcess;
  }

  /** Where the bit of each slot stands; the same for all who meet. */
  static final class Layout {
    /** By slot. */
    private final int[] word;

    /** By word: the index of its first slot. */
    private final int[] first;

    private final boolean[] startsBlock;

    Layout(List<TimeSlot> grid) {
      word = new int[grid.size()];
      int[] begins = new int[grid.size()];
      int words = 0;
      for (TimeSlot slot : grid) {
        int i = slot.index();
        boolean next = i > 0 && i - begins[words - 1] < Long.SIZE;
        if (!next || slot.block() != grid.get(i - 1).block()) {
          begins[words++] = i;
        }
        word[i] = words - 1;
      }
      first = Arrays.copyOf(begins, words);
      startsBlock = new boolean[words];
      for (int i = 0; i < words; i++) {
        startsBlock[i] = i == 0 || grid.get(first[i]).block() != grid.get(first[i] - 1).block();
      }
    }
  }
}
