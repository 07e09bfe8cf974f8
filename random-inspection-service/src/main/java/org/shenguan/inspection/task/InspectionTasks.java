package org.shenguan.inspection.task;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface InspectionTasks extends JpaRepository<KeptTask, UUID> {

    List<KeptTask> findByDrawId(UUID drawId);

    int countByDrawIdAndStatusNot(UUID drawId, TaskStatus status);

    /** Follows the calendar, which is no act: the version stays. */
    @Modifying
    @Query("update KeptTask t set t.publishBy = ?2, t.publishByExplanation = ?3 where t.id = ?1")
    void movePublication(UUID id, LocalDate publishBy, String explanation);
}
