/** Reading fact sheets. */
@NullMarked
package org.entremise.factsheet.service;

import org.jspecify.annotations.NullMarked;
