package org.entremise.bench.report;

/**
 * The chart's looks, for light and dark pages: colours by Okabe and Ito, which the colour-blind can
 * tell apart, and a pattern of dashes for each.
 */
final class ChartStyle {
  /** How many curves look different. */
  static final int COLOURS = 6;

  static final String CSS =
      """
      <style>
        text { font: 12px system-ui, sans-serif; fill: #222; }
        .title { font-size: 15px; font-weight: 600; }
        .tick { font-size: 11px; fill: #555; }
        .paper { fill: #fff; }
        .grid { stroke: #ddd; fill: none; }
        .curve { fill: none; stroke-width: 2; }
        .c0 { stroke: #0072b2; stroke-width: 3; }
        .c1 { stroke: #d55e00; stroke-dasharray: 7 3; }
        .c2 { stroke: #009e73; stroke-dasharray: 2 3; }
        .c3 { stroke: #6b6b6b; stroke-dasharray: 12 3 2 3; }
        .c4 { stroke: #b0568e; stroke-dasharray: 10 5; }
        .c5 { stroke: #a87b00; stroke-dasharray: 4 2 1 2; }
        @media (prefers-color-scheme: dark) {
          text { fill: #eee; }
          .tick { fill: #bbb; }
          .paper { fill: #1b1b1f; }
          .grid { stroke: #3a3a40; }
          .c0 { stroke: #56b4e9; }
          .c1 { stroke: #ff8a3c; }
          .c2 { stroke: #2fd0a0; }
          .c3 { stroke: #b5b5b5; }
          .c4 { stroke: #e39ac8; }
          .c5 { stroke: #f0d75a; }
        }
      </style>
      """;

  private ChartStyle() {}
}
