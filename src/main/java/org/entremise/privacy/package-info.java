/** What is held about people: showing it to them, erasing it, and not keeping it for ever. */
@NullMarked
package org.entremise.privacy;

import org.jspecify.annotations.NullMarked;
