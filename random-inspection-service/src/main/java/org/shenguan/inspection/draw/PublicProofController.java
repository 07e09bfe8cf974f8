package org.shenguan.inspection.draw;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.shenguan.chassis.paging.KeysetPage;
import org.shenguan.chassis.scope.RowScope;
import org.shenguan.chassis.scope.ScopeSwitch;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 抽取证明公开: anybody may replay a draw, and see which were begun and never drawn. */
@RestController
@RequestMapping("/api/inspection/public/draws")
@Tag(name = "抽取证明公开")
class PublicProofController {

    private final DrawListing listing;
    private final Drawing drawing;
    private final ProofJson proofs;
    private final ScopeSwitch scopes;

    PublicProofController(
            DrawListing listing, Drawing drawing, ProofJson proofs, ScopeSwitch scopes) {
        this.listing = listing;
        this.drawing = drawing;
        this.proofs = proofs;
        this.scopes = scopes;
    }

    @GetMapping
    @Operation(summary = "查询全部抽取，包括未执行的：搁置的抽取同样公开")
    KeysetPage<DrawListing.DrawLine> list(@RequestParam Map<String, String> parameters) {
        return scopes.within(RowScope.everything(), () -> listing.page(parameters));
    }

    @GetMapping("/{id}/proof")
    @Operation(summary = "抽取证明；执行后含重放所需的全部内容，检查人员仅列执法证号")
    void proof(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        ByteArrayOutputStream proof = new ByteArrayOutputStream();
        scopes.within(RowScope.everything(), () -> proofs.write(drawing.read(id), proof));
        response.setContentType("application/json");
        proof.writeTo(response.getOutputStream());
    }
}
