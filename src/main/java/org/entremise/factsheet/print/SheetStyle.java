package org.entremise.factsheet.print;

/** How printed sheets look. */
final class SheetStyle {
  static final String CSS =
      """
      ul { margin: 0 0 2mm 0; padding-left: 5mm; }
      .sheet { page-break-before: always; }
      body > .sheet:first-child { page-break-before: auto; }
      .summary { font-size: 12pt; margin-bottom: 4mm; }
      .need { width: 100%; border-collapse: collapse; margin-bottom: 2mm; }
      .need th { width: 45mm; text-align: left; font-weight: normal; color: #5a554d; vertical-align: top; }
      .need th, .need td { padding: 1.2mm 2mm 1.2mm 0; border-top: 0.4pt solid #d6d1c8; }
      .picture { margin: 3mm 0; page-break-inside: avoid; }
      .picture img { max-width: 120mm; max-height: 80mm; }
      .contents ul { list-style-type: none; padding-left: 0; }
      .contents li { border-bottom: 0.4pt solid #d6d1c8; padding: 1.5mm 0; }
      .contents a { text-decoration: none; }
      .contents a::after { content: target-counter(attr(href), page); float: right; }
      """;

  private SheetStyle() {}
}
