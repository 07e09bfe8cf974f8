/** A believable province for the first look: subjects, officers and directories, the same at every start. */
@NullMarked
package org.shenguan.launcher.demo;

import org.jspecify.annotations.NullMarked;
