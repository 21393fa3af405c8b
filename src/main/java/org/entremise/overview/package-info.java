/** What each reader sees first; reads across all capabilities. */
@NullMarked
package org.entremise.overview;

import org.jspecify.annotations.NullMarked;
