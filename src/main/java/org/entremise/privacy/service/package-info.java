/** What people may ask about what is held of them, and what is erased by itself. */
@NullMarked
package org.entremise.privacy.service;

import org.jspecify.annotations.NullMarked;
