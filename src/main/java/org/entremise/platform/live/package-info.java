/** Changes on Vert.x's bus: what happened, for whoever listens. */
@NullMarked
package org.entremise.platform.live;

import org.jspecify.annotations.NullMarked;
