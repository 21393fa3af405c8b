package org.entremise.whatif.report;

/** The drawing's looks, for light and dark pages; what is proven shows by shape, not by colour. */
final class PlotStyle {
  static final String CSS =
      """
      <style>
        text { font: 12px system-ui, sans-serif; fill: #222; }
        .title { font-size: 15px; font-weight: 600; }
        .tick { font-size: 11px; fill: #555; }
        .value, .now { font-weight: 600; }
        .paper { fill: #fff; }
        .grid { stroke: #ddd; fill: none; }
        .curve { stroke: #0072b2; stroke-width: 2; fill: none; }
        .bound { stroke: #0072b2; stroke-width: 2; stroke-dasharray: 2 3; fill: none; }
        .point { fill: #0072b2; stroke: #0072b2; stroke-width: 2; }
        .open { fill: #fff; }
        @media (prefers-color-scheme: dark) {
          text { fill: #eee; }
          .tick { fill: #bbb; }
          .paper, .open { fill: #1b1b1f; }
          .grid { stroke: #3a3a40; }
          .curve, .bound, .point { stroke: #56b4e9; }
          .point { fill: #56b4e9; }
          .point.open { fill: #1b1b1f; }
        }
      </style>
      """;

  private PlotStyle() {}
}
