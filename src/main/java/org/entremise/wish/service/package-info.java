/** Making, changing and reading wishes. */
@NullMarked
package org.entremise.wish.service;

import org.jspecify.annotations.NullMarked;
