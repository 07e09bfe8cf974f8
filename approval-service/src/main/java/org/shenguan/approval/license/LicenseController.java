package org.shenguan.approval.license;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shenguan.approval.party.Department;
import org.shenguan.chassis.calendar.ChinaTime;
import org.shenguan.chassis.concurrency.Versioned;
import org.shenguan.chassis.paging.FilterType;
import org.shenguan.chassis.paging.KeysetPage;
import org.shenguan.chassis.paging.Listing;
import org.shenguan.chassis.problem.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "许可证件")
@RestController
@RequestMapping("/api/approval/licenses")
class LicenseController {

    private static final Listing<LicenseRow> LISTING =
            Listing.of(
                            """
                            select number, name, uscc, holder, region, department, valid_from, valid_until, \
                            case when state <> 'REVOKED' \
                                and valid_until < (now() at time zone 'Asia/Shanghai')::date \
                                then 'EXPIRED' else state end as state, \
                            (select min(action) from license_proposal p \
                                where p.license_number = license.number and p.uscc = license.uscc \
                                and p.state = 'PENDING') as pending_proposal
                            from license
                            """,
                            "number",
                            FilterType.TEXT,
                            (row, _) ->
                                    new LicenseRow(
                                            row.getString("number"),
                                            row.getString("name"),
                                            row.getString("uscc"),
                                            row.getString("holder"),
                                            row.getString("region"),
                                            row.getString("department"),
                                            LicenseState.valueOf(row.getString("state")),
                                            row.getDate("valid_from").toLocalDate(),
                                            row.getDate("valid_until").toLocalDate(),
                                            row.getString("pending_proposal")))
                    .sort("validFrom", "valid_from", FilterType.DATE)
                    .sort("validUntil", "valid_until", FilterType.DATE)
                    .sort("number", "number", FilterType.TEXT)
                    .defaultSort("-validFrom")
                    .filter("uscc", "uscc = ?", FilterType.TEXT)
                    .filter("number", "number = ?", FilterType.TEXT)
                    .filter("state", "state = ?", LicenseState.class)
                    .filter("pendingProposal", "pending_proposal = ?", LicenseProposal.Action.class)
                    .build();

    private final JdbcClient jdbc;
    private final Licenses licenses;
    private final LicenseProposalStore proposals;
    private final LicenseDesk desk;
    private final Clock clock;

    LicenseController(
            JdbcClient jdbc,
            Licenses licenses,
            LicenseProposalStore proposals,
            LicenseDesk desk,
            Clock clock) {
        this.jdbc = jdbc;
        this.licenses = licenses;
        this.proposals = proposals;
        this.desk = desk;
        this.clock = clock;
    }

    @Schema(description = "证件列表行")
    record LicenseRow(
            @Schema(description = "证件编号") String number,
            @Schema(description = "证件名称") String name,
            @Schema(description = "持证人统一社会信用代码") String uscc,
            @Schema(description = "持证人") String holder,
            @Schema(description = "发证机关行政区划") String region,
            @Schema(description = "发证部门代码") String department,
            @Schema(description = "状态") LicenseState state,
            @Schema(description = "有效期自") LocalDate validFrom,
            @Schema(description = "有效期至") LocalDate validUntil,
            @Schema(description = "待办的提请：REVOKE、SUSPEND") @Nullable String pendingProposal) {}

    @Schema(description = "持证人")
    record HolderView(String uscc, String name, String region) {}

    @Schema(description = "许可证件")
    record LicenseView(
            @Schema(description = "证件编号") String number,
            @Schema(description = "证件名称") String name,
            @Schema(description = "许可事项编码") String itemCode,
            @Schema(description = "办件编码") String applicationNumber,
            @Schema(description = "持证人") HolderView holder,
            @Schema(description = "发证机关行政区划") String region,
            @Schema(description = "发证部门") Department department,
            @Schema(description = "状态") LicenseState state,
            @Schema(description = "有效期自") LocalDate validFrom,
            @Schema(description = "有效期至") LocalDate validUntil,
            @Schema(description = "最近一次变更的原因") @Nullable String stateReason,
            @Schema(description = "现状态自何日起") LocalDate stateSince,
            @Schema(description = "版本") long version,
            @Schema(description = "监管部门的提请") List<LicenseProposal> proposals)
            implements Versioned {}

    @Schema(description = "证件变更")
    record ChangeRequest(
            @Schema(description = "原因")
                    @NotBlank(message = "不能为空")
                    @Size(max = 500, message = "不能超过 500 字")
                    String reason,
            @Schema(description = "处罚决定文书编号；有提请的可不填")
                    @Nullable
                    @Pattern(regexp = "(?s).*\\S.*", message = "不能为空白")
                    @Size(max = 100, message = "不能超过 100 字")
                    String documentNumber) {}

    @Schema(description = "证件恢复")
    record RestorationRequest(
            @Schema(description = "原因")
                    @NotBlank(message = "不能为空")
                    @Size(max = 500, message = "不能超过 500 字")
                    String reason) {}

    @Operation(summary = "证件列表")
    @GetMapping
    KeysetPage<LicenseRow> list(@RequestParam Map<String, String> parameters) {
        return LISTING.page(jdbc, parameters);
    }

    @Operation(summary = "证件")
    @GetMapping("/{number}")
    @Transactional(readOnly = true)
    public LicenseView read(@PathVariable String number) {
        return view(licenses.findById(number).orElseThrow(() -> new NotFound("许可证件", number)));
    }

    @Operation(summary = "暂扣证件")
    @PostMapping("/{number}/suspension")
    LicenseView suspend(@PathVariable String number, @Valid @RequestBody ChangeRequest request) {
        return view(
                desk.change(
                        number,
                        LicenseChange.SUSPENDED,
                        request.reason(),
                        request.documentNumber()));
    }

    @Operation(summary = "恢复暂扣的证件")
    @PostMapping("/{number}/restoration")
    LicenseView restore(
            @PathVariable String number, @Valid @RequestBody RestorationRequest request) {
        return view(desk.change(number, LicenseChange.RESTORED, request.reason(), null));
    }

    @Operation(summary = "吊销证件")
    @PostMapping("/{number}/revocation")
    LicenseView revoke(@PathVariable String number, @Valid @RequestBody ChangeRequest request) {
        return view(
                desk.change(
                        number, LicenseChange.REVOKED, request.reason(), request.documentNumber()));
    }

    private LicenseView view(License license) {
        return new LicenseView(
                license.number(),
                license.name(),
                license.itemCode(),
                license.applicationNumber(),
                new HolderView(
                        license.holder().uscc().value(),
                        license.holder().name(),
                        license.holder().region().value()),
                license.region().value(),
                license.department(),
                license.stateOn(ChinaTime.today(clock)),
                license.validFrom(),
                license.validUntil(),
                license.stateReason(),
                license.stateSince(),
                license.version(),
                proposals.about(license));
    }
}
