package org.shenguan.warning.clue;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Clues extends JpaRepository<Clue, UUID> {

    @Query("select c from Clue c where c.subject.uscc = :uscc and c.status = 'UNOWNED'")
    List<Clue> findUnownedAbout(String uscc);

    @Query(value = "select nextval('clue_number')", nativeQuery = true)
    long nextNumber();
}
