package org.shenguan.approval.timeline;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.shenguan.chassis.problem.NotFound;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "时间线", description = "办理行为与监管反馈按时间排列")
@RestController
@RequestMapping("/api/approval")
@Transactional(readOnly = true)
class TimelineController {

    private final TimelineQueries timelines;

    TimelineController(TimelineQueries timelines) {
        this.timelines = timelines;
    }

    @Schema(description = "时间线")
    record TimelineView(
            @Schema(description = "统一社会信用代码") String uscc,
            @Schema(description = "各项，先后为序") List<TimelineQueries.EntryView> entries) {}

    @Operation(summary = "办件时间线")
    @GetMapping("/applications/{id}/timeline")
    public TimelineView ofApplication(@PathVariable UUID id) {
        TimelineQueries.Key key =
                timelines.application(id).orElseThrow(() -> new NotFound("办件", id));
        return new TimelineView(key.uscc(), timelines.ofApplication(id, key));
    }

    @Operation(summary = "证件时间线")
    @GetMapping("/licenses/{number}/timeline")
    public TimelineView ofLicense(@PathVariable String number) {
        TimelineQueries.Key key =
                timelines.license(number).orElseThrow(() -> new NotFound("许可证件", number));
        return new TimelineView(key.uscc(), timelines.ofLicense(number, key));
    }

    @Operation(summary = "主体时间线：仅在辖区内有其办件或者证件时可见")
    @GetMapping("/subjects/{uscc}/timeline")
    public TimelineView ofSubject(@PathVariable String uscc) {
        if (!timelines.isKnown(uscc)) {
            throw new NotFound("主体", uscc);
        }
        return new TimelineView(uscc, timelines.ofSubject(uscc));
    }
}
