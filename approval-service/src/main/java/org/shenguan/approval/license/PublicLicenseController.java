package org.shenguan.approval.license;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import org.shenguan.chassis.calendar.ChinaTime;
import org.shenguan.chassis.problem.NotFound;
import org.shenguan.chassis.scope.RowScope;
import org.shenguan.chassis.scope.ScopeSwitch;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "证件核验", description = "公众按证件编号核验，不需登录")
@RestController
@RequestMapping("/api/approval/public/licenses")
class PublicLicenseController {

    private final Licenses licenses;
    private final ScopeSwitch scopes;
    private final Clock clock;

    PublicLicenseController(Licenses licenses, ScopeSwitch scopes, Clock clock) {
        this.licenses = licenses;
        this.scopes = scopes;
        this.clock = clock;
    }

    @Schema(description = "公开的证件信息")
    record PublicLicense(
            @Schema(description = "证件编号") String number,
            @Schema(description = "证件名称") String name,
            @Schema(description = "持证人") String holder,
            @Schema(description = "有效期自") LocalDate validFrom,
            @Schema(description = "有效期至") LocalDate validUntil,
            @Schema(description = "状态") LicenseState state,
            @Schema(description = "状态名称") String stateName,
            @Schema(description = "发证部门") String issuedBy) {}

    @Operation(summary = "核验证件")
    @GetMapping("/{number}")
    PublicLicense verify(@PathVariable String number) {
        License license =
                scopes.within(RowScope.everything(), () -> licenses.findById(number))
                        .orElseThrow(() -> new NotFound("许可证件", number));
        LicenseState state = license.stateOn(ChinaTime.today(clock));
        return new PublicLicense(
                license.number(),
                license.name(),
                license.holder().name(),
                license.validFrom(),
                license.validUntil(),
                state,
                state.words(),
                license.department().name());
    }
}
