@NullMarked
package org.entremise.board;

import org.jspecify.annotations.NullMarked;
