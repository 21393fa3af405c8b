/**
 * Why requests are not served, what would serve them, and what a problem warns of before any
 * search. Knows no solver: whoever checks repairs hands one in as {@link
 * org.entremise.reason.Resolve}.
 */
@NullMarked
package org.entremise.reason;

import org.jspecify.annotations.NullMarked;
