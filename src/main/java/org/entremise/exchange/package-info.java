/** What spreadsheets say about an event, before it is written; and what an event says in tables. */
@NullMarked
package org.entremise.exchange;

import org.jspecify.annotations.NullMarked;
