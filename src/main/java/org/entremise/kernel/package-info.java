/** What every part may use: sentences for people and errors that name their cause. */
@NullMarked
package org.entremise.kernel;

import org.jspecify.annotations.NullMarked;
