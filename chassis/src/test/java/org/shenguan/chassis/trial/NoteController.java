package org.shenguan.chassis.trial;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.shenguan.chassis.audit.AuditTrail;
import org.shenguan.chassis.concurrency.ExpectedVersion;
import org.shenguan.chassis.concurrency.Versioned;
import org.shenguan.chassis.kernel.DivisionCode;
import org.shenguan.chassis.kernel.UnifiedSocialCreditCode;
import org.shenguan.chassis.outbox.Outbox;
import org.shenguan.chassis.outbox.OutboxMessage;
import org.shenguan.chassis.paging.FilterType;
import org.shenguan.chassis.paging.KeysetPage;
import org.shenguan.chassis.paging.Listing;
import org.shenguan.chassis.problem.NotFound;
import org.shenguan.chassis.scope.RowScope;
import org.shenguan.chassis.scope.ScopeSwitch;
import org.shenguan.chassis.security.CurrentOfficer;
import org.shenguan.chassis.security.Officer;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/trial")
class NoteController {

    static final String TOPIC = "shenguan.trial.note.v1";

    private static final Listing<NoteView> LISTING =
            Listing.of(
                            "select id, uscc, text, written_at, version from note",
                            "id",
                            FilterType.UUID,
                            (row, _) ->
                                    new NoteView(
                                            row.getObject("id", UUID.class),
                                            row.getString("uscc"),
                                            row.getString("text"),
                                            row.getLong("version")))
                    .sort("writtenAt", "written_at", FilterType.INSTANT)
                    .sort("text", "text", FilterType.TEXT)
                    .defaultSort("-writtenAt")
                    .filter("uscc", "uscc = ?", FilterType.TEXT)
                    .filter("text", "text like ?", FilterType.TEXT)
                    .build();

    private final Notes notes;
    private final NoteRewriting rewriting;
    private final ExpectedVersion expected;
    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final CurrentOfficer officers;
    private final ScopeSwitch scopes;
    private final Clock clock;

    NoteController(
            Notes notes,
            NoteRewriting rewriting,
            ExpectedVersion expected,
            JdbcClient jdbc,
            Outbox outbox,
            AuditTrail audit,
            CurrentOfficer officers,
            ScopeSwitch scopes,
            Clock clock) {
        this.notes = notes;
        this.rewriting = rewriting;
        this.expected = expected;
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.audit = audit;
        this.officers = officers;
        this.scopes = scopes;
        this.clock = clock;
    }

    record NoteView(UUID id, String uscc, String text, long version) implements Versioned {}

    record WriteRequest(UnifiedSocialCreditCode uscc, String text) {}

    record RewriteRequest(String text) {}

    record HandOverRequest(String department) {}

    record NoteWritten(UUID noteId, String text) {}

    @GetMapping("/notes")
    KeysetPage<NoteView> list(@RequestParam Map<String, String> parameters) {
        return LISTING.page(jdbc, parameters);
    }

    @GetMapping("/notes/{id}")
    NoteView read(@PathVariable UUID id) {
        return notes.findById(id)
                .map(note -> new NoteView(note.id(), note.uscc(), note.text(), note.version()))
                .orElseThrow(() -> new NotFound("记录", id));
    }

    @PostMapping("/notes")
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    public NoteView write(@RequestBody WriteRequest request) {
        Officer officer = officers.require();
        Note note =
                new Note(
                        UUID.randomUUID(),
                        request.uscc().value(),
                        officer.requireRegion().value(),
                        officer.requireDepartment(),
                        request.text(),
                        clock.instant());
        notes.save(note);
        audit.record(
                "note.write",
                "Note",
                note.id(),
                new DivisionCode(note.region()),
                Map.of("length", request.text().length()));
        outbox.append(
                new OutboxMessage(
                        "trial.note-written.v1",
                        TOPIC,
                        note.uscc(),
                        1,
                        clock.instant(),
                        new NoteWritten(note.id(), note.text())));
        if (request.text().contains("fail after writing")) {
            throw new IllegalStateException("as asked");
        }
        return new NoteView(note.id(), note.uscc(), note.text(), note.version());
    }

    @PostMapping("/notes/{id}/text")
    NoteView rewrite(@PathVariable UUID id, @RequestBody RewriteRequest request) {
        Note note = rewriting.rewrite(id, request.text());
        return new NoteView(note.id(), note.uscc(), note.text(), note.version());
    }

    @PostMapping("/notes/{id}/forgetful-text")
    @Transactional
    public void forget(@PathVariable UUID id, @RequestBody RewriteRequest request) {
        notes.findById(id).orElseThrow(() -> new NotFound("记录", id)).rewrite(request.text());
    }

    @PostMapping("/notes/{id}/hand-over")
    @Transactional
    public void handOver(@PathVariable UUID id, @RequestBody HandOverRequest request) {
        Note note = notes.findById(id).orElseThrow(() -> new NotFound("记录", id));
        expected.check("记录", id, note.version());
        // It leaves the caller's department, which only the platform's own scope may write.
        scopes.within(RowScope.everything(), () -> note.handOver(request.department()));
    }

    @GetMapping("/forgotten")
    String forgotten() {
        return "no line in the table opens this";
    }
}
