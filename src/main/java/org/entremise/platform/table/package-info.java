/** Spreadsheets as tables of texts, and back: XLSX and CSV. */
@NullMarked
package org.entremise.platform.table;

import org.jspecify.annotations.NullMarked;
