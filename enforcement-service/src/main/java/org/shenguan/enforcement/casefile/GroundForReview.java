package org.shenguan.enforcement.casefile;

/** One ground on which the case must be reviewed, and why it is given. */
public record GroundForReview(ReviewGround ground, String explanation) {}
