package org.shenguan.chassis.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.audit.AuditListing.EntryView;
import tools.jackson.databind.json.JsonMapper;

/** Writes the audit trail into files, as a stream of lines. */
final class AuditExport {

    static final String CSV_HEADER =
            "id,occurredAt,action,targetType,targetId,region,actor,actorName,actorRoles,"
                    + "actorRegion,actorDepartment,address,requestId,traceId,details\r\n";

    private final JsonMapper json;

    AuditExport(JsonMapper json) {
        this.json = json;
    }

    void csv(List<EntryView> entries, OutputStream file) throws IOException {
        for (EntryView entry : entries) {
            write(file, csv(entry));
        }
    }

    void lines(List<?> records, OutputStream file) throws IOException {
        for (Object item : records) {
            write(file, json.writeValueAsString(item) + "\n");
        }
    }

    /**
     * Everything that a verification needs and nothing that it decides: links with their entries,
     * checkpoints, entries without a link, and a last line by which a file cut short is noticed.
     */
    void chain(AuditChain chain, OutputStream file) throws IOException {
        long position = 0;
        for (var piece = chain.after(position, AuditChain.PIECE);
                !piece.isEmpty();
                piece = chain.after(position, AuditChain.PIECE)) {
            long end = piece.getLast().link().position();
            Deque<AuditCheckpoint> checkpoints =
                    new ArrayDeque<>(chain.checkpoints(position, end, AuditChain.PIECE));
            for (AuditChain.Linked linked : piece) {
                lines(List.of(line(linked)), file);
                while (!checkpoints.isEmpty()
                        && checkpoints.getFirst().position() <= linked.link().position()) {
                    checkpoints(List.of(checkpoints.removeFirst()), file);
                }
            }
            position = end;
        }
        checkpoints(chain.checkpoints(position, Long.MAX_VALUE, AuditChain.PIECE), file);
        long id = 0;
        for (var piece = chain.unlinked(id); !piece.isEmpty(); piece = chain.unlinked(id)) {
            lines(piece.stream().map(entry -> Map.of("entry", entry.columns())).toList(), file);
            id = piece.getLast().id();
        }
        lines(List.of(Map.of("end", Map.of("position", position))), file);
    }

    private void checkpoints(List<AuditCheckpoint> checkpoints, OutputStream file)
            throws IOException {
        lines(checkpoints.stream().map(one -> Map.of("checkpoint", one)).toList(), file);
    }

    private static Map<String, Object> line(AuditChain.Linked linked) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("link", linked.link());
        if (linked.entry() != null) {
            line.put("entry", linked.entry().columns());
        }
        return line;
    }

    private static String csv(EntryView entry) {
        return Stream.of(
                                Long.toString(entry.id()),
                                entry.occurredAt().toString(),
                                entry.action(),
                                entry.targetType(),
                                entry.targetId(),
                                entry.region(),
                                entry.actor(),
                                entry.actorName(),
                                entry.actorRoles(),
                                entry.actorRegion(),
                                entry.actorDepartment(),
                                entry.address(),
                                entry.requestId(),
                                entry.traceId(),
                                entry.details())
                        .map(AuditExport::quoted)
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    /** A leading apostrophe keeps a spreadsheet from computing what somebody else wrote. */
    static String quoted(@Nullable String value) {
        if (value == null) {
            return "";
        }
        String harmless = value.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + value : value;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }

    private static void write(OutputStream file, String text) throws IOException {
        file.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
