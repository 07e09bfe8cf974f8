package org.shenguan.chassis.concurrency;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An act whose path names something, yet which changes no record that has a version. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface WithoutPrecondition {

    /** Why there is no version to expect. */
    String value();
}
