package org.shenguan.enforcement.procedure;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface PenaltyCases extends JpaRepository<PenaltyCase, UUID> {

    Optional<PenaltyCase> findBySourceTaskId(UUID taskId);
}
