package org.shenguan.inspection.task;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface InspectionTasks extends JpaRepository<KeptTask, UUID> {}
