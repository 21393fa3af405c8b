/** Tests of where meetings take place online. */
@NullMarked
package org.entremise.video;

import org.jspecify.annotations.NullMarked;
