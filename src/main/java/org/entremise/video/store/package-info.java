/** What organisers have decided about video, in the database. */
@NullMarked
package org.entremise.video.store;

import org.jspecify.annotations.NullMarked;
