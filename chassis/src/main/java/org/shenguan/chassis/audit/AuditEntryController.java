package org.shenguan.chassis.audit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.shenguan.chassis.audit.AuditListing.EntryView;
import org.shenguan.chassis.kernel.DivisionCode;
import org.shenguan.chassis.paging.KeysetPage;
import org.shenguan.chassis.problem.InvalidRequest;
import org.shenguan.chassis.security.CurrentOfficer;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "审计")
@RestController
@RequestMapping("${shenguan.web.api}/platform/audit/entries")
class AuditEntryController {

    private static final String LARGEST_PAGE = "500";

    private final AuditListing listing;
    private final AuditExport export;
    private final AuditTrail audit;
    private final CurrentOfficer officers;

    AuditEntryController(
            AuditListing listing, AuditExport export, AuditTrail audit, CurrentOfficer officers) {
        this.listing = listing;
        this.export = export;
        this.audit = audit;
        this.officers = officers;
    }

    @Operation(
            summary = "检索审计记录",
            description =
                    "最新在前。可按 actor、action、targetType、targetId、from、to、region、department、"
                            + "address、requestId、traceId 检索，限本人数据范围。")
    @GetMapping
    KeysetPage<EntryView> search(@RequestParam Map<String, String> parameters) {
        return listing.entries(parameters);
    }

    @Operation(summary = "导出审计记录", description = "检索条件同上；format 为 csv（缺省）或 jsonl。导出本身亦留痕。")
    @GetMapping("/export")
    void export(@RequestParam Map<String, String> parameters, HttpServletResponse response)
            throws IOException {
        Map<String, String> search = new HashMap<>(parameters);
        String format = Objects.requireNonNullElse(search.remove("format"), "csv");
        if (!format.equals("csv") && !format.equals("jsonl")) {
            throw InvalidRequest.of("format", format, "not-allowed", "format 须为 csv 或 jsonl。");
        }
        search.put("limit", LARGEST_PAGE);
        KeysetPage<EntryView> first = listing.entries(search);
        DivisionCode region = officers.require().requireRegion();
        audit.record("audit.export", "AuditTrail", "entries", region, new TreeMap<>(parameters));
        boolean csv = format.equals("csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setContentType(csv ? "text/csv" : "application/jsonl");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=audit-entries." + format);
        OutputStream file = response.getOutputStream();
        if (csv) {
            file.write(AuditExport.CSV_HEADER.getBytes(StandardCharsets.UTF_8));
        }
        listing.forEachPage(
                first,
                search,
                page -> {
                    if (csv) {
                        export.csv(page, file);
                    } else {
                        export.lines(page, file);
                    }
                });
        file.flush();
    }
}
