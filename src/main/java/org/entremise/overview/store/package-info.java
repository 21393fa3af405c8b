/** What overviews count beyond what the capabilities tell. */
@NullMarked
package org.entremise.overview.store;

import org.jspecify.annotations.NullMarked;
