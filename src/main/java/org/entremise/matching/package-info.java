/**
 * The matchmaking problem and its answer as plain data, and the count of an answer's costs that
 * knows no solver. {@code docs/problem-format.md} defines every term.
 */
@NullMarked
package org.entremise.matching;

import org.jspecify.annotations.NullMarked;
