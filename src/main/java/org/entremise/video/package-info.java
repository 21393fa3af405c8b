/** Where meetings take place online: which link goes with which meeting. */
@NullMarked
package org.entremise.video;

import org.jspecify.annotations.NullMarked;
