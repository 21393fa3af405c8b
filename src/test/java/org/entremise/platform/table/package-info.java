@NullMarked
package org.entremise.platform.table;

import org.jspecify.annotations.NullMarked;
