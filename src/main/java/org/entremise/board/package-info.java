/**
 * The schedule as organisers edit it: a set of facts, which commands alter and which can be altered
 * back. Knows problems and meetings, no database and no search.
 */
@NullMarked
package org.entremise.board;

import org.jspecify.annotations.NullMarked;
