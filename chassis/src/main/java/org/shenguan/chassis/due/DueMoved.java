package org.shenguan.chassis.due;

import org.shenguan.chassis.calendar.Deadline;
import org.shenguan.chassis.calendar.DeadlineMove;

/**
 * How a service's own due column follows when the calendar moves a deadline. A bean of this type is
 * found by its kind; it works in the transaction of the move, under the platform's scope, and what it
 * throws leaves this one item where it was until the next run.
 */
public interface DueMoved {

    /** The kind of {@link DueItem} it follows. */
    String kind();

    void moved(String recordId, Deadline now, DeadlineMove why);
}
