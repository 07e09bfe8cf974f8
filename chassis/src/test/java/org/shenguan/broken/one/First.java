package org.shenguan.broken.one;

import org.shenguan.broken.two.Second;

/** Half of a cycle that exists so that the rule against cycles can be seen to bite. */
public record First(Second second) {}
