package org.shenguan.chassis.trial;

import java.util.UUID;
import org.shenguan.chassis.concurrency.ExpectedVersion;
import org.shenguan.chassis.problem.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class NoteRewriting {

    private final Notes notes;
    private final ExpectedVersion expected;

    NoteRewriting(Notes notes, ExpectedVersion expected) {
        this.notes = notes;
        this.expected = expected;
    }

    @Transactional
    Note rewrite(UUID id, String text) {
        Note note = notes.findById(id).orElseThrow(() -> new NotFound("记录", id));
        expected.check("记录", id, note.version());
        note.rewrite(text);
        return note;
    }
}
