/** The rules of our code, executable; each has been broken on purpose and seen to bite. */
@NullMarked
package org.shenguan.chassis.testing.architecture;

import org.jspecify.annotations.NullMarked;
