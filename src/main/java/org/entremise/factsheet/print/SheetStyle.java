package org.entremise.factsheet.print;

/** How printed sheets look. */
final class SheetStyle {
  static final String CSS =
      """
      @page {
        size: A4; margin: 20mm 18mm 20mm 18mm;
        @bottom-right {
          content: counter(page) " %OF% " counter(pages);
          font-family: 'Atkinson'; font-size: 9pt; color: #5a554d;
        }
      }
      body { font-family: 'Atkinson', 'Atkinson Ext'; font-size: 10.5pt; line-height: 1.45; color: #262320; }
      h1 { font-size: 19pt; line-height: 1.2; margin: 0 0 4mm 0; color: #0f5e67; }
      h2 { font-size: 11.5pt; margin: 5mm 0 1mm 0; page-break-after: avoid; }
      p { margin: 0 0 1.5mm 0; orphans: 2; widows: 2; }
      ul { margin: 0 0 2mm 0; padding-left: 5mm; }
      a { color: #0f5e67; }
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
