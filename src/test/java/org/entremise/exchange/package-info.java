@NullMarked
package org.entremise.exchange;

import org.jspecify.annotations.NullMarked;
