/** Reading and erasing what is held about people, across all tables. */
@NullMarked
package org.entremise.privacy.store;

import org.jspecify.annotations.NullMarked;
