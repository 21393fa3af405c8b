package org.entremise.planning;

import java.util.Arrays;
import java.util.List;

/**
 * The slots in which somebody is busy, as bits, so that runs of them are counted in a few steps.
 * Each block begins a new word; one of more than 64 slots goes on in the next.
 */
final class BusySlots {
  private static final int NOT_BUSY_YET = -1;

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
    countBreaks();
    consecutiveExcess = longest < layout.word.length ? excess(longest) : 0;
  }

  private void countBreaks() {
    breaks = 0;
    idleSlots = 0;
    int end = NOT_BUSY_YET;
    long goesOn = 0;
    for (int word = 0; word < words.length; word++) {
      if (layout.startsBlock[word]) {
        end = NOT_BUSY_YET;
        goesOn = 0;
      }
      long busy = words[word];
      if (busy != 0) {
        int runs = Long.bitCount(busy & ~(busy << 1 | goesOn));
        int first = layout.first[word] + Long.numberOfTrailingZeros(busy);
        int after = layout.first[word] + Long.SIZE - Long.numberOfLeadingZeros(busy);
        breaks += end == NOT_BUSY_YET ? runs - 1 : runs;
        idleSlots += after - (end == NOT_BUSY_YET ? first : end) - Long.bitCount(busy);
        end = after;
      }
      goesOn = busy >>> (Long.SIZE - 1);
    }
  }

  private int excess(int longest) {
    int excess = 0;
    int run = 0;
    int end = NOT_BUSY_YET;
    for (int word = 0; word < words.length; word++) {
      end = layout.startsBlock[word] ? NOT_BUSY_YET : end;
      long left = words[word];
      while (left != 0) {
        int first = Long.numberOfTrailingZeros(left);
        int length = Long.numberOfTrailingZeros(~(left >>> first));
        left &= first + length == Long.SIZE ? 0 : -1L << (first + length);
        int before = layout.first[word] + first == end ? run : 0;
        run = before + length;
        excess += Math.max(0, run - longest) - Math.max(0, before - longest);
        end = layout.first[word] + first + length;
      }
    }
    return excess;
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
